package dev.indemnity.core.roster;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows of a roster come to together. Immutable; totals of parts of a roster merge to those of
 * the whole, in whatever order.
 */
public final class RosterTotals {
  private final List<String> groups;
  private final long[] rows;
  private final long[] priced;
  private final long[][] sums;

  /** What is beyond the 64 bits of the sums; null: all of them are in these. */
  private final long @Nullable [][] beyond;

  private final long[] reasons;
  private final long scalarRows;

  /** The arrays are not copied. */
  RosterTotals(
      List<String> groups,
      long[] rows,
      long[] priced,
      long[][] sums,
      long @Nullable [][] beyond,
      long[] reasons,
      long scalarRows) {
    this.groups = groups;
    this.rows = rows;
    this.priced = priced;
    this.sums = sums;
    this.beyond = beyond;
    this.reasons = reasons;
    this.scalarRows = scalarRows;
  }

  /**
   * {@return the names of the groups; one without a name where no totals by groups are asked for,
   * and one without a name last for the rows of which the group cannot be told}
   */
  public List<String> groups() {
    return groups;
  }

  /**
   * How many rows a group has, priced or not.
   *
   * @param group the place of the group, from 0
   * @return how many
   */
  public long rows(int group) {
    return rows[group];
  }

  /**
   * How many rows of a group are priced.
   *
   * @param group the place of the group, from 0
   * @return how many
   */
  public long priced(int group) {
    return priced[group];
  }

  /**
   * What the priced rows of a group come to.
   *
   * @param group the place of the group, from 0
   * @param amount which of {@link RosterPricer#amounts()}, from 0
   * @return the sum, in the smallest units of the currency
   * @throws ArithmeticException where it does not fit a long
   */
  public long sum(int group, int amount) {
    if (beyond != null && beyond[amount][group] != sums[amount][group] >> 63) {
      throw new ArithmeticException("sum of group " + group + " does not fit a long");
    }
    return sums[amount][group];
  }

  /**
   * How many rows a reason stands in the way of first.
   *
   * @param reason which of {@link RosterPricer#reasons()}, from 1; 0: how many rows are priced
   * @return how many
   */
  public long rowsWith(int reason) {
    return reasons[reason];
  }

  /** {@return how many rows there are} */
  public long rows() {
    return sum(reasons);
  }

  /** {@return how many rows were left to the scalar reading, as no faster one is proved safe} */
  public long scalarRows() {
    return scalarRows;
  }

  /** What an amount of all priced rows comes to. */
  BigInteger whole(int amount) {
    long[][] above = beyond();
    BigInteger whole = BigInteger.ZERO;
    for (int group = 0; group < groups.size(); group++) {
      whole = whole.add(Tally.whole(sums[amount][group], above[amount][group]));
    }
    return whole;
  }

  /**
   * Brings the totals of other rows in.
   *
   * @param others the totals of other rows, of the same pricer
   * @return the totals of both
   * @throws IllegalArgumentException where the others have other groups or amounts
   */
  public RosterTotals plus(RosterTotals others) {
    return with(others, false);
  }

  /**
   * Takes the totals of some of the rows out.
   *
   * @param some the totals of some of the rows, of the same pricer
   * @return the totals of the others
   * @throws IllegalArgumentException where they have other groups or amounts
   */
  public RosterTotals minus(RosterTotals some) {
    return with(some, true);
  }

