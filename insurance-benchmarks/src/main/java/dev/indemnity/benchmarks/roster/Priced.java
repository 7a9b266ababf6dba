package dev.indemnity.benchmarks.roster;

import java.util.Optional;

/**
 * What a variant of the job wrote, as {@link HandTunedLoop} lays it out: a reason for each row (0:
 * priced), its annual and pro-rata premium in fen, and three totals for each class.
 */
public final class Priced {
  private final byte[] reasons;
  private final long[] annual;
  private final long[] proRata;
  private final long[] totals;

  /**
   * Takes what was written; the arrays are not copied.
   *
   * @param reasons 0 or what stands first in a row's way, for each row
   * @param annual fen for each row
   * @param proRata fen for each row
   * @param totals heads, annual and pro-rata premium of each class
   */
  public Priced(byte[] reasons, long[] annual, long[] proRata, long[] totals) {
    this.reasons = reasons;
    this.annual = annual;
    this.proRata = proRata;
    this.totals = totals;
  }

  /**
   * Where two differ first.
   *
   * @param other what another variant wrote
   * @return the row or the total, and both values; empty: nowhere
   */
  public Optional<String> differenceFrom(Priced other) {
    if (reasons.length != other.reasons.length || totals.length != other.totals.length) {
      return Optional.of(
          "%d rows and %d totals instead of %d and %d"
              .formatted(reasons.length, totals.length, other.reasons.length, other.totals.length));
    }
    for (int row = 0; row < reasons.length; row++) {
      if (reasons[row] != other.reasons[row]
          || annual[row] != other.annual[row]
          || proRata[row] != other.proRata[row]) {
        return Optional.of("row %d is %s instead of %s".formatted(row, row(row), other.row(row)));
      }
    }
    for (int i = 0; i < totals.length; i++) {
      if (totals[i] != other.totals[i]) {
        return Optional.of("total %d is %d instead of %d".formatted(i, totals[i], other.totals[i]));
      }
    }
    return Optional.empty();
  }

  private String row(int row) {
    return "(reason %d, annual %d, pro rata %d)".formatted(reasons[row], annual[row], proRata[row]);
  }
}
