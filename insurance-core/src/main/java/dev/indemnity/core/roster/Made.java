package dev.indemnity.core.roster;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a formula is for columns.
 *
 * @param kind what the part yields
 * @param term its number: days since 1970-01-01, whole days, or a quantity times the denominator;
 *     null where it is a test
 * @param denominator what quantities are divided by; positive
 * @param per what they are divided by besides, row by row; positive; null: nothing
 * @param test whether it holds; null where it is a number
 * @param gates where it has no value, which is to be asked first
 */
record Made(
    Type.Kind kind,
    @Nullable Term term,
    long denominator,
    @Nullable Term per,
    @Nullable Test test,
    List<Gate> gates) {

  /** Where a part has no single value. */
  static final class Gate {
    private static final Grid NOWHERE = new Grid(List.of());

    final Grid grid;

    /** By place, what comes instead of a value; null: there is one. */
    final @Nullable Undetermined[] closed;

    /** Whether what is made of the part has no value either, for the same reasons. */
    final boolean decides;

    /** What holds of the rows in which there is a value; null: the places tell. */
    final @Nullable Test open;

    private final Outcome gravest;

    private Gate(
        Grid grid,
        @Nullable Undetermined[] closed,
        boolean decides,
        @Nullable Test open,
        Outcome gravest) {
      this.grid = grid;
      this.closed = closed;
      this.decides = decides;
      this.open = open;
      this.gravest = gravest;
    }

    /** A gate of places. */
    Gate(Grid grid, @Nullable Undetermined[] closed, boolean decides) {
      this(grid, closed, decides, null, gravest(closed));
    }

    /** A gate of rows. */
    static Gate of(Test open, Outcome gravest) {
      return new Gate(NOWHERE, new @Nullable Undetermined[1], false, open, gravest);
    }

    /** The gate of a part that is asked together with others. */
    Gate among(boolean strict) {
      return new Gate(grid, closed, decides && strict, open, gravest);
    }

    /** The gate of a part that is asked where something holds; places are closed in any case. */
    Gate where(Test asked) {
      return open == null
          ? among(false)
          : new Gate(grid, closed, false, Test.either(Test.not(asked), open), gravest);
    }

    boolean isOpen(RosterColumns columns, int row) {
      return open != null
          ? open.at(columns, row)
          : closed[(int) grid.place().at(columns, row)] == null;
    }

    /** The gravest outcome a missing value leads to. */
    Outcome gravest() {
      return gravest;
    }

    static Outcome gravest(@Nullable Undetermined[] closed) {
      Outcome gravest = Outcome.DONE;
      for (Undetermined each : closed) {
        gravest = each == null ? gravest : gravest.and(Outcome.of(Reason.of(each, "")));
      }
      return gravest;
    }
  }

  static Made number(Type.Kind kind, Term term, long denominator, List<Gate> gates) {
    return new Made(kind, term, denominator, null, null, gates);
  }

  /** The same with another number. */
  static Made number(
      Type.Kind kind, Term term, long denominator, @Nullable Term per, List<Gate> gates) {
    return new Made(kind, term, denominator, per, null, gates);
  }

  static Made test(Test test, List<Gate> gates) {
    return new Made(Type.Kind.BOOLEAN, null, 1, null, test, gates);
  }

  Term number() {
    if (term == null) {
      throw new IllegalStateException("a test where a number is needed");
    }
    return term;
  }

  Test holds() {
    if (test == null) {
      throw new IllegalStateException("a number where a test is needed");
    }
    return test;
  }

  /** Whether days are taken apart for it, which takes longer than looking something up. */
  boolean readsCalendar() {
    return term != null ? term.readsCalendar() : test != null && test.readsCalendar();
  }

  /** Two positive terms together, of which each may be none. */
  static @Nullable Term both(@Nullable Term a, @Nullable Term b) {
    return a == null ? b : b == null ? a : Terms.positive(Terms.product(a, b));
  }

  /**
   * The number times what it is not divided by, but another part that it is brought together with.
   */
  Term beside(long common, Made other) {
    return other.per == null || other.per == per
        ? over(common)
        : Terms.product(over(common), other.per);
  }

  /** What both are divided by where each is beside the other. */
  @Nullable Term perWith(Made other) {
    return other.per == per ? per : both(per, other.per);
  }

  /** The number over a denominator that is a multiple of its own. */
  Term over(long common) {
    return Terms.product(number(), new Term.Constant(common / denominator));
  }

  /** The gates of parts of which all are always asked for their values, or not all. */
  static List<Gate> gates(List<Made> parts, boolean strict) {
    List<Gate> all = new ArrayList<>();
    for (Made part : parts) {
      for (Gate gate : part.gates) {
        all.add(gate.among(strict));
      }
    }
    return List.copyOf(all);
  }

  /** The gates of a part that is asked where a test before it holds. */
  static List<Gate> where(Test asked, Made part) {
    return part.gates.stream().map(gate -> gate.where(asked)).toList();
  }
}