  private RosterTotals with(RosterTotals others, boolean out) {
    if (!groups.equals(others.groups)
        || sums.length != others.sums.length
        || reasons.length != others.reasons.length) {
      throw new IllegalArgumentException("others (" + others.groups + ") must be of one pricer");
    }
    int sign = out ? -1 : 1;
    long @Nullable [][] within =
        beyond == null && others.beyond == null ? within(sums, others.sums, sign) : null;
    if (within != null) {
      return of(others, sign, within, null);
    }
    long[][] both = new long[sums.length][];
    long[][] beyondThis = beyond();
    long[][] beyondOthers = others.beyond();
    long[][] bothBeyond = new long[sums.length][];
    for (int i = 0; i < both.length; i++) {
      both[i] = sums[i].clone();
      bothBeyond[i] = beyondThis[i].clone();
      for (int group = 0; group < both[i].length; group++) {
        long more = others.sums[i][group];
        long moreBeyond = beyondOthers[i][group];
        Tally.add(
            both[i],
            bothBeyond[i],
            group,
            out ? -more : more,
            out ? ~moreBeyond + (more == 0 ? 1 : 0) : moreBeyond);
      }
    }
    return of(others, sign, both, bothBeyond);
  }

  private RosterTotals of(
      RosterTotals others, int sign, long[][] both, long @Nullable [][] bothBeyond) {
    return new RosterTotals(
        groups,
        sum(rows, others.rows, sign),
        sum(priced, others.priced, sign),
        both,
        bothBeyond,
        sum(reasons, others.reasons, sign),
        scalarRows + sign * others.scalarRows);
  }

  /** Sums that are all within 64 bits; null: not all are. */
  private static long @Nullable [][] within(long[][] sums, long[][] others, int sign) {
    long[][] both = new long[sums.length][];
    for (int i = 0; i < both.length; i++) {
      both[i] = sum(sums[i], others[i], sign);
      for (int group = 0; group < both[i].length; group++) {
        // a sum has another sign than both that are added only where it is beyond
        long more = sign * others[i][group];
        if (more == Long.MIN_VALUE
            || ((sums[i][group] ^ both[i][group]) & (more ^ both[i][group])) < 0) {
          return null;
        }
      }
    }
    return both;
  }

  /**
   * The same among the groups, amounts and reasons of several pricers.
   *
   * @param all the groups of all of them, these among them
   * @param amounts by amount of these totals, its place among all amounts
   * @param allAmounts how many amounts there are
   * @param numbers by reason of these totals, its number among all; 0 stays 0
   * @param allReasons how many reasons there are
   */
  RosterTotals among(
      List<String> all, int[] amounts, int allAmounts, int[] numbers, int allReasons) {
    int[] places = groups.stream().mapToInt(all::indexOf).toArray();
    long[][] above = beyond();
    long[][] allSums = new long[allAmounts][all.size()];
    long[][] allBeyond = new long[allAmounts][all.size()];
    for (int i = 0; i < sums.length; i++) {
      allSums[amounts[i]] = placed(sums[i], places, all.size());
      allBeyond[amounts[i]] = placed(above[i], places, all.size());
    }
    return new RosterTotals(
        all,
        placed(rows, places, all.size()),
        placed(priced, places, all.size()),
        allSums,
        allBeyond,
        placed(reasons, numbers, allReasons + 1),
        scalarRows);
  }

  private static long[] placed(long[] each, int[] places, int all) {
    long[] placed = new long[all];
    for (int i = 0; i < each.length; i++) {
      placed[places[i]] += each[i];
    }
    return placed;
  }

  private long[][] beyond() {
    return beyond != null ? beyond : Tally.beyond(sums);
  }

  private static long[] sum(long[] a, long[] b, int sign) {
    long[] both = new long[a.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = a[i] + sign * b[i];
    }
    return both;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(
        rows() + " rows, " + reasons[0] + " priced, " + scalarRows + " by the scalar reading");
    for (int i = 0; i < groups.size(); i++) {
      StringBuilder line = new StringBuilder(groups.get(i).isEmpty() ? "(all)" : groups.get(i));
      line.append(": ").append(priced[i]).append(" of ").append(rows[i]).append(" priced");
      for (int amount = 0; amount < sums.length; amount++) {
        line.append(", ").append(Tally.whole(sums[amount][i], beyond()[amount][i]));
      }
      lines.add(line.toString());
    }
    return String.join("\n", lines);
  }
}
