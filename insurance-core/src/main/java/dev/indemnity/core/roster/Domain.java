package dev.indemnity.core.roster;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.FactDeclaration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a row can hold, as far as the checks it has passed so far tell. Numbers that
 * stand for a fact that is not given are below what can be reckoned with.
 */
final class Domain {
  /** Days of the years 0 to 9999: whatever formulas do with these stays in the calendar. */
  static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();

  static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  /** Amounts and numbers up to these leave room to multiply them. */
  static final long MOST_AMOUNT = 100_000_000_000L;

  static final long MOST_NUMBER = 10_000_000L;

  private final List<Column> columns;
  private final int[] slots;
  private final long[] denominators;
  private final Map<Integer, Integer> bySlot = new HashMap<>();
  private final long[] naturalLow;
  private final long[] naturalHigh;
  private final long[] low;
  private final long[] high;

  /** By a smaller and a larger column, how far they are apart at least. */
  private final Map<List<Integer>, Long> apart = new HashMap<>();

  Domain(List<Column> columns, int[] slots, long[] denominators, List<FactDeclaration> facts) {
    this.columns = columns;
    this.slots = slots;
    this.denominators = denominators;
    this.naturalLow = new long[slots.length];
    this.naturalHigh = new long[slots.length];
    this.low = new long[slots.length];
    this.high = new long[slots.length];
    for (int i = 0; i < slots.length; i++) {
      bySlot.put(slots[i], i);
      boolean days = columns.get(i).coding() == Column.Coding.DAYS;
      low[i] = days ? Integer.MIN_VALUE : Long.MIN_VALUE;
      high[i] = days ? Integer.MAX_VALUE : Long.MAX_VALUE;
      long most = columns.get(i).coding() == Column.Coding.AMOUNTS ? MOST_AMOUNT : MOST_NUMBER;
      naturalLow[i] = days ? FIRST_DAY : -most;
      naturalHigh[i] = days ? LAST_DAY : most;
      if (facts.get(i).supply() == FactDeclaration.Supply.SHARE) {
        naturalLow[i] = 1;
      }
    }
  }

  /** The columns of these slots. */
  BitSet columnsOf(BitSet reads) {
    BitSet found = new BitSet();
    bySlot.forEach(
        (slot, column) -> {
          if (reads.get(slot)) {
            found.set(column);
          }
        });
    return found;
  }

  /** The column of a slot; −1: none. */
  int columnAt(int slot) {
    return bySlot.getOrDefault(slot, -1);
  }

  int slot(int column) {
    return slots[column];
  }

  long denominator(int column) {
    return denominators[column];
  }

  boolean isSmall(int column) {
    return columns.get(column).isSmall();
  }

  boolean isDays(int column) {
    return columns.get(column).coding() == Column.Coding.DAYS;
  }

  /** Whether a column has so few values that each can be looked at. */
  boolean isFew(int column) {
    return isSmall(column) || (isDays(column) && isSafe(column) && days(column) <= Grid.MOST_DAYS);
  }

  private long days(int column) {
    return high[column] - low[column] + 1;
  }

  /** Whether the checks so far prove that a column holds what can be reckoned with. */
  boolean isSafe(int column) {
    return low[column] >= naturalLow[column] && high[column] <= naturalHigh[column];
  }

  long naturalLow(int column) {
    return naturalLow[column];
  }

  long naturalHigh(int column) {
    return naturalHigh[column];
  }

  /** What a column holds where it can be reckoned with. */
  Term.Given given(int column) {
    long from = Math.max(low[column], naturalLow[column]);
    long to = Math.min(high[column], naturalHigh[column]);
    return from <= to
        ? new Term.Given(column, isDays(column), from, to)
        : new Term.Given(column, isDays(column), naturalLow[column], naturalHigh[column]);
  }

  /** What a column holds, whatever it is. */
  Term.Given written(int column) {
    return new Term.Given(column, isDays(column), 0, 0);
  }

  Grid.Axis axis(int column) {
    Column written = columns.get(column);
    return written.isSmall()
        ? new Grid.Axis(
            column, written, slots[column], 0, written.values().size() + Term.Place.MORE)
        : new Grid.Axis(
            column,
            written,
            slots[column],
            Math.toIntExact(low[column]),
            Math.toIntExact(days(column)));
  }

  /** The numbers a declared range leaves, as they are written; empty: it leaves all. */
  Optional<long[]> range(int column, FactDeclaration fact) {
    if (isSmall(column) || isDays(column) || fact.range().isEmpty()) {
      return Optional.empty();
    }
    Interval<Fraction> range = fact.range().get();
    long least = Long.MIN_VALUE + 2;
    long most = Long.MAX_VALUE;
    Fraction times = Fraction.of(denominators[column]);
    if (range.low() != null) {
      Fraction bound = range.low().times(times);
      least = -Numbers.floor(bound.negate());
      least += !range.lowInclusive() && bound.isWhole() ? 1 : 0;
    }
    if (range.high() != null) {
      Fraction bound = range.high().times(times);
      most = Numbers.floor(bound);
      most -= !range.highInclusive() && bound.isWhole() ? 1 : 0;
    }
    return Optional.of(new long[] {least, most});
  }

  /** Notes what a row that passes a test is proved to hold. */
  void passed(Test test) {
    if (test instanceof Test.Compared compared) {
      if (compared.order == Test.Order.EQUAL) {
        notAbove(compared.first, compared.second, 0);
        notAbove(compared.second, compared.first, 0);
      } else {
        notAbove(compared.first, compared.second, compared.order == Test.Order.LESS ? 1 : 0);
      }
    } else if (test instanceof Test.Turned turned) {
      LongSummaryStatistics bounds = Arrays.stream(turned.bounds).summaryStatistics();
      int column = turned.value.column;
      within(
          column,
          turned.rising ? bounds.getMin() : low[column],
          turned.rising ? high[column] : bounds.getMax());
    }
  }

  /** How much more one column holds than another at least. */
  long apart(Term small, Term large) {
    return small instanceof Term.Given first && large instanceof Term.Given second
        ? apart.getOrDefault(List.of(first.column, second.column), Long.MIN_VALUE)
        : Long.MIN_VALUE;
  }

  private void notAbove(Term small, Term large, long apart) {
    if (small instanceof Term.Given first && large instanceof Term.Given second) {
      this.apart.merge(List.of(first.column, second.column), apart, Math::max);
    }
    if (small instanceof Term.Given given) {
      long most = large instanceof Term.Given other ? high[other.column] : large.high;
      if (most > Long.MIN_VALUE + apart) {
        within(given.column, low[given.column], most - apart);
      }
    }
    if (large instanceof Term.Given given) {
      long least = small instanceof Term.Given other ? low[other.column] : small.low;
      if (least < Long.MAX_VALUE - apart) {
        within(given.column, least + apart, high[given.column]);
      }
    }
  }

  /** Notes that rows that come this far hold no less and no more than this in a column. */
  void within(int column, long least, long most) {
    long from = Math.max(low[column], least);
    long to = Math.min(high[column], most);
    if (from <= to) { // else no row comes this far
      low[column] = from;
      high[column] = to;
    }
  }
}
