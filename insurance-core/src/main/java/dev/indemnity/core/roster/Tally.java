package dev.indemnity.core.roster;

import java.math.BigInteger;
import java.util.List;

/** Counts rows and adds their amounts up. */
final class Tally {
  /** As many of these as a roster has rows still fit a long. */
  static final long MOST_SUMMED = Long.MAX_VALUE / Integer.MAX_VALUE;

  private final List<String> groups;

  // by group; the kernel adds to these arrays
  final long[] refused;
  final long[] priced;
  final long[][] sums;
  final long[] reasons;

  /** What is beyond the 64 bits of a sum. */
  private final long[][] beyond;

  long scalarRows;

  Tally(List<String> groups, int amounts, int reasons) {
    this.groups = groups;
    this.refused = new long[groups.size()];
    this.priced = new long[groups.size()];
    this.sums = new long[amounts][groups.size()];
    this.beyond = new long[amounts][groups.size()];
    this.reasons = new long[reasons + 1];
  }

  RosterTotals totals() {
    long[] rows = new long[priced.length];
    reasons[0] = 0;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = priced[i] + refused[i];
      reasons[0] += priced[i];
    }
    return new RosterTotals(groups, rows, priced, sums, beyond, reasons, scalarRows);
  }

  /** Adds an amount of any size to a sum. */
  void add(int amount, int group, long more) {
    add(sums[amount], beyond[amount], group, more, more >> 63);
  }

  /** Adds to one of some sums of twice 64 bits. */
  static void add(long[] sums, long[] beyond, int at, long more, long moreBeyond) {
    sums[at] += more;
    int carry = Long.compareUnsigned(sums[at], more) < 0 ? 1 : 0;
    beyond[at] += moreBeyond + carry;
  }

  static BigInteger whole(long sum, long beyond) {
    BigInteger low = new BigInteger(Long.toUnsignedString(sum));
    return BigInteger.valueOf(beyond).shiftLeft(Long.SIZE).add(low);
  }
}
