package dev.indemnity.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Worker;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Loss;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class WorkshopSchemeTest {
  private static final Scheme SCHEME = WorkshopScheme.scheme();
  private static final Application TWO =
      Application.builder().worker(worker("a", "office")).worker(worker("b", "bench")).build();

  @Test
  void aSchemeMadeInCodePricesARoster() {
    PremiumQuote quote = Premiums.quote(SCHEME, TWO);

    assertThat(quote.total().orElseThrow().rounded()).isEqualTo(Money.parse("EUR 135.50"));
  }

  @Test
  void whoHasNoRateIsReferredAndLeavesTheRosterWithoutATotal() {
    PremiumQuote quote =
        Premiums.quote(
            SCHEME, Application.builder().from(TWO).worker(worker("c", "forge")).build());

    assertThat(quote.persons().get(2).outcome()).isEqualTo(Outcome.REFERRED);
    assertThat(quote.total()).isEmpty();
    assertThat(quote.pricedSubtotal()).isEqualTo(Money.parse("EUR 135.50"));
  }

  @Test
  void itPaysForTheDaysAfterTheWaitingDays() {
    assertThat(settle(3).lines()).isEmpty();
    assertThat(settle(4).payableNow()).isEqualTo(Money.parse("EUR 30.00"));
    assertThat(settle(10).payableNow()).isEqualTo(Money.parse("EUR 210.00"));
  }

  private static ClaimSettlement settle(int days) {
    Claim claim =
        Claim.builder("1", "b", "A").loss(Loss.builder().hospitalDays(days).build()).build();
    Policy policy = Policy.builder().id("P").insured(TWO).build();
    return Payouts.settle(SCHEME, policy, List.of(claim), ClaimLedger.empty()).claims().get(0);
  }

  private static Worker worker(String person, String trade) {
    return Worker.builder().person(person).occupation(trade).build();
  }
}
