package dev.indemnity.tables.roster;

import dev.indemnity.core.roster.RosterPricer;
import dev.indemnity.core.roster.RosterPrices;
import java.util.ArrayList;
import java.util.List;

/**
 * The prices of a block of rows.
 *
 * @param reasons by row, which reason stands in its way; 0: it is priced
 * @param amounts by amount and row, in the smallest units of the currency
 * @param written where the pricer writes both
 */
record StreamPrices(byte[] reasons, List<long[]> amounts, RosterPrices written) {

  /** Room for so many rows. */
  static StreamPrices of(RosterPricer pricer, int rows) {
    byte[] reasons = new byte[rows];
    List<long[]> amounts = new ArrayList<>();
    pricer.amounts().forEach(each -> amounts.add(new long[rows]));
    return new StreamPrices(reasons, amounts, RosterPrices.of(reasons, amounts));
  }
}
