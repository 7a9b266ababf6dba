package dev.indemnity.core.scheme;

import dev.indemnity.core.text.Text;
import java.util.List;

/**
 * An annex that was supplied to an edition.
 *
 * @param id its name
 * @param title the title for people
 * @param figures how sure its figures are
 * @param supplies which of the edition's annexes it is
 */
public record SuppliedAnnex(
    String id, Text title, SchemeEdition.Figures figures, List<String> supplies) {
  /**
   * Copies the names.
   *
   * @param id its name
   * @param title the title for people
   * @param figures how sure its figures are
   * @param supplies which of the edition's annexes it is
   */
  public SuppliedAnnex {
    supplies = List.copyOf(supplies);
  }

  @Override
  public String toString() {
    return id + ", " + title + " (" + figures.spelling() + " figures)";
  }
}
