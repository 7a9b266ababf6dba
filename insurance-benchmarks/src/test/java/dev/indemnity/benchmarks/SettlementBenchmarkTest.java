package dev.indemnity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.settlement.ClaimSettlement;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettlementBenchmarkTest {
  private final SettlementBenchmark benchmark = new SettlementBenchmark();

  // 500,000 x 30 % = 150,000; 35,000 - 100 = 34,900; (30 + 20 - 5) x 100 = 4,500; in all 189,400
  @ParameterizedTest
  @ValueSource(ints = {1, 200})
  void theClaimIsPaidWhatTheGuideWorksOut(int workers) {
    insure(workers);

    ClaimSettlement claim = benchmark.settle().claims().get(0);

    assertThat(claim.total().map(Amount::rounded)).contains(Money.parse("CNY 189400.00"));
    assertThat(claim.lines())
        .extracting(line -> line.amount().map(Amount::rounded).orElseThrow())
        .containsExactly(
            Money.parse("CNY 150000.00"), Money.parse("CNY 34900.00"), Money.parse("CNY 4500.00"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 200})
  void everyBenefitAndTheTotalAreExplained(int workers) {
    insure(workers);

    assertThat(benchmark.settleWithWhy())
        .extracting(Derivation::value)
        .containsExactly("150,000.00", "34,900.00", "4,500.00", "189,400.00");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 200})
  void noConventionChangesWhatTheClaimIsPaid(int workers) {
    insure(workers);

    assertThat(benchmark.settleWithConventions()).isEmpty();
  }

  private void insure(int workers) {
    benchmark.workers = workers;
    benchmark.insure();
  }
}
