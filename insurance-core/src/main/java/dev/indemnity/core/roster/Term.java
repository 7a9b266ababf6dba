package dev.indemnity.core.roster;

import java.util.BitSet;
import java.util.List;

/**
 * A whole number of each row, proved to lie between two bounds wherever the columns it reads do, so
 * that no step to it leaves the range of a long.
 */
abstract class Term extends Composed {
  /** Where the range of a long is left behind early enough for one more sum of two terms. */
  private static final long MOST = Long.MAX_VALUE / 4;

  final long low;
  final long high;

  /**
   * A term.
   *
   * @throws ArithmeticException where it may leave the range that is safe
   */
  Term(long low, long high) {
    if (low < -MOST || high > MOST) {
      throw new ArithmeticException("beyond what fits a long");
    }
    this.low = low;
    this.high = high;
  }

  abstract long at(RosterColumns columns, int row);

  final boolean isConstant() {
    return low == high;
  }

  /** The same number in every row. */
  static final class Constant extends Term {
    Constant(long value) {
      super(value, value);
    }

    @Override
    long at(RosterColumns columns, int row) {
      return low;
    }
  }

  /** What a column of days or numbers holds. */
  static final class Given extends Term {
    final int column;
    final boolean days;

    Given(int column, boolean days, long low, long high) {
      super(low, high);
      this.column = column;
      this.days = days;
    }

    /** What stands for a fact that is known to be absent. */
    long absent() {
      return days ? RosterColumns.ABSENT_DAY : RosterColumns.ABSENT_NUMBER;
    }

    @Override
    long at(RosterColumns columns, int row) {
      return days ? columns.ints(column)[row] : columns.longs(column)[row];
    }

    @Override
    void reads(BitSet columns) {
      columns.set(column);
    }
  }

  /** What the whole roster comes to in something, the same for all of its rows. */
  static final class OfRoster extends Term {
    final int number;

    OfRoster(int number, long low, long high) {
      super(low, high);
      this.number = number;
    }

    @Override
    long at(RosterColumns columns, int row) {
      return columns.ofRoster[number];
    }
  }

  /**
   * The place of a code among those of its column: after the listed ones come the fact that is not
   * given, the fact that is absent, and every other value.
   */
  static final class Place extends Term {
    static final int MORE = 3;
    final int column;
    final boolean flags;
    final int listed;

    Place(int column, boolean flags, int listed) {
      super(0, listed + MORE - 1L);
      this.column = column;
      this.flags = flags;
      this.listed = listed;
    }

    @Override
    long at(RosterColumns columns, int row) {
      int code = flags ? columns.bytes(column)[row] : columns.ints(column)[row];
      return code >= 0 && code < listed ? code : special(code, flags, listed);
    }

    /** The place of a code that stands for no value of the list. */
    static int special(int code, boolean flags, int listed) {
      if (flags) {
        return code == RosterColumns.ABSENT_FLAG ? listed + 1 : listed;
      }
      return code == RosterColumns.NO_CODE
          ? listed
          : code == RosterColumns.ABSENT_CODE ? listed + 1 : listed + 2;
    }
  }

  /** A number looked up by the place in a grid. */
  static final class LookedUp extends Term {
    final Grid grid;
    final Term place;
    final long[] values;

    LookedUp(Grid grid, long[] values, long low, long high) {
      super(low, high);
      this.grid = grid;
      this.place = grid.place();
      this.values = values;
    }

    /** The numbers some times over. */
    LookedUp times(long factor, long least, long most) {
      long[] products = new long[values.length];
      for (int i = 0; i < products.length; i++) {
        products[i] = values[i] * factor;
      }
      return new LookedUp(grid, products, least, most);
    }

    @Override
    long at(RosterColumns columns, int row) {
      return values[(int) place.at(columns, row)];
    }

    @Override
    List<Composed> parts() {
      return List.of(place);
    }
  }

  /** Which of several bands a number lies in, from 0. */
  static final class Banded extends Term {
    final Term value;

    /** Where each band starts; the first where the number can begin. */
    final long[] starts;

    Banded(Term value, long[] starts) {
      super(0, starts.length - 1L);
      this.value = value;
      this.starts = starts;
    }

    @Override
    long at(RosterColumns columns, int row) {
      return band(starts, value.at(columns, row));
    }

