package dev.indemnity.core.roster;

import dev.indemnity.core.language.Cause;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Reading;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.number.Fraction;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Works parts of formulas out beforehand, at every place of a grid, by the scalar reading. */
final class Tabulation {
  private static final long SECONDS_OF_A_DAY = 86_400;

  /** What is known to be absent where a value is needed; formulas guard against it. */
  private static final Undetermined ABSENT =
      Undetermined.of(new Cause.Invalid("", "a value", "null"));

  private final Domain domain;
  private final Scalar scalar;

  Tabulation(Domain domain, Scalar scalar) {
    this.domain = domain;
    this.scalar = scalar;
  }

  Grid grid(BitSet columns) {
    return new Grid(columns.stream().mapToObj(domain::axis).toList());
  }

  /** A part that depends on columns of few values; null: it yields nothing columns can hold. */
  @Nullable Made of(Reading.Part part, BitSet columns) {
    Type.Kind kind = part.type().kind();
    Grid grid = grid(columns);
    if (!isHeld(kind) || !grid.isSmall()) {
      return null;
    }
    @Nullable Object[] values = new @Nullable Object[grid.size()];
    grid.each(scalar, (place, known) -> values[place] = part.value(known.frame()));
    try {
      return kind == Type.Kind.BOOLEAN ? test(values, grid) : number(kind, values, grid);
    } catch (ArithmeticException beyond) {
      return null;
    }
  }

  private static boolean isHeld(Type.Kind kind) {
    return switch (kind) {
      case BOOLEAN, NUMBER, MONEY, DATE, DAYS, MONTHS -> true;
      default -> false;
    };
  }

