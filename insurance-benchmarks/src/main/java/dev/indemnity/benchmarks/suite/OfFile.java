package dev.indemnity.benchmarks.suite;

import dev.indemnity.benchmarks.file.Spent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * What pricing a roster file took.
 *
 * @param what by what it was priced
 * @param rows how many rows it has
 * @param runs each run, from the least time of processors to the most
 */
record OfFile(String what, int rows, List<Spent> runs) {
  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  OfFile {
    runs = runs.stream().sorted(Comparator.comparingLong(Spent::cpuNanos)).toList();
  }

  /** Nanoseconds of processors, of the run in the middle. */
  private BigDecimal cpu() {
    return BigDecimal.valueOf(runs.get(runs.size() / 2).cpuNanos());
  }

  BigDecimal cpuSeconds() {
    return cpu().movePointLeft(9).round(DIGITS);
  }

  /** How many times as much of processors as another. */
  BigDecimal over(OfFile other) {
    return cpu().divide(other.cpu(), DIGITS);
  }

  /** The most memory any run had, in megabytes of 1,024 kilobytes; 0: the system does not tell. */
  BigDecimal peakMegabytes() {
    long most = runs.stream().mapToLong(Spent::peakKilobytes).max().orElse(0);
    return BigDecimal.valueOf(most).divide(BigDecimal.valueOf(1024), DIGITS);
  }
}
