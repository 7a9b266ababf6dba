package dev.indemnity.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.fact.FactKey;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkerTest {
  private static final String PERSON = "Zhang San 110101";
  private static final LocalDate BORN = LocalDate.of(1980, 1, 2);
  private static final LocalDate START = LocalDate.of(2025, 1, 1);

  private static final Worker WORKER =
      Worker.builder()
          .person(PERSON)
          .occupation("weaver")
          .birthDate(BORN)
          .workHeight(new BigDecimal("2.5"))
          .socialInsured(true)
          .named(false)
          .sharesHeld(1)
          .build();

  @Test
  void everyAttributeIsAFactExceptWhoThePersonIs() {
    assertThat(WORKER.facts())
        .isEqualTo(
            Facts.none()
                .with(Vocabulary.WORKER_OCCUPATION, "weaver")
                .with(Vocabulary.WORKER_BIRTH_DATE, BORN)
                .with(Vocabulary.WORKER_WORK_HEIGHT, new BigDecimal("2.5"))
                .with(Vocabulary.WORKER_SOCIAL_INSURED, true)
                .with(Vocabulary.WORKER_NAMED, false)
                .with(Vocabulary.WORKER_SHARES_HELD, 1));
    assertThat(WORKER.facts().keys())
        .containsExactlyElementsOf(
            Vocabulary.keys().stream()
                .map(FactKey::name)
                .filter(name -> name.startsWith("worker.") && !name.equals("worker.person"))
                .toList());
  }

  @Test
  void aTermOfTheWorkersOwnIsAFactOfTheWorker() {
    Worker worker =
        Worker.builder()
            .person(PERSON)
            .startsOn(START)
            .endsOn(START.plusYears(1))
            .removedOn(START.plusMonths(3))
            .build();

    assertThat(worker.facts())
        .isEqualTo(
            Facts.none()
                .with(Vocabulary.TERM_START, START)
                .with(Vocabulary.TERM_END, START.plusYears(1))
                .with(Vocabulary.REMOVAL_ON, START.plusMonths(3)));
  }

  @Test
  void theMemberCarriesThePersonAndTheFactsOfTheWorkersOwnPlan() {
    Worker worker = WORKER.withPlan(Plan.builder().waitingDays(7).build());

    assertThat(worker.member())
        .isEqualTo(new Member(PERSON, WORKER.facts().with(Vocabulary.PLAN_WAITING_DAYS, 7)));
  }

  @Test
  void negativeSharesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WORKER.withSharesHeld(-1))
        .withMessage("worker.sharesHeld (-1) must not be negative");
  }

  @Test
  void aWorkerNeedsAPersonToBeToldFromOthersBy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WORKER.withPerson(" "))
        .withMessage("person of a worker must not be blank");
  }

  @Test
  void aFactOfThePlanIsGivenInOneWayOnly() {
    Worker.Builder builder =
        Worker.builder()
            .person(PERSON)
            .plan(Plan.builder().waitingDays(7).build())
            .fact("plan.waitingDays", 8);

    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessage("fact (plan.waitingDays) must not be given twice");
  }

  @Test
  void nothingPersonalIsShown() {
    assertThat(WORKER.toString())
        .startsWith("worker with facts [worker.occupation, worker.birthDate")
        .doesNotContain("Zhang", "110101", "1980", "weaver");
    assertThat(WORKER.member().toString()).doesNotContain("Zhang", "110101", "1980", "weaver");
  }
}
