package dev.indemnity.tables.catalog;

import dev.indemnity.core.scheme.SchemeEdition;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What a catalog answers when asked for the edition in force on a date: one, none or several. */
public sealed interface Selection {

  /**
   * Exactly one edition is in force.
   *
   * @param edition the edition
   */
  record One(SchemeEdition edition) implements Selection {}

  /**
   * No edition is in force.
   *
   * @param id what was asked for
   * @param date the date asked about
   * @param others its editions that are in force on other dates; empty if the catalog has none of
   *     it
   * @param nearest the id in the catalog most like the one asked for, where that is not there; else
   *     empty
   */
  record None(String id, LocalDate date, List<SchemeEdition> others, String nearest)
      implements Selection {
    /**
     * Copies the list.
     *
     * @param id what was asked for
     * @param date the date asked about
     * @param others its editions that are in force on other dates; empty if the catalog has none of
     *     it
     * @param nearest the id in the catalog most like the one asked for, where that is not there;
     *     else empty
     */
    public None {
      others = List.copyOf(others);
    }
  }

  /**
   * Several editions are in force; the caller has to choose by label.
   *
   * @param editions at least two, in the order of their labels
   */
  record Ambiguous(List<SchemeEdition> editions) implements Selection {
    /**
     * Copies the list.
     *
     * @param editions at least two, in the order of their labels
     */
    public Ambiguous {
      editions = List.copyOf(editions);
    }
  }

  /**
   * Goes on with whichever it is.
   *
   * @param one what to do with one edition
   * @param none what to do with none
   * @param ambiguous what to do with several
   * @param <T> the type of the answer
   * @return the answer of the one function that was asked
   */
  default <T> T fold(
      Function<One, T> one, Function<None, T> none, Function<Ambiguous, T> ambiguous) {
    if (this instanceof One it) {
      return one.apply(it);
    }
    if (this instanceof None it) {
      return none.apply(it);
    }
    return ambiguous.apply((Ambiguous) this);
  }
}
