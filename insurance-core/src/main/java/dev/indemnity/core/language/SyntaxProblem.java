package dev.indemnity.core.language;

/**
 * Why a text is not a formula.
 *
 * @param column where, in UTF-16 characters from 1; one past the last at the end of the text
 * @param found what stands there, as it is written, shortened; {@value #END} after the last token
 * @param expected what could stand there, in words; symbols and keywords in quotes
 */
public record SyntaxProblem(int column, String found, String expected) {

  /** What is found after the last token. */
  public static final String END = "end of formula";

  /**
   * One sentence for the reader.
   *
   * @return such as {@code column 4: found "then", expected an expression}
   */
  public String message() {
    return "column " + column + ": found " + what() + ", expected " + expected;
  }

  /** What stands there, in quotes where it is a piece of the formula. */
  String what() {
    return found.equals(END) ? "the " + END : '"' + found + '"';
  }
}
