package dev.indemnity.core.roster;

import java.util.Arrays;

/** Counts the rows of a person that share a day with a later one, without an object for each. */
final class SharedDays {
  private static final long OPEN_START = Long.MIN_VALUE;
  private static final long OPEN_END = Long.MAX_VALUE;

  /** So few rows of a person are held against each other one by one. */
  private static final int FEW = 16;

  private final int[] starts;
  private final int[] ends;

  /** The person above, the row below: sorted, the rows of a person stand together in order. */
  private final long[] order;

  private final long[] shares;

  private SharedDays(int[] persons, int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
    this.order = new long[persons.length];
    this.shares = new long[persons.length];
    for (int row = 0; row < persons.length; row++) {
      order[row] = (long) persons[row] << Integer.SIZE | row;
    }
    Arrays.sort(order);
  }

  static long[] of(int[] persons, int[] starts, int[] ends) {
    if (starts.length != persons.length || ends.length != persons.length) {
      throw new IllegalArgumentException(
          "days (" + starts.length + " and " + ends.length + ") must be as many as persons");
    }
    Shares.check(persons);
    SharedDays days = new SharedDays(persons, starts, ends);
    for (int from = 0, to; from < persons.length; from = to) {
      to = from + 1;
      while (to < persons.length
          && days.order[to] >> Integer.SIZE == days.order[from] >> Integer.SIZE) {
        to++;
      }
      days.count(from, to);
    }
    return days.shares;
  }

  private int row(int at) {
    return (int) order[at];
  }

  private void count(int from, int to) {
    if (to - from == 1) {
      shares[row(from)] = 1;
    } else if (to - from <= FEW) {
      for (int at = from; at < to; at++) {
        oneByOne(from, at);
      }
    } else {
      long[] sure = swept(from, to, true);
      long[] most = swept(from, to, false);
      for (int i = 0; i < sure.length; i++) {
        shares[row(from + i)] = sure[i] == most[i] ? sure[i] + 1 : RosterColumns.NO_NUMBER;
      }
    }
  }

  private void oneByOne(int from, int at) {
    int own = row(at);
    long sure = 0;
    long most = 0;
    for (int before = from; before < at; before++) {
      int other = row(before);
      sure += meet(own, other, true) ? 1 : 0;
      most += meet(own, other, false) ? 1 : 0;
    }
    shares[own] = sure == most ? sure + 1 : RosterColumns.NO_NUMBER;
  }

  private boolean meet(int a, int b, boolean sure) {
    return Math.max(start(a, sure), start(b, sure)) < Math.min(end(a, sure), end(b, sure));
  }

  /** The first day; an unknown one as late as it can be, or as early. */
  private long start(int row, boolean late) {
    return switch (starts[row]) {
      case RosterColumns.ABSENT_DAY -> OPEN_START;
      case RosterColumns.NO_DAY -> late ? OPEN_END - 1 : OPEN_START + 1;
      default -> starts[row];
    };
  }

  /** The day after; an unknown one as early as it can be, or as late. */
  private long end(int row, boolean early) {
    return switch (ends[row]) {
      case RosterColumns.ABSENT_DAY -> OPEN_END;
      case RosterColumns.NO_DAY -> early ? OPEN_START + 1 : OPEN_END - 1;
      default -> ends[row];
    };
  }

  /**
   * How many earlier rows meet each row: those that start before it ends, but for those that have
   * ended by its start, which all start before that. Empty rows meet none and are left out.
   */
  private long[] swept(int from, int to, boolean sure) {
    long[] sortedStarts = new long[to - from];
    long[] sortedEnds = new long[to - from];
    for (int i = 0; i < sortedStarts.length; i++) {
      sortedStarts[i] = start(row(from + i), sure);
      sortedEnds[i] = end(row(from + i), sure);
    }
    Arrays.sort(sortedStarts);
    Arrays.sort(sortedEnds);
    int[] started = new int[to - from + 1];
    int[] ended = new int[to - from + 1];
    long[] met = new long[to - from];
    for (int i = 0; i < met.length; i++) {
      long start = start(row(from + i), sure);
      long end = end(row(from + i), sure);
      if (start < end) {
        met[i] =
            (long) sum(started, below(sortedStarts, end))
                - sum(ended, below(sortedEnds, start + 1));
        add(started, below(sortedStarts, start));
        add(ended, below(sortedEnds, end));
      }
    }
    return met;
  }

  /** How many of the sorted days are before a day. */
  private static int below(long[] sorted, long day) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Adds one at a place of a tree of sums. */
  private static void add(int[] tree, int place) {
    for (int i = place + 1; i < tree.length; i += i & -i) {
      tree[i]++;
    }
  }

  /** The sum of the places before one. */
  private static int sum(int[] tree, int places) {
    int sum = 0;
    for (int i = places; i > 0; i -= i & -i) {
      sum += tree[i];
    }
    return sum;
  }
}
