package dev.indemnity.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LossTest {
  static final ZonedDateTime DEATH =
      ZonedDateTime.of(2025, 5, 6, 7, 8, 9, 1, ZoneOffset.ofHours(8));
  private static final LocalDate DAY = LocalDate.of(2025, 5, 6);
  private static final Money NEGATIVE = Money.parse("CNY -5.00");

  static final Loss LOSS =
      Loss.builder()
          .deathAt(DEATH)
          .suddenDeath(false)
          .grade(7)
          .addInjuries(Injury.builder().grade(9).part("left hand").build())
          .gradingStandard("the elder")
          .actualOccupation("dyer")
          .medicalCost(Money.parse("CNY 7000.00"))
          .outOfCatalogueCost(Money.parse("CNY 700.00"))
          .unreasonableCost(Money.parse("CNY 70.00"))
          .hospitalDays(7)
          .restDays(14)
          .admittedOn(DAY)
          .dischargedOn(DAY.plusDays(7))
          .restEndsOn(DAY.plusDays(21))
          .build();

  @Test
  void everyAttributeIsAFact() {
    assertThat(LOSS.facts())
        .isEqualTo(
            Facts.none()
                .with(Vocabulary.CLAIM_DIED, true)
                .with(Vocabulary.CLAIM_DEATH_AT, DEATH)
                .with(Vocabulary.CLAIM_SUDDEN_DEATH, false)
                .with(Vocabulary.CLAIM_GRADE, 7)
                .with(
                    Vocabulary.CLAIM_INJURIES,
                    List.of(
                        Facts.none()
                            .with(Vocabulary.INJURY_GRADE, 9)
                            .with(Vocabulary.INJURY_PART, "left hand")))
                .with(Vocabulary.CLAIM_GRADING_STANDARD, "the elder")
                .with(Vocabulary.CLAIM_ACTUAL_OCCUPATION, "dyer")
                .with(Vocabulary.CLAIM_MEDICAL_COST, Money.parse("CNY 7000.00"))
                .with(Vocabulary.CLAIM_OUT_OF_CATALOGUE_COST, Money.parse("CNY 700.00"))
                .with(Vocabulary.CLAIM_UNREASONABLE_COST, Money.parse("CNY 70.00"))
                .with(Vocabulary.CLAIM_HOSPITAL_DAYS, 7)
                .with(Vocabulary.CLAIM_REST_DAYS, 14)
                .with(Vocabulary.CLAIM_ADMITTED_ON, DAY)
                .with(Vocabulary.CLAIM_DISCHARGED_ON, DAY.plusDays(7))
                .with(Vocabulary.CLAIM_REST_ENDS_ON, DAY.plusDays(21)));
  }

  @Test
  void whatIsNotKnownIsNoFact() {
    assertThat(Loss.builder().build().facts()).isEqualTo(Facts.none());
  }

  @Test
  void whoHasATimeOfDeathDied() {
    assertThat(Loss.builder().deathAt(DEATH).build().facts().get("claim.died")).isEqualTo(true);
    assertThat(Loss.builder().died(true).build().facts().keys()).containsExactly("claim.died");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Loss.builder().deathAt(DEATH).died(false).build())
        .withMessage("claim.deathAt must not be given where claim.died is false");
  }

  @Test
  void negativeAmountsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LOSS.withMedicalCost(NEGATIVE))
        .withMessage("claim.medicalCost (-5.00) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LOSS.withOutOfCatalogueCost(NEGATIVE))
        .withMessage("claim.outOfCatalogueCost (-5.00) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LOSS.withUnreasonableCost(NEGATIVE))
        .withMessage("claim.unreasonableCost (-5.00) must not be negative");
  }

  @Test
  void negativeDaysAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LOSS.withHospitalDays(-1))
        .withMessage("claim.hospitalDays (-1) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LOSS.withRestDays(-1))
        .withMessage("claim.restDays (-1) must not be negative");
  }

  @Test
  void aGradeKnownToBeAbsentIsAFurtherFact() {
    Facts facts = Loss.builder().fact("claim.grade", null).build().facts();

    assertThat(facts.has("claim.grade")).isTrue();
    assertThat(facts.get("claim.grade")).isNull();
  }

  @Test
  void nothingPersonalIsShown() {
    assertThat(LOSS.toString())
        .startsWith("loss with facts [claim.")
        .doesNotContain("7", "hand", "dyer", "2025");
  }
}
