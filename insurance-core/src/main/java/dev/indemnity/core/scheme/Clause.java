package dev.indemnity.core.scheme;

import dev.indemnity.core.text.Spelt;
import dev.indemnity.core.text.Text;

/**
 * One clause of a document.
 *
 * @param source the key of the document
 * @param status what becomes of it here
 * @param says what it says, in short
 */
public record Clause(String source, Status status, Text says) {
  /** What becomes of a clause. */
  public enum Status implements Spelt {
    /** A function answers it. */
    CALCULATED("calculated"),
    /** The caller supplies a document or finding. */
    INPUT("input"),
    /** A fact of the product that nothing depends on. */
    STATED("stated"),
    /** Organisation or supervision. */
    OUT_OF_SCOPE("out of scope");

    private final String spelling;

    Status(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }
}
