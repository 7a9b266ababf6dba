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
 * @param test whether it holds; null where it is a number
 * @param gates where it has no value, which is to be asked first
 */
record Made(
    Type.Kind kind, @Nullable Term term, long denominator, @Nullable Test test, List<Gate> gates) {

  /** Places at which a part has no single value. */
  static final class Gate {
    final Grid grid;

    /** By place, what comes instead of a value; null: there is one. */
    final @Nullable Undetermined[] closed;

    /** Whether what is made of the part has no value either, for the same reasons. */
    final boolean decides;

    Gate(Grid grid, @Nullable Undetermined[] closed, boolean decides) {
      this.grid = grid;
      this.closed = closed;
      this.decides = decides;
    }

    /** The gravest outcome a missing value leads to. */
    Outcome gravest() {
      Outcome gravest = Outcome.DONE;
      for (Undetermined each : closed) {
        gravest = each == null ? gravest : gravest.and(Outcome.of(Reason.of(each, "")));
      }
      return gravest;
    }
  }

  static Made number(Type.Kind kind, Term term, long denominator, List<Gate> gates) {
    return new Made(kind, term, denominator, null, gates);
  }

  static Made test(Test test, List<Gate> gates) {
    return new Made(Type.Kind.BOOLEAN, null, 1, test, gates);
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

  /** The number over a denominator that is a multiple of its own. */
  Term over(long common) {
    return Term.product(number(), new Term.Constant(common / denominator));
  }

  /** The gates of parts of which all are always asked for their values, or not all. */
  static List<Gate> gates(List<Made> parts, boolean strict) {
    List<Gate> all = new ArrayList<>();
    for (Made part : parts) {
      for (Gate gate : part.gates) {
        all.add(new Gate(gate.grid, gate.closed, gate.decides && strict));
      }
    }
    return List.copyOf(all);
  }
}
