package dev.indemnity.core.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.ChangeRule;
import dev.indemnity.core.scheme.EffectiveDay;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.PolicyTerms;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.TermAmount;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each mistake of the terms of an edition is one problem, at its place. */
class WrongTermsTest {
  private static PolicyTerms.Builder terms() {
    return ShiftPlan.terms(ShiftPlan.DAYS_OF_TERM);
  }

  private static TermAmount.Builder amount(String amount) {
    return TermAmount.builder().id("extra").amount(amount).round(ShiftPlan.FEN);
  }

  private static Rule rule(String require, Rule.Scope scope) {
    return Rule.builder().id("rule").require(require).scope(scope).build();
  }

  private static void assertWrong(PolicyTerms.Builder terms, String place) {
    BrokenEditionException broken =
        catchThrowableOfType(
            BrokenEditionException.class,
            () -> Scheme.resolve(ShiftPlan.edition(terms.build()).build()));
    assertThat(broken).as(place).isNotNull();
    assertThat(broken.problems())
        .as("%s", broken.getMessage())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .startsWith(place);
  }

  @Test
  void formulasOfTheTerm() {
    assertWrong(terms().inception("order.nowhere"), "/terms/inception");
    assertWrong(terms().inception("3"), "/terms/inception");
    assertWrong(terms().inception("expiry"), "/terms/inception");
    assertWrong(terms().expiry("inception + 1"), "/terms/expiry");
    assertWrong(
        terms().expiry("if worker.price > worker.price then order.on else order.until"),
        "/terms/expiry");
    assertWrong(terms().accrued("interval.hours / 24"), "/terms/accrued");
    assertWrong(terms().accrued("full"), "/terms/accrued");
    assertWrong(terms().accrued("worker.price"), "/terms/accrued");
  }

  @Test
  void daysOfChanges() {
    assertWrong(
        terms().addEffective(EffectiveDay.builder().day("change.on").when("3").build()),
        "/terms/effective/0/when");
    assertWrong(
        terms().addEffective(EffectiveDay.builder().day("change.receivedAt").build()),
        "/terms/effective/0/day");
    assertWrong(
        terms()
            .addEffective(
                EffectiveDay.builder()
                    .day("if worker.grade = \"light\" then order.on else order.until")
                    .build()),
        "/terms/effective/0/day");
  }

  @Test
  void amountsThatStandInstead() {
    assertWrong(terms().addCharged(amount("full * full").build()), "/terms/charged/0/amount");
    assertWrong(terms().addKept(amount("interval.days").build()), "/terms/kept/0/amount");
    assertWrong(terms().addKept(amount("full").when("accrued").build()), "/terms/kept/0/when");
    assertWrong(
        terms().addKept(amount("full").round(Rounding.parse("0.001 up")).build()),
        "/terms/kept/0/round");
    assertWrong(terms().addKept(amount("full").id("own").build()), "/terms/kept/0/id");
    assertWrong(terms().addKept(amount("full").id(" ").build()), "/terms/kept/0/id");
    assertWrong(
        terms().addKept(amount("full").build()).addCharged(amount("full").build()),
        "/terms/kept/0/id");
    assertWrong(terms().minimum(amount("worker.price").build()), "/terms/minimum/amount");
    assertWrong(
        terms().minimum(amount("full").addOn(Occasion.REMOVAL).build()), "/terms/minimum/on");
  }

  @Test
  void rulesOfChanges() {
    assertWrong(
        terms().addRules(new ChangeRule(Set.of(), rule("change.on", Rule.Scope.POLICY))),
        "/terms/rules/0/require");
    assertWrong(
        terms().addRules(new ChangeRule(Set.of(), rule("true", Rule.Scope.CLAIM))),
        "/terms/rules/0/scope");
    assertWrong(
        terms()
            .addRules(
                new ChangeRule(
                    Set.of(Occasion.ADDITION),
                    rule("leaving.grade = worker.grade", Rule.Scope.PERSON))),
        "/terms/rules/0/on");
    assertWrong(terms().addAsksAgain("nobody"), "/terms/asksAgain");
    // a rule of a person is none of the policy
    assertWrong(terms().addAsksAgain("no-divers"), "/terms/asksAgain");
  }
}
