package dev.indemnity.core.roster;

/** Passes over rows, written for one program. */
interface Kernel {
  /**
   * Prices a row without adding it up.
   *
   * @return the reason that stands in its way; {@link Step#SCALAR}: it is left to the scalar
   *     reading
   */
  int price(RosterColumns columns, int row, RosterPrices prices);

  /**
   * Prices rows and adds them up, but for those that are left to the scalar reading: of these it
   * only notes {@link Step#SCALAR} as their reason.
   *
   * @param cells takes over what is counted by cells
   * @return how many rows it left
   */
  int price(RosterColumns columns, int from, RosterPrices prices, int to, Tally tally, Cells cells);

  /**
   * The same for one of many short runs of rows, of which what is counted is taken over once.
   *
   * @param heads takes the rows of each cell
   * @param sums takes what is added up by cells
   * @return how many rows it left
   */
  int price(
      RosterColumns columns,
      int from,
      RosterPrices prices,
      int to,
      Tally tally,
      int[] heads,
      long[] sums);
}
