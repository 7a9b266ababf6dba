package dev.indemnity.core.roster;

import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Roundings of amounts that are not negative, by whole numbers alone. */
final class Roundings {
  private Roundings() {}

  /**
   * An amount in the smallest units of the currency.
   *
   * @param amount the exact amount, not negative
   * @param denominator what it is divided by
   * @param unit how many of the smallest units are one
   * @throws ArithmeticException where a step may leave the range of a long
   */
  static Term of(Term amount, long denominator, Rounding rounding, long unit) {
    return of(amount, denominator, null, rounding, unit);
  }

  /** The same where it is divided by a number of each row besides. */
  static Term of(Term amount, long denominator, @Nullable Term per, Rounding rounding, long unit) {
    Fraction step = rounding.step();
    Fraction steps = Fraction.ONE.dividedBy(step.times(Fraction.of(denominator)));
    long times = steps.numerator().longValueExact();
    long divisor = steps.denominator().longValueExact();
    Term dividend = Terms.product(amount, new Term.Constant(times));
    long units = Numbers.over(step, unit);
    return Terms.product(
        rounded(dividend, divisor, per, rounding.mode()), new Term.Constant(units));
  }

  private static Term rounded(Term dividend, long divisor, @Nullable Term per, RoundingMode mode) {
    return per == null
        ? rounded(dividend, divisor, mode)
        : rounded(dividend, Terms.product(per, new Term.Constant(divisor)), mode);
  }

  private static Term rounded(Term dividend, Term divisor, RoundingMode mode) {
    Term one = new Term.Constant(1);
    Term twice = Terms.product(dividend, new Term.Constant(2));
    Term twiceDivisor = Terms.product(divisor, new Term.Constant(2));
    Term most = Terms.difference(divisor, one);
    return switch (mode) {
      case HALF_UP -> quotient(Terms.sum(twice, divisor), twiceDivisor);
      case HALF_DOWN -> quotient(Terms.sum(twice, most), twiceDivisor);
      case HALF_EVEN -> halfEven(dividend, divisor);
      case UP, CEILING -> quotient(Terms.sum(dividend, most), divisor);
      case DOWN, FLOOR -> quotient(dividend, divisor);
      default -> throw new ArithmeticException("rounding " + mode);
    };
  }

  private static Term quotient(Term dividend, Term divisor) {
    return new Term.Quotient(dividend, divisor, false);
  }

  private static Term halfEven(Term dividend, Term divisor) {
    Term down = quotient(dividend, divisor);
    Term two = new Term.Constant(2);
    Term twice = Terms.product(new Term.Quotient(dividend, divisor, true), two);
    Term odd = Terms.rest(down, 2);
    Test up =
        Test.either(
            new Test.Compared(Test.Order.LESS, divisor, twice),
            Test.both(
                new Test.Compared(Test.Order.EQUAL, divisor, twice),
                new Test.Compared(Test.Order.EQUAL, odd, new Term.Constant(1))));
    return new Term.Chosen(up, Terms.sum(down, new Term.Constant(1)), down);
  }

  private static Term rounded(Term dividend, long divisor, RoundingMode mode) {
    if (divisor == 1) {
      return dividend;
    }
    return switch (mode) {
      case HALF_UP -> divided(dividend, divisor / 2, divisor);
      case HALF_DOWN -> divided(dividend, (divisor - 1) / 2, divisor);
      case HALF_EVEN -> halfEven(dividend, divisor);
      case UP, CEILING -> divided(dividend, divisor - 1, divisor);
      case DOWN, FLOOR -> divided(dividend, 0, divisor);
      default -> throw new ArithmeticException("rounding " + mode);
    };
  }

  /** A number of either sign divided by a positive one, to a whole number. */
  static Term whole(Term dividend, long divisor, @Nullable Term per, RoundingMode mode) {
    if ((divisor == 1 && per == null) || dividend.low >= 0) {
      return rounded(dividend, divisor, per, mode);
    }
    RoundingMode below =
        switch (mode) {
          case FLOOR -> RoundingMode.UP;
          case CEILING -> RoundingMode.DOWN;
          default -> mode;
        };
    Term size = Terms.size(dividend);
    return new Term.Chosen(
        new Test.Compared(Test.Order.LESS, dividend, new Term.Constant(0)),
        Terms.negative(rounded(size, divisor, per, below)),
        rounded(size, divisor, per, mode));
  }

  private static Term divided(Term dividend, long more, long divisor) {
    return new Term.Divided(Terms.sum(dividend, new Term.Constant(more)), divisor);
  }

  /** Half of an even divisor goes to the even neighbour; an odd divisor has no half. */
  private static Term halfEven(Term dividend, long divisor) {
    Term up = divided(dividend, divisor / 2, divisor);
    if (divisor % 2 != 0) {
      return up;
    }
    Term down = new Term.Divided(dividend, divisor);
    Term rest = Terms.difference(dividend, Terms.product(down, new Term.Constant(divisor)));
    Term odd =
        Terms.difference(down, Terms.product(new Term.Divided(down, 2), new Term.Constant(2)));
    Test stays =
        Test.both(
            new Test.Compared(Test.Order.EQUAL, rest, new Term.Constant(divisor / 2)),
            new Test.Compared(Test.Order.EQUAL, odd, new Term.Constant(0)));
    return new Term.Chosen(stays, down, up);
  }
}
