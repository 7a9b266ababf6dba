package dev.indemnity.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ApplicationTest {
  private static final Worker ONE = Worker.builder().person("one").occupation("weaver").build();
  private static final Worker TWO = Worker.builder().person("two").occupation("dyer").build();

  @Test
  void typedInputsBecomeTheFactsOfTheWhole() {
    Application application =
        Application.builder()
            .employer(Employer.builder().kind("limited").build())
            .plan(Plan.builder().waitingDays(7).build())
            .order(Order.builder().unpaid().build())
            .fact("union.member", true)
            .build();

    assertThat(application.facts())
        .isEqualTo(
            Facts.none()
                .with(Vocabulary.EMPLOYER_KIND, "limited")
                .with(Vocabulary.PLAN_WAITING_DAYS, 7)
                .with("order.paidAt", null)
                .with("union.member", true));
  }

  @Test
  void theRosterKeepsItsOrderHoweverItIsGiven() {
    Application application =
        Application.builder()
            .worker(TWO)
            .workers(List.of(ONE, ONE))
            .addMembers(TWO.member())
            .build();

    assertThat(application.members())
        .containsExactly(TWO.member(), ONE.member(), ONE.member(), TWO.member());
  }

  @Test
  void whatWasSaidLaterStandsAndAlwaysBeforeTheFactsOfTheWhole() {
    Plan seven = Plan.builder().waitingDays(7).dailyAllowance(Money.parse("CNY 70.00")).build();
    Application application =
        Application.builder()
            .plan(seven)
            .plan(Plan.builder().waitingDays(8).build())
            .facts(Facts.none().with("plan.waitingDays", 9).with("plan.colour", "red"))
            .build();

    assertThat(application.facts())
        .isEqualTo(seven.facts().with("plan.waitingDays", 8).with("plan.colour", "red"));
  }

  @Test
  void aCopyKeepsFactsAndRoster() {
    Application application = Application.builder().fact("a", 1).worker(ONE).build();

    assertThat(Application.builder().from(application).build()).isEqualTo(application);
    assertThat(application.withMembers(TWO.member()).facts()).isEqualTo(application.facts());
  }

  @Test
  void aNegativeAmountIsRefusedWhenItIsSaid() {
    Application.Builder builder = Application.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.fact("plan.deathLimit", Money.parse("CNY -5.00")))
        .withMessage("plan.deathLimit (-5.00) must not be negative");
  }

  @Test
  void whatIsKnownIsShownAndNothingPersonal() {
    Plan plan = Plan.builder().waitingDays(7).build();
    assertThat(Application.builder().plan(plan).worker(ONE).worker(TWO).build())
        .hasToString(
            "application with facts [plan.waitingDays] and a roster of 2 with facts"
                + " [worker.occupation]");
  }
}
