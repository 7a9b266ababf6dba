package dev.indemnity.core.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number, in lowest terms and immutable.
 *
 * <p>Two fractions are equal if they are the same number: {@code of(1, 2)} equals {@code
 * parse("0.50")}. The size is bounded by memory alone; as long as numerator and denominator fit a
 * long, an operation allocates nothing but its result.
 */
public final class Fraction implements Comparable<Fraction> {

  /** The number 0. */
  public static final Fraction ZERO = new Fraction(0, 1, null);

  /** The number 1. */
  public static final Fraction ONE = new Fraction(1, 1, null);

  // While wide is null the value is numerator/denominator with |numerator| <= Long.MAX_VALUE, so
  // that negation never overflows; otherwise it is wide, and then does not fit the narrow form.
  private final long numerator;
  private final long denominator;
  private final @Nullable Ratio wide;

  private Fraction(long numerator, long denominator, @Nullable Ratio wide) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.wide = wide;
  }

  /**
   * The whole number {@code value}.
   *
   * @param value the number
   * @return it as a fraction
   */
  public static Fraction of(long value) {
    return narrow(value, 1);
  }

  /**
   * The quotient of two whole numbers.
   *
   * @param numerator what is divided
   * @param denominator what it is divided by
   * @return the exact quotient
   * @throws ArithmeticException if {@code denominator} is zero
   */
  public static Fraction of(long numerator, long denominator) {
    if (denominator > 0) {
      return lowest(numerator, denominator);
    }
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * The quotient of two whole numbers.
   *
   * @param numerator what is divided
   * @param denominator what it is divided by
   * @return the exact quotient
   * @throws ArithmeticException if {@code denominator} is zero
   */
  public static Fraction of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    return of(Ratio.reduced(numerator, denominator));
  }

  /**
   * The exact value of a decimal number.
   *
   * @param decimal the number, of any precision
   * @return the same number
   * @throws IllegalArgumentException if the scale is outside ±10,000: such a number would be short
   *     to write and too long to hold
   */
  public static Fraction of(BigDecimal decimal) {
    return Decimals.fraction(decimal);
  }

  /**
   * Reads ASCII digits with an optional leading {@code -} and an optional decimal point: {@code
   * 12}, {@code -0.05}, {@code .5}. There is no exponent, no grouping and no white space.
   *
   * @param decimalDigits the text
   * @return the number it says
   * @throws IllegalArgumentException if the text is anything else; the message names the place and
   *     not the text, which may be somebody's wage
   */
  public static Fraction parse(String decimalDigits) {
    return Decimals.parse(decimalDigits);
  }

  /**
   * {@return the sum of both}
   *
   * @param other what is added
   */
  public Fraction plus(Fraction other) {
    if (wide == null && other.wide == null) {
      return Narrow.sum(numerator, denominator, other.numerator, other.denominator);
    }
    return of(ratio().plus(other.ratio()));
  }

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  public Fraction minus(Fraction other) {
    if (wide == null && other.wide == null) {
      return Narrow.sum(numerator, denominator, -other.numerator, other.denominator);
    }
    return of(ratio().plus(other.ratio().negate()));
  }

  /**
   * {@return the product of both}
   *
   * @param other what this is multiplied by
   */
  public Fraction times(Fraction other) {
    if (wide == null && other.wide == null) {
      return Narrow.product(numerator, denominator, other.numerator, other.denominator);
    }
    return of(ratio().times(other.ratio()));
  }

  /**
   * {@return the exact quotient}
   *
   * @param divisor what this is divided by
   * @throws ArithmeticException if {@code divisor} is zero
   */
  public Fraction dividedBy(Fraction divisor) {
    if (divisor.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (wide == null && divisor.wide == null) {
      return divisor.numerator > 0
          ? Narrow.product(numerator, denominator, divisor.denominator, divisor.numerator)
          : Narrow.product(numerator, denominator, -divisor.denominator, -divisor.numerator);
    }
    return of(ratio().dividedBy(divisor.ratio()));
  }

  /** {@return this number with the opposite sign} */
  public Fraction negate() {
    return wide == null ? new Fraction(-numerator, denominator, null) : of(wide.negate());
  }

  /** {@return the distance from zero} */
  public Fraction abs() {
    return signum() < 0 ? negate() : this;
  }

  /** {@return −1, 0 or 1 for a negative number, zero, a positive number} */
  public int signum() {
    return wide == null ? Long.signum(numerator) : wide.numerator().signum();
  }

  /** {@return the greatest whole number that is not above this one} */
  public Fraction floor() {
    return whole(RoundingMode.FLOOR);
  }

  /** {@return the least whole number that is not below this one} */
  public Fraction ceiling() {
    return whole(RoundingMode.CEILING);
  }

  /**
   * How large numerator and denominator are, for bounding work on numbers nobody vouches for.
   *
   * @return bits, those of both together; at most 128 while both fit a long
   */
  public int bits() {
    return wide == null ? 128 : wide.numerator().bitLength() + wide.denominator().bitLength();
  }

  /**
   * {@return the lesser of both}
   *
   * @param other what this is compared with
   */
  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * {@return the greater of both}
   *
   * @param other what this is compared with
   */
  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** {@return whether there is nothing after the decimal point} */
  public boolean isWhole() {
    return wide == null ? denominator == 1 : wide.denominator().equals(BigInteger.ONE);
  }

  /** {@return whether the decimal notation ends: true of 1/8, false of 1/3} */
  public boolean isFiniteDecimal() {
    return wide == null ? Decimals.isFinite(denominator) : Decimals.isFinite(wide.denominator());
  }

  /**
   * This number as a decimal, with no more decimal places than it needs and none below zero: scale
   * 2 for 0.050, scale 0 for 700.
   *
   * @return the same number
   * @throws ArithmeticException unless {@link #isFiniteDecimal()}
   */
  public BigDecimal toBigDecimalExact() {
    if (wide == null && denominator == 1) {
      return BigDecimal.valueOf(numerator);
    }
    return Decimals.exact(ratio());
  }

  /**
   * {@return this number as a long}
   *
   * @throws ArithmeticException if it is not whole or does not fit
   */
  public long toLongExact() {
    if (!isWhole()) {
      throw new ArithmeticException("not a whole number");
    }
    return wide == null ? numerator : wide.numerator().longValueExact();
  }

  /** {@return the numerator in lowest terms; it carries the sign} */
  public BigInteger numerator() {
    return ratio().numerator();
  }

  /** {@return the denominator in lowest terms; positive} */
  public BigInteger denominator() {
    return ratio().denominator();
  }

  /**
   * The multiple of 10<sup>−scale</sup> that {@code mode} chooses.
   *
   * @param scale decimal places to keep, −10,000 to 10,000; −2 keeps whole hundreds
   * @param mode which of the two nearest multiples
   * @return the multiple; this number itself if it is one
   * @throws ArithmeticException if the mode is {@code UNNECESSARY} and a digit would be lost
   */
  public Fraction rounded(int scale, RoundingMode mode) {
    return roundedTo(Decimals.step(scale), mode);
  }

  /**
   * The whole multiple of {@code step} that {@code mode} chooses.
   *
   * @param step the distance between multiples; positive
   * @param mode which of the two nearest multiples
   * @return the multiple; this number itself if it is one
   * @throws IllegalArgumentException if {@code step} is not positive
   * @throws ArithmeticException if the mode is {@code UNNECESSARY} and this is not a multiple
   */
  public Fraction roundedTo(Fraction step, RoundingMode mode) {
    if (step.signum() <= 0) {
      throw new IllegalArgumentException("step (" + step + ") must be positive");
    }
    if (wide == null && step.wide == null) {
      long dividend = numerator * step.denominator;
      long divisor = denominator * step.numerator;
      if (Narrow.fits(numerator, step.denominator, dividend)
          && Narrow.fits(denominator, step.numerator, divisor)) {
        long steps = dividend / divisor;
        long rest = Math.abs(dividend - steps * divisor);
        if (rest == 0) {
          return this;
        }
        int half = Long.compare(rest, divisor - rest);
        steps += Steps.away(Long.signum(numerator), half, (steps & 1) != 0, mode);
        return Narrow.product(steps, 1, step.numerator, step.denominator);
      }
    }
    return of(ratio().dividedBy(step.ratio()).whole(mode), BigInteger.ONE).times(step);
  }

  @Override
  public int compareTo(Fraction other) {
    if (wide != null || other.wide != null) {
      return ratio().compareTo(other.ratio());
    }
    if (denominator == other.denominator) {
      return Long.compare(numerator, other.numerator);
    }
    // Cross products of 126 bits and a sign: the high words decide, else the low ones, unsigned.
    int high =
        Long.compare(
            Math.multiplyHigh(numerator, other.denominator),
            Math.multiplyHigh(other.numerator, denominator));
    return high != 0
        ? high
        : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Fraction other
        && numerator == other.numerator
        && denominator == other.denominator
        && Objects.equals(wide, other.wide);
  }

  @Override
  public int hashCode() {
    return wide == null
        ? 31 * Long.hashCode(numerator) + Long.hashCode(denominator)
        : wide.hashCode();
  }

  /** A plain decimal if it ends ({@code 0.05}, {@code 76}), else a quotient ({@code 1/3}). */
  @Override
  public String toString() {
    if (wide == null && denominator == 1) {
      return Long.toString(numerator);
    }
    return isFiniteDecimal()
        ? toBigDecimalExact().toPlainString()
        : numerator() + "/" + denominator();
  }

  private Fraction whole(RoundingMode mode) {
    return isWhole() ? this : roundedTo(ONE, mode);
  }

  private Ratio ratio() {
    return wide == null ? Ratio.of(numerator, denominator) : wide;
  }

  static Fraction of(Ratio ratio) {
    // 63 bits and a sign are narrow, except the one value whose negation is not.
    if (ratio.numerator().bitLength() < Long.SIZE && ratio.denominator().bitLength() < Long.SIZE) {
      long numerator = ratio.numerator().longValue();
      if (numerator != Long.MIN_VALUE) {
        return new Fraction(numerator, ratio.denominator().longValue(), null);
      }
    }
    return new Fraction(0, 1, ratio);
  }

  /** {@code numerator / denominator}, known to be in lowest terms. */
  static Fraction narrow(long numerator, long denominator) {
    return numerator == Long.MIN_VALUE
        ? new Fraction(0, 1, Ratio.of(numerator, denominator))
        : new Fraction(numerator, denominator, null);
  }

  static Fraction lowest(long numerator, long denominator) {
    long common = Narrow.common(numerator, denominator);
    return narrow(Narrow.divided(numerator, common), Narrow.divided(denominator, common));
  }
}
