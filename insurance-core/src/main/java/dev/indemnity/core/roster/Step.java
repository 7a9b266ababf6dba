package dev.indemnity.core.roster;

import java.util.List;

/** One thing a row is asked on the way to its price, in the order the reasons are told. */
sealed interface Step {
  /** The row passes. */
  int PASSED = 0;

  /** The row is left to the scalar reading. */
  int SCALAR = -1;

  /** {@link #PASSED}, {@link #SCALAR} or the number of the reason that stands in the way. */
  int ask(RosterColumns columns, int row);

  /** The values of a column within which an answer can be trusted, both inclusive. */
  record Span(Term.Given column, long low, long high) {
    boolean holds(RosterColumns columns, int row) {
      long value = column.at(columns, row);
      return value >= low && value <= high;
    }
  }

  /** Whether a column holds what can be reckoned with. */
  record Guard(Span span) implements Step {
    @Override
    public int ask(RosterColumns columns, int row) {
      return span.holds(columns, row) ? PASSED : SCALAR;
    }
  }

  /** What was worked out beforehand for each place. */
  final class Tabled implements Step {
    final Term place;
    final byte[] answers;

    Tabled(Term place, byte[] answers) {
      this.place = place;
      this.answers = answers;
    }

    @Override
    public int ask(RosterColumns columns, int row) {
      return answers[(int) place.at(columns, row)];
    }
  }

  /** A test that must hold; that it does not can be trusted within the spans only. */
  record Asked(Test test, int reason, List<Span> spans) implements Step {
    @Override
    public int ask(RosterColumns columns, int row) {
      if (test.at(columns, row)) {
        return PASSED;
      }
      for (Span span : spans) {
        if (!span.holds(columns, row)) {
          return SCALAR;
        }
      }
      return reason;
    }
  }
}
