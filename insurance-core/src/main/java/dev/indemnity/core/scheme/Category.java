package dev.indemnity.core.scheme;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of names that facts, parameters and table cells may take.
 *
 * @param values the names, in the order they are to be shown in
 * @param unlisted what a fact with another value leads to
 * @param open whether an annex may add names
 * @param clause the clause the names are from; empty: none is cited
 */
public record Category(List<String> values, Unlisted unlisted, boolean open, String clause) {
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
   * @param open whether an annex may add names
   * @param clause the clause the names are from; empty: none is cited
   */
  public Category {
    values = List.copyOf(values);
  }

  /**
   * A category to which no annex adds names.
   *
   * @param values the names, in the order they are to be shown in
   * @param unlisted what a fact with another value leads to
   * @param clause the clause the names are from; empty: none is cited
   */
  public Category(List<String> values, Unlisted unlisted, String clause) {
    this(values, unlisted, false, clause);
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

  /** The same with more names, those it has first. */
  Category with(List<String> more) {
    List<String> all = new ArrayList<>(values);
    all.addAll(more);
    return new Category(all, unlisted, open, clause);
  }
}
