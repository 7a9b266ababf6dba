package dev.indemnity.core.roster;

import java.util.List;

/**
 * Where the prices of rows are written: arrays of the caller's own, which are not copied. Whoever
 * prices parts of a roster at once gives the same arrays to all of them.
 */
public final class RosterPrices {
  /** An amount of a priced row that has no single value, as a fact it needs is not given. */
  public static final long NO_AMOUNT = Long.MIN_VALUE;

  final byte[] reasons;
  final long[][] amounts;

  private RosterPrices(byte[] reasons, long[][] amounts) {
    this.reasons = reasons;
    this.amounts = amounts;
  }

  /**
   * Arrays to write to.
   *
   * @param reasons takes for each row 0 where it is priced, else which of {@link
   *     RosterPricer#reasons()} stands in the way, from 1
   * @param amounts one array for each of {@link RosterPricer#amounts()}; each takes for each row an
   *     amount in the smallest units of the currency, 0 where the row is not priced or the line
   *     does not apply
   * @return the arrays
   */
  public static RosterPrices of(byte[] reasons, List<long[]> amounts) {
    return new RosterPrices(reasons, amounts.toArray(long[][]::new));
  }

  /** Room for one row. */
  static RosterPrices ofOne(int amounts) {
    return new RosterPrices(new byte[1], new long[amounts][1]);
  }

  /** An IllegalArgumentException where there is no place for these amounts of so many rows. */
  void check(List<String> names, int rows) {
    if (amounts.length != names.size()) {
      throw new IllegalArgumentException(
          "prices (" + amounts.length + " amounts) must have one array for each of " + names);
    }
    int shortest = reasons.length;
    for (long[] each : amounts) {
      shortest = Math.min(shortest, each.length);
    }
    if (shortest < rows) {
      throw new IllegalArgumentException(
          "prices (" + shortest + " rows) must have a place for each of " + rows + " rows");
    }
  }

  @Override
  public String toString() {
    return "prices of " + reasons.length + " rows with " + amounts.length + " amounts";
  }
}
