package dev.indemnity.core.roster;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** What is beyond the 64 bits of a sum; null: all of them are in these. */
  private long @Nullable [][] beyond;

  long scalarRows;

  Tally(List<String> groups, int amounts, int reasons) {
    this.groups = groups;
    this.refused = new long[groups.size()];
    this.priced = new long[groups.size()];
    this.sums = new long[amounts][groups.size()];
    this.reasons = new long[reasons + 1];
  }

  /** The totals, which take the arrays over. */
  RosterTotals totals() {
    reasons[0] = 0;
    for (int i = 0; i < priced.length; i++) {
      refused[i] += priced[i];
      reasons[0] += priced[i];
    }
    return new RosterTotals(groups, refused, priced, sums, beyond, reasons, scalarRows);
  }

  /** Adds an amount of any size to a sum. */
  void add(int amount, int group, long more) {
    long before = sums[amount][group];
    long sum = before + more;
    if (beyond == null && ((before ^ sum) & (more ^ sum)) < 0) {
      beyond = beyond(sums);
    }
    if (beyond == null) {
      sums[amount][group] = sum;
    } else {
      add(sums[amount], beyond[amount], group, more, more >> 63);
    }
  }

  /** What is beyond the 64 bits of sums that are in these. */
  static long[][] beyond(long[][] sums) {
    long[][] beyond = new long[sums.length][];
    for (int i = 0; i < sums.length; i++) {
      beyond[i] = new long[sums[i].length];
      for (int j = 0; j < sums[i].length; j++) {
        beyond[i][j] = sums[i][j] >> 63;
      }
    }
    return beyond;
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
