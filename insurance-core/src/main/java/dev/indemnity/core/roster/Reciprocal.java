package dev.indemnity.core.roster;

import java.util.Optional;

/**
 * A multiplication and a shift that come to the same as a division.
 *
 * @param times what the dividend is multiplied by
 * @param shift how many of the last bits of the product are left out
 */
record Reciprocal(long times, int shift) {
  /** That of a division; empty: none is exact for every dividend and fits a long. */
  static Optional<Reciprocal> of(Term.Divided divided) {
    Term dividend = divided.dividend;
    return dividend.low < 0 ? Optional.empty() : of(dividend.high, divided.divisor);
  }

  /**
   * What is multiplied is above the true reciprocal by a part of it; for no dividend may that reach
   * the next whole quotient.
   */
  static Optional<Reciprocal> of(long most, long divisor) {
    if (most >= 1L << 40 || divisor < 2 || divisor >= 1L << 20) {
      return Optional.empty();
    }
    for (int shift = 1; shift < 62; shift++) {
      long times = (1L << shift) / divisor + 1;
      if (times > Long.MAX_VALUE / (most + 1)) {
        return Optional.empty();
      }
      long above = times * divisor - (1L << shift);
      if (above * (most + 1) <= 1L << shift) {
        return Optional.of(new Reciprocal(times, shift));
      }
    }
    return Optional.empty();
  }
}
