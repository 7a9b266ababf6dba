package dev.indemnity.core.table;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The values between two cuts. Days are whole: a band of days runs from a first day to the day
 * after the last, so that {@code (2024-12-31..2025-01-31]} and {@code [2025-01-01..2025-02-01)} are
 * one band.
 */
record Band(Cut low, Cut high) implements Comparable<Band> {
  private static final LocalDate SOME_DAY = LocalDate.EPOCH;

  /** The band an interval of quantities or days spans; null: it holds nothing. */
  static @Nullable Band of(Interval<?> interval) {
    Cut low =
        interval.low() == null
            ? Cut.BELOW_ALL
            : whole(new Cut(interval.low(), interval.lowInclusive() ? -1 : 1));
    Cut high =
        interval.high() == null
            ? Cut.ABOVE_ALL
            : whole(new Cut(interval.high(), interval.highInclusive() ? 1 : -1));
    return low.compareTo(high) < 0 ? new Band(low, high) : null;
  }

  private static Cut whole(Cut cut) {
    if (!(cut.value() instanceof LocalDate day)) {
      return cut;
    }
    if (cut.side() < 0) {
      return day.equals(LocalDate.MIN) ? Cut.BELOW_ALL : cut;
    }
    return day.equals(LocalDate.MAX) ? Cut.ABOVE_ALL : Cut.below(day.plusDays(1));
  }

  boolean contains(Object value) {
    return low.isBelow(value) && !high.isBelow(value);
  }

  /** A value in the band, as plain as there is one. */
  Object witness(Type type) {
    boolean days = type.kind() == Type.Kind.DATE;
    if (low.value() != null && low.side() < 0) {
      return low.value();
    }
    if (high.value() != null && high.side() > 0) {
      return high.value();
    }
    if (low.value() == null && high.value() == null) {
      return days ? SOME_DAY : Fraction.ZERO;
    }
    if (low.value() == null) {
      return high.value() instanceof LocalDate day
          ? day.minusDays(1)
          : ((Fraction) high.finite()).minus(Fraction.ONE);
    }
    return above((Fraction) low.value());
  }

  /** The next whole number if it lies in the band, else the middle. */
  private Fraction above(Fraction bound) {
    Fraction whole = bound.floor().plus(Fraction.ONE);
    return high.isBelow(whole)
        ? bound.plus((Fraction) high.finite()).dividedBy(Fraction.of(2))
        : whole;
  }

  /** The band as an interval; of all that span the same values, the one spelling. */
  Interval<?> interval() {
    return low.value() instanceof LocalDate || high.value() instanceof LocalDate
        ? new Interval<LocalDate>(
            (LocalDate) low.value(), low.side() < 0, (LocalDate) high.value(), high.side() > 0)
        : new Interval<Fraction>(
            (Fraction) low.value(), low.side() < 0, (Fraction) high.value(), high.side() > 0);
  }

  @Override
  public int compareTo(Band other) {
    int order = low.compareTo(other.low);
    return order == 0 ? high.compareTo(other.high) : order;
  }
}
