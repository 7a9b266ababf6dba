package dev.indemnity.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a personal fact says stands in no text, whichever way a formula comes to it. */
class PersonalFactsTest {
  private static final String WAGE = "98765";
  private static final Application APPLICATION =
      Application.builder()
          .facts(Facts.none().with("order.on", "2025-03-01").with("plan.limit", "100000.00"))
          .addMembers(
              new Member(
                  "a",
                  Facts.none()
                      .with("worker.zone", "city")
                      .with("worker.birthDate", "1990-01-01")
                      .with("worker.wage", WAGE + ".00")))
          .build();

  private static SchemeEdition.Builder edition() {
    return ParcelPlan.edition()
        .putFacts("worker.wage", FactDeclaration.builder().type(Type.MONEY).personal(true).build())
        .putDefinitions("worker.pay", NamedFormula.of("worker.wage"))
        .putDefinitions(
            "worker.counted", NamedFormula.of("if worker.share = 1 then worker.pay else 0"))
        .putTables(
            "levy",
            Table.builder()
                .addInputs(Column.band("wage", Type.MONEY))
                .addOutputs(Column.exact("rate", Type.NUMBER))
                .row("[0..50000]", "0.02")
                .build());
  }

  private static Scheme requiring(String formula) {
    return Scheme.resolve(
        edition().addEligibility(Rule.builder().id("asked").require(formula).build()).build());
  }

  private static void tellsNothing(Object... told) {
    for (Object each : told) {
      assertThat(each.toString().replace(",", "")).doesNotContain(WAGE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "worker.wage <= plan.limit / 4",
        "worker.pay < plan.limit / 2",
        "worker.counted = plan.limit",
        "worker.wage between 0 * plan.limit and plan.limit / 2",
        "(if worker.share = 1 then worker.wage else 0) < plan.limit / 2",
        "plan.limit in roster.wage",
        "plan.limit in roster.pay",
        "roster.wage = []",
        "roster.counted[item > 0] = [plan.limit]",
        "[worker.wage] = [plan.limit]",
        "some w in roster satisfies w.wage > plan.limit",
        "count(roster[wage > plan.limit]) > 0"
      })
  void neitherTheReasonNorTheStepsTellIt(String formula) {
    EligibilityDecision decision = Eligibility.assess(requiring(formula), APPLICATION);
    assertThat(decision.persons().get(0).outcome()).isEqualTo(Outcome.REFUSED);
    tellsNothing(decision, decision.persons().get(0).reasons(), decision.why());
  }

  @Test
  void howFarItIsFromWhatIsRequiredWouldTellIt() {
    Reason reason =
        Eligibility.assess(requiring("worker.pay < plan.limit / 2"), APPLICATION)
            .persons()
            .get(0)
            .reasons()
            .get(0);
    assertThat(reason.actual()).isEqualTo("(withheld)");
    assertThat(reason.distance()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"worker.wage", "worker.pay", "worker.counted"})
  void aTableThatHasNoRowForItDoesNotTellIt(String asked) {
    PremiumQuote quote =
        Premiums.quote(
            Scheme.resolve(
                edition()
                    .premium(
                        List.of(
                            PremiumLine.builder()
                                .id("levied")
                                .amount("plan.limit * levy(" + asked + ")")
                                .round(Rounding.parse("0.01 half up"))
                                .build()))
                    .build()),
            APPLICATION);
    Reason reason = quote.persons().get(0).reasons().get(0);
    assertThat(reason.code()).isEqualTo("outside-table");
    assertThat(reason.actual()).isEqualTo("(withheld)");
    assertThat(reason.required()).isEqualTo("levy: [0.00..50,000.00]");
    tellsNothing(quote);
  }

  @Test
  void whatIsWorkedOutOfItIsShown() {
    EligibilityDecision decision =
        Eligibility.assess(requiring("worker.wage * 2 < plan.limit"), APPLICATION);
    assertThat(decision.persons().get(0).reasons().get(0).actual()).isEqualTo("197,530.00");
  }
}
