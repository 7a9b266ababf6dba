package dev.indemnity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExactSumBenchmarkTest {
  private final ExactSumBenchmark benchmark = new ExactSumBenchmark();

  @Test
  void fractionsAndDecimalsComeToTheSameCent() {
    assertThat(benchmark.fractions().toBigDecimalExact()).isEqualByComparingTo("37937.06");
    assertThat(benchmark.decimals()).isEqualByComparingTo("37937.06");
  }
}
