package dev.indemnity.tables.roster;

import dev.indemnity.core.roster.RosterPricer;
import dev.indemnity.core.roster.RosterPrices;
import java.util.ArrayList;
import java.util.List;

/** The prices of a block of rows. */
final class StreamPrices {
  private final byte[] reasons;
  private final List<long[]> amounts = new ArrayList<>();
  private final RosterPrices written;

  /** Room for so many rows. */
  private StreamPrices(RosterPricer pricer, int rows) {
    this.reasons = new byte[rows];
    pricer.amounts().forEach(each -> amounts.add(new long[rows]));
    this.written = RosterPrices.of(reasons, amounts);
  }

  static StreamPrices of(RosterPricer pricer, int rows) {
    return new StreamPrices(pricer, rows);
  }

  /** By row, which reason stands in its way; 0: it is priced. */
  byte[] reasons() {
    return reasons;
  }

  /** By amount and row, in the smallest units of the currency. */
  List<long[]> amounts() {
    return amounts;
  }

  /** Where the pricer writes both. */
  RosterPrices written() {
    return written;
  }
}
