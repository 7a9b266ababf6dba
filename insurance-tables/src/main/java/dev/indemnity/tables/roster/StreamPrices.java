package dev.indemnity.tables.roster;

import dev.indemnity.core.roster.RosterPrices;
import java.util.ArrayList;
import java.util.List;

/** The prices of a block of rows. */
final class StreamPrices {
  private final byte[] reasons;
  private final List<long[]> amounts = new ArrayList<>();
  private final RosterPrices written;

  /** Room for so many amounts of so many rows. */
  StreamPrices(int ofRow, int rows) {
    this.reasons = new byte[rows];
    for (int i = 0; i < ofRow; i++) {
      amounts.add(new long[rows]);
    }
    this.written = RosterPrices.of(reasons, amounts);
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
