package dev.indemnity.core.number;

import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The wide form of a {@link Fraction}: used where numerator or denominator leave the range of a
 * long, which real amounts do only in the middle of long chains of quotients.
 *
 * <p>In lowest terms, denominator positive, whenever it comes from a method of this class.
 */
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

  /** The quotient of two longs that have no common factor, the second positive. */
  static Ratio of(long numerator, long denominator) {
    return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The quotient in lowest terms; {@code denominator} is not zero. */
  static Ratio reduced(BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
    return new Ratio(numerator.divide(divisor), denominator.divide(divisor));
  }

  Ratio plus(Ratio other) {
    return reduced(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Ratio times(Ratio other) {
    return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Ratio dividedBy(Ratio other) {
    return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  Ratio negate() {
    return new Ratio(numerator.negate(), denominator);
  }

  /** The whole number next to this ratio on the side that {@code mode} says. */
  BigInteger whole(RoundingMode mode) {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    BigInteger rest = parts[1].abs();
    if (rest.signum() == 0) {
      return parts[0];
    }
    int half = rest.shiftLeft(1).compareTo(denominator);
    int step = Steps.away(numerator.signum(), half, parts[0].testBit(0), mode);
    return parts[0].add(BigInteger.valueOf(step));
  }

  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
