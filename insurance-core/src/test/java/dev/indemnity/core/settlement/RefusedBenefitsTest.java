package dev.indemnity.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.ParcelPlan;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RefusedBenefitsTest {
  private static final Scheme SCHEME = Scheme.resolve(ParcelPlan.edition().build());

  private static Settlement settle(Facts facts) {
    return settle(SCHEME, facts);
  }

  private static Settlement settle(Scheme scheme, Facts facts) {
    Application application = ParcelPlan.insured("100000.00");
    Policy policy = Policy.concluded(scheme, "P", "1", application);
    Claim claim = new Claim("1", "a", "A", facts.with("claim.at", "2025-06-01T10:00:00"));
    return Payouts.settle(scheme, policy, List.of(claim), ClaimLedger.empty());
  }

  @Test
  void aClaimOfWhichEveryBenefitIsRefusedIsRefusedAndHasNoTotal() {
    Settlement settlement =
        settle(
            Facts.none()
                .with("claim.days", 0)
                .with("claim.cost", "90.00")
                .with("claim.report", false));
    ClaimSettlement claim = settlement.claims().get(0);
    assertThat(claim.lines()).hasSize(1);
    assertThat(claim.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(settlement.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(claim.total()).isEmpty();
    assertThat(claim.payableNow()).isEqualTo(Money.parse("CNY 0.00"));
  }

  @Test
  void aBenefitThatComesToNothingIsAnAmountAndNoRefusal() {
    ClaimSettlement claim =
        settle(
                Facts.none()
                    .with("claim.days", 2)
                    .with("claim.cost", "0.01")
                    .with("claim.report", true))
            .claims()
            .get(0);
    assertThat(claim.outcome()).isEqualTo(Outcome.DONE);
    assertThat(claim.lines().get(1).amount().map(Amount::rounded))
        .contains(Money.parse("CNY 0.00"));
    assertThat(claim.total().map(Amount::rounded)).contains(Money.parse("CNY 160.00"));
  }

  @Test
  void aWarningIsToldToAClaimToWhichNoBenefitIsDue() {
    Scheme warning =
        Scheme.resolve(
            ParcelPlan.edition()
                .addClaims(
                    Rule.builder()
                        .id("one-day-at-least")
                        .scope(Rule.Scope.CLAIM)
                        .require("claim.days >= 1")
                        .otherwise(Rule.Otherwise.WARN)
                        .build())
                .build());
    ClaimSettlement claim = settle(warning, Facts.none().with("claim.days", 0)).claims().get(0);
    assertThat(claim.reasons())
        .extracting(Reason::code)
        .containsExactly("no-benefit-due", "one-day-at-least");
    assertThat(claim.outcome()).isEqualTo(Outcome.REFUSED);
  }
}