    static int band(long[] starts, long value) {
      int least = 0;
      int most = starts.length - 1;
      while (least < most) {
        int middle = (least + most + 1) >>> 1;
        if (starts[middle] <= value) {
          least = middle;
        } else {
          most = middle - 1;
        }
      }
      return least;
    }

    @Override
    List<Composed> parts() {
      return List.of(value);
    }
  }

  /** A number looked up by a place that is worked out. */
  static final class Found extends Term {
    final Term place;
    final long[] values;

    Found(Term place, long[] values, long low, long high) {
      super(low, high);
      this.place = place;
      this.values = values;
    }

    @Override
    long at(RosterColumns columns, int row) {
      return values[(int) place.at(columns, row)];
    }

    @Override
    List<Composed> parts() {
      return List.of(place);
    }
  }

  /** What is done with two numbers. */
  enum Arithmetic {
    SUM,
    DIFFERENCE,
    PRODUCT,
    LEAST,
    MOST
  }

  /** Two numbers brought together. */
  static final class Worked extends Term {
    final Arithmetic arithmetic;
    final Term first;
    final Term second;

    Worked(Arithmetic arithmetic, Term first, Term second, long low, long high) {
      super(low, high);
      this.arithmetic = arithmetic;
      this.first = first;
      this.second = second;
    }

    @Override
    long at(RosterColumns columns, int row) {
      long a = first.at(columns, row);
      long b = second.at(columns, row);
      return switch (arithmetic) {
        case SUM -> a + b;
        case DIFFERENCE -> a - b;
        case PRODUCT -> a * b;
        case LEAST -> Math.min(a, b);
        case MOST -> Math.max(a, b);
      };
    }

    @Override
    List<Composed> parts() {
      return List.of(first, second);
    }
  }

  /** One of two numbers. */
  static final class Chosen extends Term {
    final Test test;
    final Term then;
    final Term otherwise;

    Chosen(Test test, Term then, Term otherwise) {
      super(Math.min(then.low, otherwise.low), Math.max(then.high, otherwise.high));
      this.test = test;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    long at(RosterColumns columns, int row) {
      return test.at(columns, row) ? then.at(columns, row) : otherwise.at(columns, row);
    }

    @Override
    List<Composed> parts() {
      return List.of(test, then, otherwise);
    }
  }

  /** What the calendar makes of a day and another, or of a day and some months. */
  static final class Reckoned extends Term {
    final Calendar calendar;
    final Term first;
    final Term second;

    Reckoned(Calendar calendar, Term first, Term second, long low, long high) {
      super(low, high);
      this.calendar = calendar;
      this.first = first;
      this.second = second;
    }

    @Override
    long at(RosterColumns columns, int row) {
      return calendar.of(first.at(columns, row), second.at(columns, row));
    }

    @Override
    List<Composed> parts() {
      return List.of(first, second);
    }

    @Override
    boolean readsCalendar() {
      return true;
    }
  }

  /** A number divided by a positive one, towards zero. */
  static final class Divided extends Term {
    final Term dividend;
    final long divisor;

    Divided(Term dividend, long divisor) {
      super(dividend.low / divisor, dividend.high / divisor);
      this.dividend = dividend;
      this.divisor = divisor;
    }

    @Override
    long at(RosterColumns columns, int row) {
      return dividend.at(columns, row) / divisor;
    }

    @Override
    List<Composed> parts() {
      return List.of(dividend);
    }
  }

  /** What a number that is not negative comes to divided by a positive one, or what is left. */
  static final class Quotient extends Term {
    final Term dividend;
    final Term divisor;
    final boolean rest;

    Quotient(Term dividend, Term divisor, boolean rest) {
      super(0, rest ? divisor.high - 1 : dividend.high / divisor.low);
      this.dividend = dividend;
      this.divisor = divisor;
      this.rest = rest;
    }

    @Override
    long at(RosterColumns columns, int row) {
      long a = dividend.at(columns, row);
      long b = divisor.at(columns, row);
      return rest ? Numbers.rest(a, b) : Numbers.quotient(a, b);
    }

    @Override
    List<Composed> parts() {
      return List.of(dividend, divisor);
    }
  }

  /** A number of which more is known than its parts tell. */
  static final class Known extends Term {
    final Term term;

    Known(Term term, long low, long high) {
      super(low, high);
      this.term = term;
    }

    @Override
    long at(RosterColumns columns, int row) {
      return term.at(columns, row);
    }

    @Override
    List<Composed> parts() {
      return List.of(term);
    }
  }
}
