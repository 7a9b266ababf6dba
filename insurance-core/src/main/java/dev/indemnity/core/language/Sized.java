package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import org.jspecify.annotations.Nullable;

/** What comes of arithmetic, as long as it has an answer that is not too large to work with. */
final class Sized {
  private static final int MOST_BITS = 16_384;
  private static final int MOST_CHARACTERS = 100_000;

  private Sized() {}

  static Object quotient(Fraction a, Fraction b) {
    return b.signum() == 0 ? divisionByZero() : sized(a.dividedBy(b));
  }

  static Object remainder(Fraction a, Fraction b) {
    return b.signum() == 0 ? divisionByZero() : sized(a.minus(b.times(a.dividedBy(b).floor())));
  }

  static Object unknownQuotient(@Nullable Object a, @Nullable Object b) {
    return b instanceof Fraction divisor && divisor.signum() == 0
        ? Undetermined.merge(a, divisionByZero())
        : Bounds.quotient(a, b);
  }

  static Object shortened(Object span, Fraction by) {
    return by.signum() == 0 ? divisionByZero() : Spans.times(span, Fraction.ONE.dividedBy(by));
  }

  /** A number, unless squaring upon squaring has made it too large to work with. */
  static Object sized(Fraction number) {
    return isSized(number)
        ? number
        : Undetermined.of(new Cause.Undefined("a number of more than " + MOST_BITS + " bits"));
  }

  static boolean isSized(Fraction number) {
    return number.bits() <= MOST_BITS;
  }

  static Object joined(String first, String second) {
    return first.length() + second.length() <= MOST_CHARACTERS
        ? first + second
        : Undetermined.of(
            new Cause.Undefined("a text of more than " + MOST_CHARACTERS + " characters"));
  }

  private static Undetermined divisionByZero() {
    return Undetermined.of(new Cause.Undefined("division by zero"));
  }
}
