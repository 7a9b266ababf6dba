package dev.indemnity.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OtherPaymentsTest {
  private static final Money NEGATIVE = Money.parse("CNY -5.00");

  static final OtherPayments PAYMENTS =
      OtherPayments.builder()
          .statutoryRoute("settled")
          .statutoryPaid(Money.parse("CNY 1.00"))
          .statutoryDisabilityPaid(Money.parse("CNY 2.00"))
          .statutoryDeathPaid(Money.parse("CNY 3.00"))
          .statutoryLostTimePaid(Money.parse("CNY 4.00"))
          .thirdPartyPaid(Money.parse("CNY 5.00"))
          .build();

  @Test
  void everyAttributeIsAFact() {
    assertThat(PAYMENTS.facts())
        .isEqualTo(
            Facts.none()
                .with(Vocabulary.CLAIM_STATUTORY_ROUTE, "settled")
                .with(Vocabulary.CLAIM_STATUTORY_PAID, Money.parse("CNY 1.00"))
                .with(Vocabulary.CLAIM_STATUTORY_DISABILITY_PAID, Money.parse("CNY 2.00"))
                .with(Vocabulary.CLAIM_STATUTORY_DEATH_PAID, Money.parse("CNY 3.00"))
                .with(Vocabulary.CLAIM_STATUTORY_LOST_TIME_PAID, Money.parse("CNY 4.00"))
                .with(Vocabulary.CLAIM_THIRD_PARTY_PAID, Money.parse("CNY 5.00")));
  }

  @Test
  void negativeAmountsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PAYMENTS.withStatutoryPaid(NEGATIVE))
        .withMessage("claim.statutoryPaid (-5.00) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PAYMENTS.withStatutoryDisabilityPaid(NEGATIVE))
        .withMessage("claim.statutoryDisabilityPaid (-5.00) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PAYMENTS.withStatutoryDeathPaid(NEGATIVE))
        .withMessage("claim.statutoryDeathPaid (-5.00) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PAYMENTS.withStatutoryLostTimePaid(NEGATIVE))
        .withMessage("claim.statutoryLostTimePaid (-5.00) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PAYMENTS.withThirdPartyPaid(NEGATIVE))
        .withMessage("claim.thirdPartyPaid (-5.00) must not be negative");
  }

  @Test
  void furtherFactsAreKept() {
    assertThat(OtherPayments.builder().fact("claim.charity", 3).build().facts())
        .isEqualTo(Facts.none().with("claim.charity", 3));
  }

  @Test
  void itShowsWhatIsKnownNotHowItIs() {
    assertThat(OtherPayments.builder().statutoryPaid(Money.parse("CNY 9.00")).build())
        .hasToString("other payments with facts [claim.statutoryPaid]");
  }
}
