package dev.indemnity.benchmarks.peers;

import dev.indemnity.benchmarks.roster.Priced;
import dev.indemnity.benchmarks.roster.RosterJob;
import dev.indemnity.benchmarks.roster.Variant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/**
 * An engine that is asked of one row after the other. Its values are made before it is measured.
 */
abstract class RowByRow implements Variant.Run {
  final Integer[] classes;
  final Integer[] limits;
  final LocalDate[] births;
  final LocalDate[] starts;
  final LocalDate[] ends;
  private final byte[] reasons;
  private final long[] annual;
  private final long[] proRata;
  private long[] totals = {};

  RowByRow(RosterJob job) {
    classes = job.classes().boxed().toArray(Integer[]::new);
    limits = job.limits().boxed().toArray(Integer[]::new);
    births = days(job.births());
    starts = days(job.starts());
    ends = days(job.ends());
    reasons = new byte[job.rows()];
    annual = new long[job.rows()];
    proRata = new long[job.rows()];
  }

  private static LocalDate[] days(IntStream days) {
    return days.mapToObj(LocalDate::ofEpochDay).toArray(LocalDate[]::new);
  }

  /** Prices a row and writes it. */
  abstract void price(int row);

  final void refuse(int row, int reason) {
    reasons[row] = (byte) reason;
    annual[row] = 0;
    proRata[row] = 0;
  }

  final void write(int row, BigDecimal ofYear, BigDecimal part) {
    reasons[row] = 0;
    annual[row] = ofYear.movePointRight(2).longValueExact();
    proRata[row] = part.movePointRight(2).longValueExact();
    int at = 3 * classes[row];
    totals[at]++;
    totals[at + 1] += annual[row];
    totals[at + 2] += proRata[row];
  }

  @Override
  public void price(Executor executor, int threads) {
    totals = new long[RosterJob.CLASSES.size() * 3];
    for (int row = 0; row < classes.length; row++) {
      price(row);
    }
  }

  @Override
  public Priced priced() {
    return new Priced(reasons, annual, proRata, totals);
  }
}
