package dev.indemnity.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Holds functions of an edition, and what an edition uses of others. */
class FunctionsTest {
  private static final Type GROUP = Type.category("groups");

  private static SchemeEdition.Builder edition(String id) {
    return SchemeEdition.builder()
        .id(id)
        .title(Text.of(id))
        .currency(CurrencyUnit.of("CNY"))
        .zone(ZoneOffset.UTC);
  }

  private static FunctionDeclaration function(String formula, Map<String, Type> inputs) {
    return FunctionDeclaration.builder().inputs(inputs).formula(formula).build();
  }

  private static Map<String, Type> inputs(Object... namesAndTypes) {
    Map<String, Type> inputs = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      inputs.put((String) namesAndTypes[i], (Type) namesAndTypes[i + 1]);
    }
    return inputs;
  }

  /** A made-up schedule: months added to an age, by group, up to a limit. */
  private static SchemeEdition.Builder schedule() {
    return edition("test.schedule")
        .label("7")
        .putCategories("groups", Category.of("early", "late"))
        .putParameters("most", Parameter.builder().type(Type.NUMBER).value(36).build())
        .putTables(
            "step",
            Table.builder()
                .addInputs(Column.exact("group", GROUP))
                .addOutputs(Column.exact("step", Type.NUMBER))
                .row("early", 4)
                .row("late", 2)
                .build())
        .putFunctions(
            "months",
            function(
                "min(most, ceiling(since(born) / step(group)))",
                inputs("born", Type.DATE, "group", GROUP)))
        .putFunctions(
            "since",
            function("max(0, (born.year - 1965) * 12 + born.month)", inputs("born", Type.DATE)));
  }

  private static SchemeEdition.Builder plan(String amount) {
    return edition("test.plan")
        .putReferences(
            "schedule",
            Reference.builder().id("test.schedule").label("7").edition(schedule().build()).build())
        .putFacts("worker.born", FactDeclaration.of(Type.DATE))
        .putFacts("worker.group", FactDeclaration.of(Type.category("schedule.groups")))
        .putParameters("unit", Parameter.builder().type(Type.MONEY).value("10.00").build())
        .addPremium(
            PremiumLine.builder()
                .id("one")
                .amount(amount)
                .round(Rounding.parse("0.01 half up"))
                .build());
  }

  private static PremiumQuote quote(SchemeEdition.Builder plan, Facts facts) {
    Application application = Application.builder().addMembers(new Member("a", facts)).build();
    return Premiums.quote(Scheme.resolve(plan.build()), application);
  }

  private static Facts born(String date, String group) {
    return Facts.none().with("worker.born", date).with("worker.group", group);
  }

  private static List<String> problems(SchemeEdition.Builder edition) {
    return Scheme.problems(edition.build(), List.of()).stream().map(Problem::toString).toList();
  }

  @Test
  void aFunctionOfAnotherEditionIsCalledWithItsOwnFiguresAndTables() {
    SchemeEdition.Builder plan =
        plan("unit * schedule.months(worker.born, worker.group) + unit * schedule.most");

    // 1966-05 is month 17 of the schedule: 17 / 4 rounds up to 5, 17 / 2 to 9; 36 more each
    assertThat(quote(plan, born("1966-05-31", "early")).total().orElseThrow().rounded())
        .hasToString("CNY 410.00");
    assertThat(quote(plan, born("1966-05-31", "late")).total().orElseThrow().rounded())
        .hasToString("CNY 450.00");
  }

  @Test
  void theStepsOfACallAreToldWithWhatItWasGiven() {
    PremiumQuote quote =
        quote(
            plan("unit * schedule.months(worker.born, worker.group)"), born("1966-05-31", "early"));

    assertThat(quote.total().orElseThrow().why().toText())
        .contains("schedule.months(1966-05-31, \"early\") = 5")
        .contains("since(1966-05-31) = 17")
        .contains("step(\"early\") = 4");
  }

  @Test
  void callsInsideCallsAndTwoCallsOfOneFunctionDoNotDisturbEachOther() {
    SchemeEdition.Builder plan =
        plan("unit * f(f(1, 2), f(3, 4)) + unit * f(5, f(6, f(7, 8)))")
            .putFunctions("f", function("10 * a + b", inputs("a", Type.NUMBER, "b", Type.NUMBER)));

    // f(12, 34) = 154; f(7, 8) = 78, f(6, 78) = 138, f(5, 138) = 188; 154 + 188 = 342
    assertThat(quote(plan, Facts.none()).total().orElseThrow().rounded())
        .hasToString("CNY 3420.00");
  }

  @Test
  void whatIsNotKnownOfAnArgumentIsNotKnownOfTheCall() {
    PremiumQuote quote =
        quote(
            plan("unit * schedule.months(worker.born, worker.group)"),
            Facts.none().with("worker.group", "early"));

    assertThat(quote.outcome()).isEqualTo(Outcome.NEEDS);
    assertThat(quote.persons().get(0).reasons().get(0).facts()).containsExactly("worker.born");
  }

  @Test
  void aNameOfTheOtherEditionsCategoryIsCheckedWhereItIsGivenAndWhereItIsWritten() {
    assertThat(quote(plan("unit"), born("1966-05-31", "latest")).persons().get(0).reasons())
        .singleElement()
        .satisfies(reason -> assertThat(reason.required()).isEqualTo("one of [early, late]"));
    assertThat(problems(plan("unit * schedule.months(worker.born, \"latest\")")))
        .singleElement()
        .asString()
        .contains("found \"latest\", expected a name of category schedule.groups, nearest: late");
  }

  @Test
  void answersNameTheOtherEditionAndTheIdentityOfBothChangesWithIt() {
    SchemeEdition one = plan("unit").build();
    SchemeEdition other =
        plan("unit")
            .putReferences(
                "schedule",
                Reference.builder()
                    .id("test.schedule")
                    .label("7")
                    .edition(schedule().build().with("most", 35))
                    .build())
            .build();

    assertThat(EditionUsed.of(one).references())
        .singleElement()
        .isEqualTo(EditionUsed.of(schedule().build()));
    assertThat(EditionDigest.of(other)).isNotEqualTo(EditionDigest.of(one));
  }

  @Test
  void anEditionIsLinkedToThoseThatAreFound() {
    Reference open = Reference.builder().id("test.schedule").label("7").build();
    SchemeEdition plan = plan("unit").putReferences("schedule", open).build();

    assertThat(Scheme.problems(plan, List.of()))
        .extracting(Problem::toString)
        .contains(
            "/references/schedule: found test.schedule 7, which is not at hand, expected an"
                + " edition that is");
    SchemeEdition linked =
        plan.linked(
            (id, label) ->
                id.equals("test.schedule") && label.equals("7")
                    ? Optional.of(schedule().build())
                    : Optional.empty());
    assertThat(linked).isEqualTo(plan("unit").build());
  }

  @Test
  void aBrokenOtherEditionIsToldAtTheReference() {
    SchemeEdition broken = schedule().putFunctions("months", function("nothing", inputs())).build();

    assertThat(
            problems(
                plan("unit")
                    .putReferences(
                        "schedule",
                        Reference.builder()
                            .id("test.schedule")
                            .label("7")
                            .edition(broken)
                            .build())))
        .anyMatch(
            problem ->
                problem.startsWith(
                    "/references/schedule: found test.schedule 7, of which"
                        + " /functions/months/is column 1: found \"nothing\""));
  }

  @Test
  void moreReferencesThanAnybodyNeedsAreRefused() {
    SchemeEdition schedule = schedule().build();
    SchemeEdition.Builder plan = plan("unit");
    for (int i = 1; i < 51; i++) {
      plan.putReferences(
          "other" + i,
          Reference.builder().id("test.schedule").label("7").edition(schedule).build());
    }
    assertThat(problems(plan)).contains("/references: found 51 references, expected at most 50");
  }

  @Test
  void anEditionThatRefersToOthersIsNotReferredTo() {
    SchemeEdition linked = plan("unit").build();

    assertThat(
            problems(
                edition("test.third")
                    .putReferences(
                        "plan",
                        Reference.builder().id("test.plan").label("1").edition(linked).build())))
        .containsExactly(
            "/references/plan: found test.plan 1, which refers to others, expected an edition"
                + " that does not");
  }

  @Test
  void aFunctionReadsNoFactsAndCallsNotItself() {
    assertThat(
            problems(
                plan("unit")
                    .putFunctions("reads", function("worker.born.year", inputs()))
                    .putFunctions("one", function("two(a)", inputs("a", Type.NUMBER)))
                    .putFunctions("two", function("one(a)", inputs("a", Type.NUMBER)))))
        .hasSize(2)
        .anyMatch(
            problem ->
                problem.equals(
                    "/functions/reads/is: found a function that reads facts, expected what it"
                        + " needs among the inputs it is called with"))
        .anyMatch(problem -> problem.contains("which calls itself"));
  }

  @Test
  void wrongArgumentsAndNamesTakenTwiceAreTold() {
    assertThat(
            problems(
                plan("unit * f(1) + unit * f(1, worker.born) + unit * g(1, 2)")
                    .putFunctions(
                        "f", function("a + b", inputs("a", Type.NUMBER, "b", Type.NUMBER)))
                    .putFunctions("max", function("1", inputs()))
                    .putFunctions("unit", function("1", inputs()))))
        .containsExactly(
            "/functions/max: found a function named like the built-in max, expected a name of its"
                + " own",
            "/functions/unit: found the name \"unit\" once more, expected a name declared once",
            "/premium/0/amount column 8: found 1 argument, expected 2 arguments",
            "/premium/0/amount column 33: found a date, expected a number",
            "/premium/0/amount column 49: found \"g\", expected a function or table");
  }

  @Test
  void whatAFunctionIsGivenOfAPersonIsWithheldFromItsSteps() {
    SchemeEdition.Builder plan =
        plan("unit * schedule.months(worker.born, \"early\")")
            .putFacts(
                "worker.born", FactDeclaration.builder().type(Type.DATE).personal(true).build());

    assertThat(quote(plan, born("1966-05-31", "early")).total().orElseThrow().why().toText())
        .contains("schedule.months((withheld), \"early\") = 5")
        .doesNotContain("1966");
  }

  @Test
  void aLongChainOfFunctionsIsCheckedLinkByLink() {
    SchemeEdition.Builder plan = plan("unit * f500(1)");
    for (int i = 1; i <= 500; i++) {
      String formula = i == 1 ? "a" : "f" + (i - 1) + "(a)";
      plan.putFunctions("f" + i, function(formula, inputs("a", Type.NUMBER)));
    }

    assertThat(problems(plan)).isEmpty();
  }

  @Test
  void functionsThatCallOthersTwiceEachAreRefusedOnceTheyComeToTooMuch() {
    SchemeEdition.Builder plan = plan("unit * f60(1)");
    for (int i = 1; i <= 60; i++) {
      String formula = i == 1 ? "a" : "f" + (i - 1) + "(a) + f" + (i - 1) + "(a + 1)";
      plan.putFunctions("f" + i, function(formula, inputs("a", Type.NUMBER)));
    }

    assertThat(problems(plan))
        .containsExactly(
            "/functions/f12/is: found a function that comes to 16377 steps with those it calls,"
                + " expected at most 10000");
  }

  @Test
  void aFunctionThatGoesThroughListsCountsWhereItIsCalled() {
    SchemeEdition.Builder plan =
        plan("if some v in [1] satisfies some w in [1] satisfies f(v) then unit else unit * 2")
            .putFunctions(
                "f", function("some b in [1] satisfies g(b + a)", inputs("a", Type.NUMBER)))
            .putFunctions("g", function("count([1][item = a]) = 1", inputs("a", Type.NUMBER)));

    assertThat(problems(plan))
        .containsExactly(
            "/premium/0/amount column 52:"
                + " found a list gone through for each element of 3 others,"
                + " expected at most 3 lists, one inside the other; a definition may go on");
    assertThat(problems(plan.premium(List.of()))).isEmpty();
  }

  @Test
  void whatFunctionsHandOnFromOneToTheOtherIsWithheldAsWell() {
    SchemeEdition.Builder plan =
        plan("unit")
            .putFacts(
                "worker.born", FactDeclaration.builder().type(Type.DATE).personal(true).build())
            .putFunctions("same", function("a", inputs("a", Type.DATE)))
            .putFunctions("again", function("same(a)", inputs("a", Type.DATE)))
            .addEligibility(
                Rule.builder()
                    .id("young")
                    .require("again(worker.born) > date(\"2000-01-01\")")
                    .build());

    assertThat(quote(plan, born("1966-05-31", "early")).persons().get(0).reasons())
        .singleElement()
        .satisfies(reason -> assertThat(reason.actual()).isEqualTo("(withheld)"))
        .satisfies(reason -> assertThat(reason.distance()).isEmpty());
  }
}
