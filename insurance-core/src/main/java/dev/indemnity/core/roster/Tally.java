package dev.indemnity.core.roster;

import java.util.List;

/** Counts rows and adds their amounts up. */
final class Tally {
  private final List<String> groups;
  final long[] rows;
  final long[] priced;
  final long[][] sums;
  final long[] reasons;
  long scalarRows;

  Tally(List<String> groups, int amounts, int reasons) {
    this.groups = groups;
    this.rows = new long[groups.size()];
    this.priced = new long[groups.size()];
    this.sums = new long[amounts][groups.size()];
    this.reasons = new long[reasons + 1];
  }

  RosterTotals totals() {
    return new RosterTotals(groups, rows, priced, sums, reasons, scalarRows);
  }
}
