package dev.indemnity.core.roster;

/**
 * Runs of rows that one pricer prices while others price those between: what is counted is added up
 * once for all of them, so that a short run costs little more than its rows.
 */
final class Runs {
  private final ByRow rows;
  private final Cells cells;
  private final RosterPrices prices;
  private final Tally tally;
  private final int[] heads;
  private final long[] sums;

  Runs(ByRow rows, Cells cells, RosterPrices prices, Tally tally) {
    this.rows = rows;
    this.cells = cells;
    this.prices = prices;
    this.tally = tally;
    this.heads = cells.heads();
    this.sums = cells.sums();
  }

  void price(RosterColumns columns, int from, int to) {
    rows.price(columns, from, to, prices, tally, heads, sums);
  }

  /** The totals of all runs, after which there are no more. */
  RosterTotals totals() {
    cells.take(heads, sums, tally);
    return tally.totals();
  }
}
