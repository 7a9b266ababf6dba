package dev.indemnity.core.number;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Decimal notation of fractions: reading, writing, and whether it ends. */
final class Decimals {

  private static final int LARGEST_SCALE = 10_000;
  private static final int LONG_DIGITS = 18;
  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final long[] POWERS = new long[LONG_DIGITS + 1];
  private static final Fraction[] STEPS = new Fraction[LONG_DIGITS + 1];

  static {
    long power = 1;
    for (int i = 0; i <= LONG_DIGITS; i++) {
      POWERS[i] = power;
      STEPS[i] = Fraction.of(1, power);
      power *= 10;
    }
  }

  private Decimals() {}

  /** 10<sup>−scale</sup>. */
  static Fraction step(int scale) {
    if (scale >= 0 && scale <= LONG_DIGITS) {
      return STEPS[scale];
    }
    return fraction(BigDecimal.ONE.scaleByPowerOfTen(-checked(scale)));
  }

  static Fraction fraction(BigDecimal decimal) {
    int scale = checked(decimal.scale());
    return scale <= 0
        ? Fraction.of(decimal.unscaledValue().multiply(BigInteger.TEN.pow(-scale)), BigInteger.ONE)
        : Fraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(scale));
  }

  private static int checked(int scale) {
    if (scale < -LARGEST_SCALE || scale > LARGEST_SCALE) {
      throw new IllegalArgumentException(
          "scale (" + scale + ") must be from -" + LARGEST_SCALE + " to " + LARGEST_SCALE);
    }
    return scale;
  }

  static Fraction parse(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = -1;
    long value = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0 && i + 1 < text.length()) {
        point = i;
      } else if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
      } else {
        throw notDecimal(i + 1);
      }
    }
    if (text.length() == start) {
      throw notDecimal(start + 1);
    }
    int scale = point < 0 ? 0 : text.length() - point - 1;
    if (text.length() - start > LONG_DIGITS) {
      String digits = point < 0 ? text : text.substring(0, point) + text.substring(point + 1);
      return Fraction.of(new BigInteger(digits), BigInteger.TEN.pow(scale));
    }
    return Fraction.of(start == 0 ? value : -value, POWERS[scale]);
  }

  private static IllegalArgumentException notDecimal(int position) {
    return new IllegalArgumentException(
        "decimalDigits (wrong at character "
            + position
            + ") must be digits with an optional leading minus and an optional decimal point");
  }

  static boolean isFinite(long denominator) {
    long rest = denominator >> Long.numberOfTrailingZeros(denominator);
    while (rest % 5 == 0) {
      rest /= 5;
    }
    return rest == 1;
  }

  static boolean isFinite(BigInteger denominator) {
    return fives(denominator.shiftRight(denominator.getLowestSetBit())) >= 0;
  }

  static BigDecimal exact(Ratio ratio) {
    int twos = ratio.denominator().getLowestSetBit();
    int fives = fives(ratio.denominator().shiftRight(twos));
    if (fives < 0) {
      throw new ArithmeticException("the decimal notation does not end");
    }
    int scale = Math.max(twos, fives);
    BigInteger filler = twos < fives ? BigInteger.TWO.pow(fives - twos) : FIVE.pow(twos - fives);
    return new BigDecimal(ratio.numerator().multiply(filler), scale);
  }

  /** The exponent if {@code number} is a power of five, else −1. */
  private static int fives(BigInteger number) {
    int exponent = 0;
    BigInteger rest = number;
    while (!rest.equals(BigInteger.ONE)) {
      BigInteger[] parts = rest.divideAndRemainder(FIVE);
      if (parts[1].signum() != 0) {
        return -1;
      }
      rest = parts[0];
      exponent++;
    }
    return exponent;
  }
}