  private static Made test(@Nullable Object[] values, Grid grid) {
    byte[] holds = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      holds[i] = (byte) (Boolean.TRUE.equals(values[i]) ? 1 : 0);
    }
    Test test =
        values.length == 1 ? new Test.Fixed(holds[0] != 0) : new Test.LookedUp(grid.place(), holds);
    return Made.test(test, gates(grid, values));
  }

  private static @Nullable Made number(Type.Kind kind, @Nullable Object[] values, Grid grid) {
    @Nullable Written written = written(values);
    if (written == null) {
      return null;
    }
    long[] numbers = written.numbers;
    Term term =
        numbers.length == 1
            ? new Term.Constant(numbers[0])
            : new Term.LookedUp(grid, numbers, written.low, written.high);
    return Made.number(kind, term, written.denominator, gates(grid, values));
  }

  /** Values as plain numbers over one denominator; 0 where there is none. */
  private static final class Written {
    private final long[] numbers;
    private final long low;
    private final long high;
    private final long denominator;

    Written(long[] numbers, long low, long high, long denominator) {
      this.numbers = numbers;
      this.low = low;
      this.high = high;
      this.denominator = denominator;
    }
  }

  /** Null: they are lengths of part of a day. */
  private static @Nullable Written written(@Nullable Object[] values) {
    long denominator = 1;
    for (Object value : values) {
      if (value instanceof Fraction fraction) {
        denominator = Numbers.commonMultiple(denominator, fraction.denominator());
      }
    }
    long[] numbers = new long[values.length];
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Fraction fraction) {
        numbers[i] = Numbers.over(fraction, denominator);
      } else if (values[i] instanceof LocalDate day) {
        numbers[i] = day.toEpochDay();
      } else if (values[i] instanceof Duration length && isWholeDays(length)) {
        numbers[i] = length.toDays();
      } else if (values[i] instanceof Period months) {
        numbers[i] = months.toTotalMonths();
      } else if (values[i] instanceof Duration) {
        return null;
      } else {
        continue;
      }
      low = Math.min(low, numbers[i]);
      high = Math.max(high, numbers[i]);
    }
    return low > high
        ? new Written(numbers, 0, 0, denominator)
        : new Written(numbers, low, high, denominator);
  }

  /**
   * What is looked up by a place that is worked out; null: nothing columns can hold.
   *
   * @param reached whether rows that pass the gates before can have a place
   */
  static @Nullable Made at(
      Term place,
      Type.Kind kind,
      @Nullable Object[] values,
      IntPredicate reached,
      List<Made.Gate> before) {
    if (!isHeld(kind)) {
      return null;
    }
    byte[] open = new byte[values.length];
    byte[] holds = new byte[values.length];
    @Nullable Undetermined[] closed = new @Nullable Undetermined[values.length];
    boolean all = true;
    for (int i = 0; i < values.length; i++) {
      closed[i] = reached.test(i) ? closed(values[i]) : null;
      open[i] = (byte) (closed[i] == null ? 1 : 0);
      holds[i] = (byte) (Boolean.TRUE.equals(values[i]) ? 1 : 0);
      all &= closed[i] == null;
    }
    List<Made.Gate> gates = new ArrayList<>(before);
    if (!all) {
      gates.add(Made.Gate.of(new Test.LookedUp(place, open), Made.Gate.gravest(closed)));
    }
    if (kind == Type.Kind.BOOLEAN) {
      return Made.test(new Test.LookedUp(place, holds), List.copyOf(gates));
    }
    @Nullable Written written = written(values);
    return written == null
        ? null
        : Made.number(
            kind,
            new Term.Found(place, written.numbers, written.low, written.high),
            written.denominator,
            List.copyOf(gates));
  }

  void each(Grid grid, Grid.Visitor visitor) {
    grid.each(scalar, visitor);
  }

  private static boolean isWholeDays(Duration length) {
    return length.getNano() == 0 && length.getSeconds() % SECONDS_OF_A_DAY == 0;
  }

  static @Nullable Undetermined closed(@Nullable Object value) {
    return value == null ? ABSENT : value instanceof Undetermined unknown ? unknown : null;
  }

  private static List<Made.Gate> gates(Grid grid, @Nullable Object[] values) {
    @Nullable Undetermined[] closed = new @Nullable Undetermined[values.length];
    boolean open = true;
    for (int i = 0; i < values.length; i++) {
      closed[i] = closed(values[i]);
      open &= closed[i] == null;
    }
    return open ? List.of() : List.of(new Made.Gate(grid, closed, true));
  }

  /**
   * A test that turns at most once along one column, whatever the others hold, of which there are
   * few values: the value at which it turns is sought at each of their places. Null: there is no
   * such column.
   */
  @Nullable Made turning(Reading.Part part, BitSet columns) {
    for (int column : columns.stream().toArray()) {
      BitSet others = (BitSet) columns.clone();
      others.clear(column);
      if (!domain.isSmall(column) && others.stream().allMatch(domain::isFew)) {
        Trend trend = part.read(Trend.along(domain.slot(column)));
        Grid grid = grid(others);
        if (trend != null && grid.isSmall()) {
          return turning(part, column, trend == Trend.RISING, grid);
        }
      }
    }
    return null;
  }

  private Made turning(Reading.Part part, int column, boolean rising, Grid grid) {
    long first = domain.naturalLow(column);
    long last = domain.naturalHigh(column);
    long[] bounds = new long[grid.size()];
    @Nullable Object[] ends = new @Nullable Object[grid.size()];
    boolean[] turns = {true};
    long[] guess = {first};
    grid.each(
        scalar,
        (place, known) -> {
          Turn turn = new Turn(part, column, known.frame());
          Object start = turn.at(first);
          Object end = turn.at(last);
          ends[place] = start instanceof Boolean ? end : start;
          if (!(start instanceof Boolean holds) || !(end instanceof Boolean wanted)) {
            bounds[place] = first;
          } else if (start.equals(end)) {
            bounds[place] = holds ? (rising ? first : last) : (rising ? last + 1 : first - 1);
            turns[0] = false; // or it does so beyond what was tried
          } else {
            long from = turn.firstLike(wanted, first, last, guess[0]);
            guess[0] = from;
            bounds[place] = rising ? from : from - 1;
          }
        });
    Test test = new Test.Turned(domain.given(column), rising, grid.place(), bounds, turns[0]);
    return Made.test(test, gates(grid, ends));
  }

  /** A test along one column. */
  private final class Turn {
    private final Reading.Part part;
    private final int column;
    private final Frame frame;

    Turn(Reading.Part part, int column, Frame frame) {
      this.part = part;
      this.column = column;
      this.frame = frame;
    }

    @Nullable Object at(long value) {
      frame.set(
          domain.slot(column),
          domain.isDays(column)
              ? LocalDate.ofEpochDay(value)
              : Fraction.of(value, domain.denominator(column)));
      return part.value(frame);
    }

    /** The first value at which the test is as it is at the end; sought around a guess. */
    long firstLike(Boolean end, long first, long last, long guess) {
      long before = first;
      long after = last;
      for (long step = 1; guess > first && guess < last; step *= 2) {
        boolean isAfter = end.equals(at(guess));
        if (isAfter) {
          after = guess;
        } else {
          before = guess;
        }
        long next = isAfter ? guess - step : guess + step;
        if (next <= before || next >= after) {
          break;
        }
        guess = next;
      }
      while (after - before > 1) {
        long middle = before + (after - before) / 2;
        if (end.equals(at(middle))) {
          after = middle;
        } else {
          before = middle;
        }
      }
      return after;
    }
  }
}
