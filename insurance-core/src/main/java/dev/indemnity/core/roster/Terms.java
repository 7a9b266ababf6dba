package dev.indemnity.core.roster;

/**
 * Makes terms of terms: what can be worked out beforehand is, and what each can come to is told
 * from what its parts can.
 */
final class Terms {
  private Terms() {}

  static Term sum(Term a, Term b) {
    if (a.isConstant() && b.isConstant()) {
      return new Term.Constant(a.low + b.low);
    }
    return isZero(b)
        ? a
        : isZero(a)
            ? b
            : new Term.Worked(Term.Arithmetic.SUM, a, b, a.low + b.low, a.high + b.high);
  }

  static Term difference(Term a, Term b) {
    if (a.isConstant() && b.isConstant()) {
      return new Term.Constant(a.low - b.low);
    }
    return isZero(b)
        ? a
        : new Term.Worked(Term.Arithmetic.DIFFERENCE, a, b, a.low - b.high, a.high - b.low);
  }

  static Term product(Term a, Term b) {
    long one = Math.multiplyExact(a.low, b.low);
    long two = Math.multiplyExact(a.low, b.high);
    long three = Math.multiplyExact(a.high, b.low);
    long four = Math.multiplyExact(a.high, b.high);
    if (a.isConstant() && b.isConstant()) {
      return new Term.Constant(one);
    }
    if (isOne(a) || isOne(b)) {
      return isOne(a) ? b : a;
    }
    long least = Math.min(Math.min(one, two), Math.min(three, four));
    long most = Math.max(Math.max(one, two), Math.max(three, four));
    if (a instanceof Term.LookedUp lookedUp && b.isConstant()) {
      return lookedUp.times(b.low, least, most);
    }
    if (a instanceof Term.Worked worked
        && worked.arithmetic == Term.Arithmetic.PRODUCT
        && worked.first instanceof Term.LookedUp
        && b.isConstant()
        && fits(worked.first, b.low)) {
      return product(product(worked.first, b), worked.second); // so that a table holds the product
    }
    return new Term.Worked(Term.Arithmetic.PRODUCT, a, b, least, most);
  }

  /** Whether a number times another is known to fit a long. */
  private static boolean fits(Term term, long factor) {
    long low = Math.multiplyHigh(term.low, factor);
    long high = Math.multiplyHigh(term.high, factor);
    return low == (term.low * factor) >> 63 && high == (term.high * factor) >> 63;
  }

  static Term reckoned(Calendar calendar, Term first, Term second) {
    Calendar.check(first.low, first.high);
    boolean between = calendar == Calendar.MONTHS_BETWEEN;
    Calendar.check(between ? second.low : 0, between ? second.high : 0);
    long low = calendar.of(between ? first.high : first.low, second.low);
    long high = calendar.of(between ? first.low : first.high, second.high);
    return new Term.Reckoned(calendar, first, second, low, high);
  }

  /** The month of a day, counted from January of the year 0. */
  static Term month(Term day) {
    return reckoned(Calendar.MONTH, day, new Term.Constant(0));
  }

  static Term dayOfMonth(Term day) {
    Calendar.check(day.low, day.high);
    return new Term.Reckoned(Calendar.DAY_OF_MONTH, day, new Term.Constant(0), 1, 31);
  }

  /** A number divided by a positive one, downwards. */
  static Term floor(Term dividend, long divisor) {
    long more = dividend.low < 0 ? 1 - (dividend.low + 1) / divisor : 0;
    Term positive = sum(dividend, new Term.Constant(Math.multiplyExact(more, divisor)));
    return difference(new Term.Divided(positive, divisor), new Term.Constant(more));
  }

  /** What is left by {@link #floor}. */
  static Term rest(Term dividend, long divisor) {
    Term whole = product(floor(dividend, divisor), new Term.Constant(divisor));
    return new Term.Known(difference(dividend, whole), 0, divisor - 1);
  }

  /** A number that is known not to be below 1. */
  static Term positive(Term term) {
    return term.low >= 1 ? term : new Term.Known(term, 1, Math.max(1, term.high));
  }

  static Term negative(Term term) {
    return difference(new Term.Constant(0), term);
  }

  static Term size(Term term) {
    return term.low >= 0
        ? term
        : new Term.Known(most(term, negative(term)), 0, Math.max(-term.low, term.high));
  }

  static Term least(Term a, Term b) {
    return new Term.Worked(
        Term.Arithmetic.LEAST, a, b, Math.min(a.low, b.low), Math.min(a.high, b.high));
  }

  static Term most(Term a, Term b) {
    return new Term.Worked(
        Term.Arithmetic.MOST, a, b, Math.max(a.low, b.low), Math.max(a.high, b.high));
  }

  private static boolean isZero(Term term) {
    return term instanceof Term.Constant && term.low == 0;
  }

  private static boolean isOne(Term term) {
    return term instanceof Term.Constant && term.low == 1;
  }
}
