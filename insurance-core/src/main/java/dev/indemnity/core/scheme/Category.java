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
 * @param added how many of the names, the last ones, annexes have added
 */
public record Category(
    List<String> values, Unlisted unlisted, boolean open, String clause, int added) {
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
   * @param added how many of the names, the last ones, annexes have added; not more than there are
   */
  public Category {
    values = List.copyOf(values);
    if (added < 0 || added > values.size()) {
      throw new IllegalArgumentException("added (" + added + ") must be 0 to " + values.size());
    }
  }

  /**
   * A category to which no annex has added names.
   *
   * @param values the names, in the order they are to be shown in
   * @param unlisted what a fact with another value leads to
   * @param open whether an annex may add names
   * @param clause the clause the names are from; empty: none is cited
   */
  public Category(List<String> values, Unlisted unlisted, boolean open, String clause) {
    this(values, unlisted, open, clause, 0);
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

  /**
   * The same with names of one more annex. Those of several annexes are put in their own order, so
   * that it makes no difference which was supplied first.
   */
  Category with(List<String> more) {
    int own = values.size() - added;
    List<String> names = new ArrayList<>(values.subList(own, values.size()));
    names.addAll(more);
    if (added > 0) {
      names.sort(null);
    }
    List<String> all = new ArrayList<>(values.subList(0, own));
    all.addAll(names);
    return new Category(all, unlisted, open, clause, names.size());
  }
}
