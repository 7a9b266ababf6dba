package dev.indemnity.benchmarks.suite;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a task took.
 *
 * @param what its name
 * @param rows how many rows one call prices
 * @param threads on how many threads
 * @param group what it is shown beside
 * @param median picoseconds a call, of the round in the middle
 * @param quickest of the quickest round
 * @param slowest of the slowest
 */
record Measured(
    String what, int rows, int threads, String group, long median, long quickest, long slowest) {
  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  static Measured of(Task task, List<Long> picoseconds) {
    List<Long> sorted = picoseconds.stream().sorted().toList();
    return new Measured(
        task.what(),
        task.rows(),
        task.threads(),
        task.group(),
        sorted.get(sorted.size() / 2),
        sorted.get(0),
        sorted.get(sorted.size() - 1));
  }

  /** How many times as long as another, for a row. */
  BigDecimal over(Measured other) {
    return BigDecimal.valueOf(median)
        .multiply(BigDecimal.valueOf(other.rows))
        .divide(BigDecimal.valueOf(other.median).multiply(BigDecimal.valueOf(rows)), DIGITS);
  }

  /** Nanoseconds a row. */
  BigDecimal perRow() {
    return perRow(median);
  }

  BigDecimal perRow(long picoseconds) {
    return BigDecimal.valueOf(picoseconds).divide(BigDecimal.valueOf(1000L * rows), DIGITS);
  }

  /** The name, and the threads where they are more than one. */
  String title() {
    return threads == 1 ? what : what + ", " + threads + " threads";
  }
}
