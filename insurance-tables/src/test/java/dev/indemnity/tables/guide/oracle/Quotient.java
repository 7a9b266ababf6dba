package dev.indemnity.tables.guide.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact quotient of two decimals, so that nothing is rounded before its time.
 *
 * @param over what is divided
 * @param under what it is divided by; above 0
 */
public record Quotient(BigDecimal over, BigDecimal under) {
  /** Nothing. */
  public static final Quotient ZERO = of(BigDecimal.ZERO);

  /** All of it. */
  public static final Quotient ONE = of(BigDecimal.ONE);

  /** A decimal. */
  public static Quotient of(BigDecimal value) {
    return new Quotient(value, BigDecimal.ONE);
  }

  /** A whole number. */
  public static Quotient of(long value) {
    return of(BigDecimal.valueOf(value));
  }

  /** One whole number divided by another. */
  public static Quotient of(long over, long under) {
    return new Quotient(BigDecimal.valueOf(over), BigDecimal.valueOf(under));
  }

  /** The sum. */
  public Quotient plus(Quotient other) {
    return under.compareTo(other.under) == 0
        ? new Quotient(over.add(other.over), under)
        : new Quotient(
            over.multiply(other.under).add(other.over.multiply(under)),
            under.multiply(other.under));
  }

  /** The difference. */
  public Quotient minus(Quotient other) {
    return plus(new Quotient(other.over.negate(), other.under));
  }

  /** The product. */
  public Quotient times(Quotient other) {
    return new Quotient(over.multiply(other.over), under.multiply(other.under));
  }

  /** The product. */
  public Quotient times(BigDecimal other) {
    return new Quotient(over.multiply(other), under);
  }

  /** What is left of this after another is taken from it; never below 0. */
  public Quotient less(Quotient other) {
    return minus(other).max(ZERO);
  }

  /** The lesser of the two. */
  public Quotient min(Quotient other) {
    return minus(other).sign() <= 0 ? this : other;
  }

  /** The greater of the two. */
  public Quotient max(Quotient other) {
    return minus(other).sign() >= 0 ? this : other;
  }

  /** Below 0, 0 or above 0. */
  public int sign() {
    return over.signum();
  }

  /** Rounded to whole steps, and shown in hundredths. */
  public BigDecimal rounded(BigDecimal step, RoundingMode mode) {
    return over.divide(under.multiply(step), 0, mode).multiply(step).setScale(2);
  }
}
