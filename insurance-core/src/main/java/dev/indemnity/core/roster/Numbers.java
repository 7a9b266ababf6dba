package dev.indemnity.core.roster;

import com.google.common.math.LongMath;
import dev.indemnity.core.number.Fraction;
import java.math.BigInteger;

/** Factors and multiples of whole numbers, and fractions over one denominator. */
final class Numbers {
  private Numbers() {}

  static long commonFactor(long positive, long other) {
    return LongMath.gcd(positive, Math.abs(other));
  }

  /** The least number both divide; an ArithmeticException where it leaves the range of a long. */
  static long commonMultiple(long a, long b) {
    return Math.multiplyExact(a / commonFactor(a, b), b);
  }

  static long commonMultiple(long a, BigInteger b) {
    return commonMultiple(a, b.longValueExact());
  }

  /** A fraction times a multiple of its denominator. */
  static long over(Fraction fraction, long denominator) {
    return fraction.times(Fraction.of(denominator)).toLongExact();
  }

  /** The greatest whole number that is not above a fraction. */
  static long floor(Fraction fraction) {
    return fraction.floor().toLongExact();
  }

  /** A quotient towards zero; by zero it is 0, which is never told. */
  static long quotient(long dividend, long divisor) {
    return divisor == 0 ? 0 : dividend / divisor;
  }

  /** What is left by {@link #quotient}. */
  static long rest(long dividend, long divisor) {
    return divisor == 0 ? 0 : dividend % divisor;
  }
}
