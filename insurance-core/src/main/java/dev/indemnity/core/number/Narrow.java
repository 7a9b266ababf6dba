package dev.indemnity.core.number;

import com.google.common.math.LongMath;

/**
 * Arithmetic of the narrow form of a {@link Fraction}: longs as far as they go, a {@link Ratio}
 * from there on. Denominators are positive, and all is in lowest terms.
 */
final class Narrow {
  private Narrow() {}

  /** The greatest common divisor; one remainder first, as denominators are small as a rule. */
  static long common(long any, long positive) {
    return positive == 1 ? 1 : LongMath.gcd(Math.abs(any % positive), positive);
  }

  static Fraction sum(long a, long b, long c, long d) {
    if (b == d) {
      long sum = a + c;
      if (((a ^ sum) & (c ^ sum)) >= 0) {
        return Fraction.lowest(sum, b);
      }
    } else {
      // Knuth: dividing by the common factor of the denominators first keeps the products small,
      // and what is left to cancel is a factor of it.
      long common = b == 1 ? 1 : common(b, d);
      long left = divided(b, common);
      long right = divided(d, common);
      long first = a * right;
      long second = c * left;
      long sum = first + second;
      if (fits(a, right, first) && fits(c, left, second) && ((first ^ sum) & (second ^ sum)) >= 0) {
        long rest = common(sum, common);
        long cut = divided(d, rest);
        long denominator = left * cut;
        if (fits(left, cut, denominator)) {
          return Fraction.narrow(divided(sum, rest), denominator);
        }
      }
    }
    return Fraction.of(Ratio.of(a, b).plus(Ratio.of(c, d)));
  }

  static Fraction product(long a, long b, long c, long d) {
    // Cancelled crosswise the product is in lowest terms already.
    long first = common(a, d);
    long second = common(c, b);
    long left = divided(a, first);
    long right = divided(c, second);
    long numerator = left * right;
    long below = divided(b, second);
    long under = divided(d, first);
    long denominator = below * under;
    if (fits(left, right, numerator) && fits(below, under, denominator)) {
      return Fraction.narrow(numerator, denominator);
    }
    return Fraction.of(Ratio.of(a, b).times(Ratio.of(c, d)));
  }

  /** A division is the slowest instruction here, and most divisors are 1. */
  static long divided(long dividend, long divisor) {
    return divisor == 1 ? dividend : dividend / divisor;
  }

  /** Whether {@code product}, computed with wrap-around, is the true product of both factors. */
  static boolean fits(long a, long b, long product) {
    return Math.multiplyHigh(a, b) == product >> 63;
  }
}
