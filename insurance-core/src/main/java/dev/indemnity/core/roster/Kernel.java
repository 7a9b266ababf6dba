package dev.indemnity.core.roster;

/** One pass over rows, written for one program. */
interface Kernel {
  /**
   * Prices rows and adds them up, but for those that are left to the scalar reading: of these it
   * only notes {@link Step#SCALAR} as their reason.
   *
   * @param counts takes how many rows of each cell are priced
   * @param sums by amount, take what the rows of each cell come to, where cells do not tell it
   * @return how many rows it left
   */
  int price(
      RosterColumns columns,
      int from,
      int to,
      RosterPrices prices,
      Tally tally,
      long[] counts,
      long[][] sums);
}
