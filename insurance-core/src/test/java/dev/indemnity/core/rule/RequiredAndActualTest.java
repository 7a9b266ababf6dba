package dev.indemnity.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.NamedFormula;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.ParcelPlan;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequiredAndActualTest {
  /** Why a person of 35 years in the hills does not meet a rule. */
  private static Reason reason(String require) {
    return reason(
        require, Facts.none().with("order.on", "2025-03-01").with("plan.limit", "100000.00"));
  }

  private static Reason reason(String require, Facts known) {
    Scheme scheme =
        Scheme.resolve(
            ParcelPlan.edition()
                .putParameters(
                    "zones.refused",
                    Parameter.builder()
                        .type(Type.listOf(Type.category("zones")))
                        .value(List.of("hills"))
                        .build())
                .putDefinitions(
                    "worker.unwanted",
                    NamedFormula.of("list contains(zones.refused, worker.zone) or worker.age > 70"))
                .putFacts("cover.on", FactDeclaration.of(Type.DATE))
                .addEligibility(Rule.builder().id("asked").require(require).build())
                .build());
    Application application =
        Application.builder()
            .facts(known)
            .addMembers(
                new Member(
                    "a",
                    Facts.none()
                        .with("worker.zone", "hills")
                        .with("worker.birthDate", "1990-01-01")))
            .build();
    return Eligibility.assess(scheme, application).persons().get(0).reasons().get(0);
  }

  private static void assertTold(String require, String required, String actual) {
    Reason reason = reason(require);
    assertThat(reason.required()).isEqualTo(required);
    assertThat(reason.actual()).isEqualTo(actual);
  }

  @Test
  void howFarADayIsFromOneThatIsNotKnownIsNotTold() {
    Reason reason =
        reason(
            "cover.on > order.on and cover.on < date(\"2000-01-01\")",
            Facts.none().with("order.on", "2025-03-01"));
    assertThat(reason.outcome()).isEqualTo(Outcome.NEEDS);
    reason =
        reason(
            "cover.on > order.on and order.on < date(\"2000-01-01\")",
            Facts.none().with("order.on", "2025-03-01"));
    assertThat(reason.code()).isEqualTo("asked");
    assertThat(reason.distance()).isEqualTo("9191 day");
  }

  @Test
  void aValueThatMustNotBeOnAListIsTold() {
    assertTold(
        "not(list contains(zones.refused, worker.zone))",
        "not(list contains(zones.refused, worker.zone))",
        "\"hills\"");
  }

  @Test
  void aValueThatMustBeOnAListIsTold() {
    assertTold(
        "list contains(zones.refused, worker.zone) and list contains([16, 17], worker.age)",
        "list contains([16, 17], worker.age)",
        "35");
  }

  @Test
  void ofSeveralThingsNoneOfWhichMustBeTheOnesThatAreAreTold() {
    assertTold(
        "not(worker.unwanted)", "not(list contains(zones.refused, worker.zone))", "\"hills\"");
    assertTold(
        "not(worker.age > 30 or worker.age > 40 or worker.zone = \"hills\")",
        "not(worker.age > 30) and not(worker.zone = \"hills\")",
        "35 and \"hills\"");
  }

  @Test
  void whatIsDeniedTwiceIsWanted() {
    assertTold("not(not(worker.age >= 40))", "worker.age >= 40", "35");
  }

  @Test
  void whatMustNotBeAllTogetherIsToldAsOne() {
    assertTold(
        "not(worker.age > 30 and worker.zone = \"hills\")",
        "not(worker.age > 30 and worker.zone = \"hills\")",
        "not(35 > 30 and \"hills\" = \"hills\")");
  }
}
