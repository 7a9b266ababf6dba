package dev.indemnity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.rule.ConventionMattered;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class QuoteBenchmarkTest {
  private final QuoteBenchmark benchmark = new QuoteBenchmark();

  @Test
  void oneWorkerCostsThePrintedPrice() {
    assertTotal(benchmark.quote(), "CNY 1156.00");
  }

  @Test
  void twoHundredWorkersCostFortyTimesEachOfFivePrintedPrices() {
    insure(200);

    // 40 x (1,156 + 556 + 486 + 276 + 2,166) = 40 x 4,640 = 185,600
    assertTotal(benchmark.quote(), "CNY 185600.00");
  }

  @Test
  void everyItemAndTheTotalAreExplained() {
    insure(200);

    List<Derivation> why = benchmark.quoteWithWhy();

    assertThat(why).hasSize(201);
    assertThat(why.subList(0, 5))
        .extracting(Derivation::value)
        .containsExactly("1,156.00", "556.00", "486.00", "276.00", "2,166.00");
    assertThat(why.get(200).value()).isEqualTo("185,600.00");
  }

  @Test
  void noConventionChangesWhatOneWorkerCosts() {
    assertThat(benchmark.quoteWithConventions()).isEmpty();
  }

  @Test
  void whereTwoPriceRowsFitAnOccupationTheConventionMatters() {
    insure(200);

    assertThat(benchmark.quoteWithConventions())
        .extracting(ConventionMattered::code)
        .containsExactly("K-44");
  }

  private void insure(int workers) {
    benchmark.workers = workers;
    benchmark.insure();
  }

  private static void assertTotal(PremiumQuote quote, String total) {
    assertThat(quote.outcome()).isEqualTo(Outcome.DONE);
    assertThat(quote.total().map(Amount::rounded)).contains(Money.parse(total));
  }
}
