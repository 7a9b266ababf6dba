package dev.indemnity.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.fact.FactKey;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ClaimTest {
  private static final Incident FALL = Incident.builder().cause("fall").build();

  @Test
  void aClaimHoldsTheFactsOfAllItsParts() {
    Claim claim =
        Claim.builder("c1", "Zhang San", "a1")
            .incident(FALL)
            .loss(LossTest.LOSS)
            .otherPayments(OtherPaymentsTest.PAYMENTS)
            .notice(NoticeTest.NOTICE)
            .fact("claim.court", "third")
            .build();

    assertThat(claim.id()).isEqualTo("c1");
    assertThat(claim.person()).isEqualTo("Zhang San");
    assertThat(claim.accident()).isEqualTo("a1");
    assertThat(claim.facts())
        .isEqualTo(
            FALL.facts()
                .withAll(LossTest.LOSS.facts())
                .withAll(OtherPaymentsTest.PAYMENTS.facts())
                .withAll(NoticeTest.NOTICE.facts())
                .with("claim.court", "third"));
  }

  @Test
  void everyFactOfAClaimCanBeGivenByItsParts() {
    Claim claim =
        Claim.builder("c1", "Zhang San", "a1")
            .loss(LossTest.LOSS)
            .otherPayments(OtherPaymentsTest.PAYMENTS)
            .notice(NoticeTest.NOTICE)
            .build();

    assertThat(claim.facts().keys())
        .containsExactlyInAnyOrderElementsOf(
            Vocabulary.keys().stream()
                .map(FactKey::name)
                .filter(name -> name.startsWith("claim."))
                .toList());
  }

  @Test
  void theShortWayGivesTheSameClaim() {
    assertThat(Claim.of("c1", "Zhang San", "a1", FALL, LossTest.LOSS))
        .isEqualTo(
            Claim.builder("c1", "Zhang San", "a1").incident(FALL).loss(LossTest.LOSS).build());
  }

  @Test
  void whatWasSaidLaterStands() {
    assertThat(
            Claim.builder("c1", "Zhang San", "a1")
                .fact("incident.cause", "slip")
                .incident(FALL)
                .build()
                .facts())
        .isEqualTo(Facts.none().with("incident.cause", "fall"));
  }

  @Test
  void aClaimThatCannotBeToldFromOthersIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claim.builder("c1", " ", "a1").build())
        .withMessage("id, person and accident of a claim must not be blank");
  }

  @Test
  void aNegativeAmountIsRefusedWhenItIsSaid() {
    Claim.Builder builder = Claim.builder("c1", "Zhang San", "a1");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.fact("claim.medicalCost", Money.parse("CNY -5.00")))
        .withMessage("claim.medicalCost (-5.00) must not be negative");
  }

  @Test
  void nothingPersonalIsShown() {
    assertThat(Claim.of("c1", "Zhang San", "a1", FALL, Loss.builder().grade(7).build()))
        .hasToString("claim c1 with facts [incident.cause, claim.grade]");
  }
}
