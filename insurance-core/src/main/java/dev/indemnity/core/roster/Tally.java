package dev.indemnity.core.roster;

import java.util.List;

/** Counts rows and adds their amounts up. */
final class Tally {
  private final List<String> groups;

  // by group; the kernel adds to these arrays
  final long[] refused;
  final long[] priced;
  final long[][] sums;
  final long[] reasons;
  long scalarRows;

  Tally(List<String> groups, int amounts, int reasons) {
    this.groups = groups;
    this.refused = new long[groups.size()];
    this.priced = new long[groups.size()];
    this.sums = new long[amounts][groups.size()];
    this.reasons = new long[reasons + 1];
  }

  RosterTotals totals() {
    long[] rows = new long[priced.length];
    reasons[0] = 0;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = priced[i] + refused[i];
      reasons[0] += priced[i];
    }
    return new RosterTotals(groups, rows, priced, sums, reasons, scalarRows);
  }
}
