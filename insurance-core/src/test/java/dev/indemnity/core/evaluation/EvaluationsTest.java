package dev.indemnity.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.NamedFormula;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.ParcelPlan;
import dev.indemnity.core.scheme.SchemeEdition;
import org.junit.jupiter.api.Test;

class EvaluationsTest {
  private static final SchemeEdition EDITION = ParcelPlan.edition().build();
  private static final Application KNOWN =
      Application.builder()
          .facts(Facts.none().with("order.on", "2025-03-01").with("plan.limit", "100000.00"))
          .addMembers(
              new Member(
                  "a",
                  Facts.none().with("worker.zone", "hills").with("worker.birthDate", "1990-03-02")))
          .build();

  @Test
  void aFormulaOfTheApplicationReadsItsFacts() {
    Evaluation value = Evaluations.of(EDITION, "plan.limit / 3", KNOWN);
    assertThat(value.outcome()).isEqualTo(Outcome.DONE);
    assertThat(value).hasToString("100000/3");
    assertThat(value.why().outline()).isEqualTo("asked = 100,000.00 / 3 = 100000/3\n");
  }

  @Test
  void aFormulaOfARowReadsThePersonAndTheTables() {
    assertThat(Evaluations.of(EDITION, "worker.age", KNOWN, 1)).hasToString("34");
    assertThat(Evaluations.of(EDITION, "price(worker.zone, plan.limit)", KNOWN, 1))
        .hasToString("150.00");
  }

  @Test
  void whatIsMissingIsNamedAndWhatATableDoesNotHaveIsReferred() {
    Evaluation needs = Evaluations.of(EDITION, "worker.age > 16", Application.builder().build());
    assertThat(needs.outcome()).isEqualTo(Outcome.NEEDS);
    assertThat(needs.reasons().get(0).facts())
        .containsExactlyInAnyOrder("order.on", "worker.birthDate");
    assertThat(needs.value()).isNull();
    assertThat(Evaluations.of(EDITION, "price(\"hills\", plan.limit * 2)", KNOWN).outcome())
        .isEqualTo(Outcome.REFERRED);
  }

  @Test
  void aFormulaThatIsWrongIsRefusedWithItsMistake() {
    assertThatThrownBy(() -> Evaluations.of(EDITION, "plan.limt", KNOWN))
        .isInstanceOf(BrokenEditionException.class)
        .hasMessageContaining("nearest: plan.limit");
    assertThatThrownBy(() -> Evaluations.of(EDITION, "plan.limit", KNOWN, 2))
        .hasMessage("row (2) must be 0 to 1");
  }

  @Test
  void theAnswerNamesTheEditionWithoutTheFormula() {
    assertThat(Evaluations.of(EDITION, "daily", KNOWN).edition())
        .isEqualTo(dev.indemnity.core.scheme.EditionUsed.of(EDITION));
  }

  @Test
  void aFormulaThatIsWrongIsToldByItsColumn() {
    assertThatThrownBy(() -> Evaluations.of(EDITION, "plan.limit + true", KNOWN))
        .isInstanceOf(BrokenEditionException.class)
        .hasMessageContaining("\n  formula column ")
        .hasMessageNotContaining("asked");
  }

  @Test
  void anEditionMayUseTheWordAskedForAnythingOfItsOwn() {
    SchemeEdition edition =
        SchemeEdition.builder()
            .from(EDITION)
            .putParameters("asked", Parameter.builder().type(Type.NUMBER).value(3).build())
            .putDefinitions("asked again", NamedFormula.of("asked + 1"))
            .build();

    Evaluation value = Evaluations.of(edition, "asked * 2", KNOWN);
    assertThat(value).hasToString("6");
    assertThat(value.why().outline()).startsWith("asked = ");
    assertThat(Evaluations.of(edition, "asked again", KNOWN)).hasToString("4");
    assertThat(Evaluations.of(EDITION, "some asked in [1, 2] satisfies asked = 2", KNOWN))
        .hasToString("true");
  }
}
