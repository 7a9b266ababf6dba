package dev.indemnity.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.fact.FactKey;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Money AMOUNT = Money.parse("CNY 700.00");
  private static final Money NEGATIVE = Money.parse("CNY -5.00");

  private static final Plan PLAN =
      Plan.builder()
          .deathLimit(Money.parse("CNY 70000.00"))
          .medicalLimit(Money.parse("CNY 7000.00"))
          .medicalRatio(new BigDecimal("0.75"))
          .medicalDeductible(AMOUNT)
          .outOfCatalogueRatio(new BigDecimal("0.25"))
          .waitingDays(7)
          .dailyAllowance(Money.parse("CNY 70.00"))
          .disabilityScale("steep")
          .build();

  @Test
  void everyAttributeIsAFact() {
    assertThat(PLAN.facts())
        .isEqualTo(
            Facts.none()
                .with(Vocabulary.PLAN_DEATH_LIMIT, Money.parse("CNY 70000.00"))
                .with(Vocabulary.PLAN_MEDICAL_LIMIT, Money.parse("CNY 7000.00"))
                .with(Vocabulary.PLAN_MEDICAL_RATIO, new BigDecimal("0.75"))
                .with(Vocabulary.PLAN_MEDICAL_DEDUCTIBLE, AMOUNT)
                .with(Vocabulary.PLAN_OUT_OF_CATALOGUE_RATIO, new BigDecimal("0.25"))
                .with(Vocabulary.PLAN_WAITING_DAYS, 7)
                .with(Vocabulary.PLAN_DAILY_ALLOWANCE, Money.parse("CNY 70.00"))
                .with(Vocabulary.PLAN_DISABILITY_SCALE, "steep"));
    assertThat(PLAN.facts().keys())
        .containsExactlyElementsOf(
            Vocabulary.keys().stream()
                .map(FactKey::name)
                .filter(name -> name.startsWith("plan."))
                .toList());
  }

  @Test
  void aChangedPlanDiffersInThatAlone() {
    assertThat(PLAN.withWaitingDays(0).facts())
        .isEqualTo(PLAN.facts().with(Vocabulary.PLAN_WAITING_DAYS, 0));
    assertThat(PLAN.waitingDays()).contains(7);
  }

  @Test
  void negativeAmountsAndDaysAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plan.builder().deathLimit(NEGATIVE).build())
        .withMessage("plan.deathLimit (-5.00) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plan.builder().medicalLimit(NEGATIVE).build())
        .withMessage("plan.medicalLimit (-5.00) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAN.withMedicalDeductible(NEGATIVE))
        .withMessage("plan.medicalDeductible (-5.00) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plan.builder().dailyAllowance(NEGATIVE).build())
        .withMessage("plan.dailyAllowance (-5.00) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plan.builder().waitingDays(-1).build())
        .withMessage("plan.waitingDays (-1) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plan.builder().fact("plan.waitingDays", -3).build())
        .withMessage("plan.waitingDays (-3) must not be negative");
  }

  @Test
  void whatARatioMayBeIsLeftToTheEdition() {
    assertThat(Plan.builder().medicalRatio(new BigDecimal("1.10")).build().facts().keys())
        .containsExactly("plan.medicalRatio");
  }

  @Test
  void equalPlansAreEqual() {
    assertThat(Plan.builder().from(PLAN).build()).isEqualTo(PLAN).hasSameHashCodeAs(PLAN);
    assertThat(PLAN.withDisabilityScale("flat")).isNotEqualTo(PLAN);
    assertThat(Plan.builder().from(PLAN).fact("plan.colour", "red").build()).isNotEqualTo(PLAN);
  }

  @Test
  void itShowsWhatIsKnownNotHowItIs() {
    assertThat(Plan.builder().waitingDays(7).build())
        .hasToString("plan with facts [plan.waitingDays]");
  }
}
