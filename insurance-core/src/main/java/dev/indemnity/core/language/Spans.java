package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;

/** Days, times and the lengths between them. Where the calendar ends there is no answer. */
final class Spans {
  private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000L);

  private Spans() {}

  /** Something that may leave the calendar. */
  @FunctionalInterface
  interface Reckoning {
    Object work();
  }

  static Object within(String what, Reckoning reckoning) {
    try {
      return reckoning.work();
    } catch (DateTimeException | ArithmeticException e) {
      return Undetermined.of(new Cause.Undefined(what + " leaves the calendar"));
    }
  }

  /**
   * A day, time, instant or length, a length later. A day moved by hours moves by their whole days.
   */
  static Object plus(Object moved, Object by) {
    return within(
        "a sum of times",
        () -> {
          if (moved instanceof Duration length) {
            return length.plus((Duration) by);
          }
          if (moved instanceof Period length) {
            return months(Math.addExact(length.toTotalMonths(), ((Period) by).toTotalMonths()));
          }
          if (moved instanceof LocalDate day && by instanceof Duration length) {
            return day.plusDays(Math.floorDiv(length.toSeconds(), 86_400L));
          }
          return ((Temporal) moved).plus((TemporalAmount) by);
        });
  }

  /** A day, time, instant or length, a length earlier. */
  static Object minus(Object moved, Object by) {
    Object back = negate(by);
    return back instanceof Undetermined ? back : plus(moved, back);
  }

  static Object negate(Object length) {
    return within(
        "a negative length",
        () ->
            length instanceof Duration duration ? duration.negated() : ((Period) length).negated());
  }

  /** The length from the second to the first. */
  static Object between(Object later, Object earlier) {
    return within(
        "a difference of times",
        () -> {
          if (later instanceof LocalDate day) {
            return Duration.ofDays(ChronoUnit.DAYS.between((LocalDate) earlier, day));
          }
          if (later instanceof LocalTime time) {
            return Duration.between((LocalTime) earlier, time);
          }
          return Duration.between((ZonedDateTime) earlier, (ZonedDateTime) later);
        });
  }

  /** A length as a number: nanoseconds, or months. */
  static Fraction length(Object span) {
    if (span instanceof Period months) {
      return Fraction.of(months.toTotalMonths());
    }
    Duration duration = (Duration) span;
    BigInteger seconds = BigInteger.valueOf(duration.toSeconds());
    BigInteger nanos = seconds.multiply(NANOS).add(BigInteger.valueOf(duration.toNanosPart()));
    return Fraction.of(nanos, BigInteger.ONE);
  }

  /** A length some times over, where that is a whole number of nanoseconds or months. */
  static Object times(Object span, Fraction factor) {
    Fraction product = length(span).times(factor);
    if (!product.isWhole()) {
      return Undetermined.of(new Cause.Undefined("a length of part of its smallest unit"));
    }
    return within(
        "a product of times",
        () -> {
          if (span instanceof Period) {
            return months(product.toLongExact());
          }
          BigInteger[] parts = product.numerator().divideAndRemainder(NANOS);
          return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
        });
  }

  /** Whole months from one day to another, towards zero. */
  static Object monthsBetween(Object from, Object to) {
    return within(
        "a difference of days",
        () -> months(Period.between((LocalDate) from, (LocalDate) to).toTotalMonths()));
  }

  private static Period months(long months) {
    return Period.of(Math.toIntExact(months / 12), Math.toIntExact(months % 12), 0);
  }
}
