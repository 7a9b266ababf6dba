package dev.indemnity.benchmarks.suite;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside what it is to be.
 *
 * @param what what it is a figure of
 * @param value the figure
 * @param bound the most or the least it is to be; null: nothing is asked
 * @param atMost whether the bound is the most
 */
record Goal(String what, BigDecimal value, @Nullable BigDecimal bound, boolean atMost) {
  static Goal atMost(String what, BigDecimal value, String bound) {
    return new Goal(what, value, new BigDecimal(bound), true);
  }

  static Goal atLeast(String what, BigDecimal value, String bound) {
    return new Goal(what, value, new BigDecimal(bound), false);
  }

  Goal unasked() {
    return new Goal(what, value, null, atMost);
  }

  String asked() {
    return bound == null ? "" : (atMost ? "≤ " : "≥ ") + bound.toPlainString();
  }

  /** Whether it is reached; empty: nothing is asked. */
  String reached() {
    if (bound == null) {
      return "";
    }
    int compared = value.compareTo(bound);
    return (atMost ? compared <= 0 : compared >= 0) ? "yes" : "no";
  }
}
