package dev.indemnity.core.scheme;

import java.util.List;

/**
 * A list of names that facts, parameters and table cells may take.
 *
 * @param values the names, in the order they are to be shown in
 * @param unlisted what a fact with another value leads to
 * @param clause the clause the names are from; empty: none is cited
 */
public record Category(List<String> values, Unlisted unlisted, String clause) {
  /** What a value that is not listed leads to. */
  public enum Unlisted {
    /** The value is wrong. */
    INVALID,
    /** A refusal. */
    REFUSE,
    /** A person has to judge. */
    REFER
  }

  /**
   * Copies the names.
   *
   * @param values the names, in the order they are to be shown in
   * @param unlisted what a fact with another value leads to
   * @param clause the clause the names are from; empty: none is cited
   */
  public Category {
    values = List.copyOf(values);
  }

  /**
   * A category all of whose other values are wrong.
   *
   * @param values the names
   * @return the category
   */
  public static Category of(String... values) {
    return new Category(List.of(values), Unlisted.INVALID, "");
  }
}
