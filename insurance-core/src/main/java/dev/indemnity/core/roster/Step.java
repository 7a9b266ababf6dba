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
    final Grid grid;
    final Term place;
    final byte[] answers;

    Tabled(Grid grid, byte[] answers) {
      this.grid = grid;
      this.place = grid.place();
      this.answers = answers;
    }

    /** The first of the answers of several that follow each other, all of codes. */
    static Tabled first(List<Tabled> several) {
      Grid whole = Grid.of(several.stream().map(each -> each.grid).toList());
      byte[] answers = new byte[whole.size()];
      for (int place = 0; place < answers.length; place++) {
        for (Tabled each : several) {
          if (answers[place] == PASSED) {
            answers[place] = each.answers[whole.placeIn(each.grid, place)];
          }
        }
      }
      return new Tabled(whole, answers);
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
