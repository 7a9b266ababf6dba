package dev.indemnity.benchmarks.roster;

import dev.indemnity.core.roster.RosterColumns;
import dev.indemnity.core.roster.RosterPricer;
import dev.indemnity.core.roster.RosterPrices;
import dev.indemnity.core.roster.RosterTotals;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a roster of many rows costs, beside a loop written by hand and one with decimals. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RosterBenchmark {
  private static final long SEED = 20250101;

  private final RosterPricer pricer = RosterJob.pricer();
  private final HandTunedLoop hand = new HandTunedLoop();
  private final DecimalLoop decimals = new DecimalLoop();

  @Param({"100000"})
  int rows = 1000;

  private RosterJob job = new RosterJob(rows, SEED);
  private RosterColumns columns = job.columns();
  private byte[] reasons = new byte[rows];
  private long[] annual = new long[rows];
  private long[] proRata = new long[rows];
  private RosterPrices prices = RosterPrices.of(reasons, List.of(proRata, annual));

  /** Makes rows of the number that is measured. */
  @Setup
  public void fill() {
    job = new RosterJob(rows, SEED);
    columns = job.columns();
    reasons = new byte[rows];
    annual = new long[rows];
    proRata = new long[rows];
    prices = RosterPrices.of(reasons, List.of(proRata, annual));
  }

  /** By the library, from the edition's formulas. */
  @Benchmark
  public RosterTotals library() {
    return pricer.price(columns, 0, rows, prices);
  }

  /** By the loop written for this job and no other. */
  @Benchmark
  public long[] handTuned() {
    return hand.price(job, 0, rows, reasons, annual, proRata);
  }

  /** With a hash map and decimals. */
  @Benchmark
  public BigDecimal decimals() {
    BigDecimal total = BigDecimal.ZERO;
    for (int row = 0; row < rows; row++) {
      total = total.add(decimals.price(job, row).proRata());
    }
    return total;
  }

  RosterJob job() {
    return job;
  }

  byte[] reasons() {
    return reasons.clone();
  }

  long[] annual() {
    return annual.clone();
  }

  long[] proRata() {
    return proRata.clone();
  }
}
