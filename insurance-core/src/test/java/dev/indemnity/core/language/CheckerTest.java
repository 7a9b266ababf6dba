package dev.indemnity.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.problem.Problems;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of formulas that are wrong: where, what was found, what was expected. */
class CheckerTest {
  private static final String AN_AMOUNT =
      "expected an amount, such as a parameter of type money: a formula cannot write one";

  private final World world = new World();

  /** All that is told of a formula; the column is counted from 1. */
  private List<String> told(String text, Type type) {
    assertThat(world.language.formula(World.at("f"), text, type)).as(text).isNull();
    return world.problems.all().stream().map(Problem::toString).toList();
  }

  private void assertTold(String text, Type type, String... problems) {
    assertThat(told(text, type)).containsExactly(problems);
  }

  @Test
  void aMisspeltNameIsToldWithTheNearest() {
    assertTold(
        "1 + net coutn",
        Type.NUMBER,
        "/f column 5: found \"net coutn\", expected a declared name, nearest: net count");
  }

  @Test
  void aMisspeltDottedNameIsToldAtItsLastDot() {
    assertTold(
        "claim.csot > 0",
        Type.BOOLEAN,
        "/f column 6: found \"claim.csot\", expected a declared name, nearest: claim.cost");
  }

  @Test
  void aMisspeltFunctionIsToldWithTheNearest() {
    assertTold(
        "rund half up(x, 2)",
        Type.NUMBER,
        "/f column 1: found \"rund half up\", expected a function or table,"
            + " nearest: round half up");
  }

  @Test
  void aMisspeltPropertyIsToldWithTheNearest() {
    assertTold(
        "hired.yaer",
        Type.NUMBER,
        "/f column 6: found \"yaer\", expected a property of a date, nearest: year");
  }

  @Test
  void aMisspeltFactOfAnItemIsToldWithTheNearest() {
    assertTold(
        "sum(roster.wge)",
        Type.MONEY,
        "/f column 11: found \"wge\", expected a fact or definition of worker item, nearest: age");
  }

  @Test
  void aMisspeltFactWithinAFilterIsToldWithTheNearest() {
    assertTold(
        "count(roster[titel = word])",
        Type.NUMBER,
        "/f column 14: found \"titel\", expected a declared name, nearest: title");
  }

  @Test
  void aNameThatIsNoCounterIsToldWithTheNearestThatIsOne() {
    assertTold(
        "left(usd up) + used(x)",
        Type.NUMBER,
        "/f column 6: found \"usd up\", expected the name of a counter, nearest: used up",
        "/f column 21: found \"x\", expected the name of a counter");
  }

  @Test
  void unitsThatDifferAreNotAddedOrCompared() {
    World other = new World();
    Problems problems = other.problems;
    other.language.fact(
        World.at("m"), "months", Type.number("month"), null, false, Optional.empty());
    for (String text : List.of("claim.lostDays + months", "claim.lostDays - months")) {
      assertThat(other.language.formula(World.at("f"), text, Type.NUMBER)).as(text).isNull();
    }
    for (String text : List.of("claim.lostDays < months", "claim.lostDays = months")) {
      assertThat(other.language.formula(World.at("g"), text, Type.BOOLEAN)).as(text).isNull();
    }
    assertThat(problems.all().stream().map(Problem::toString))
        .containsExactly(
            "/f column 16: found a number of day + a number of month,"
                + " expected two numbers of one unit",
            "/f column 16: found a number of day - a number of month,"
                + " expected two numbers of one unit",
            "/g column 16: found a number of day compared with a number of month,"
                + " expected two numbers of one unit");
  }

  @Test
  void aNumberWithoutUnitGoesWithAnyUnit() {
    assertThat(world.language.formula(World.at("f"), "claim.lostDays - 5 > x", Type.BOOLEAN))
        .isNotNull();
  }

  @Test
  void anAmountTimesAnAmountIsNone() {
    assertTold(
        "pay * claim.cost",
        Type.MONEY,
        "/f column 5: found an amount times an amount, expected an amount times a number");
  }

  @Test
  void aNumberDividedByAnAmountIsNone() {
    assertTold(
        "1 / pay",
        Type.NUMBER,
        "/f column 3: found a number divided by an amount,"
            + " expected an amount divided by an amount or a number");
  }

  @Test
  void aNumberOtherThanZeroIsNoAmount() {
    assertTold(
        "max(pay, 1)",
        Type.MONEY,
        "/f column 10: found 1, a number, beside an amount, " + AN_AMOUNT);
    assertThat(world.language.formula(World.at("g"), "max(0, pay, 0)", Type.MONEY)).isNotNull();
  }

  @Test
  void theElementThatIsOfAnotherTypeThanThoseBeforeItIsTold() {
    assertTold(
        "sum([0, pay, pay, flag, 1])",
        Type.MONEY,
        "/f column 19: found a boolean, expected a money, as what stands before it");
  }

  @Test
  void whatMayBeAbsentMustBeGuarded() {
    assertTold(
        "bonus > 0",
        Type.BOOLEAN,
        "/f column 1: found bonus, which may be absent,"
            + " expected a value that is present: guard it with bonus != null");
  }

  @Test
  void aPropertyOfWhatMayBeAbsentMustBeGuarded() {
    assertTold(
        "ended.year > 2020",
        Type.BOOLEAN,
        "/f column 6: found a property of what may be absent, expected a value that is present");
  }

  @Test
  void anyWayToAskForPresenceIsAGuard() {
    for (String text :
        List.of(
            "if bonus != null then bonus > 0 else true",
            "if bonus = null then true else bonus > 0",
            "if null = bonus or flag then true else bonus > 0",
            "bonus != null and bonus > 0",
            "bonus = null or bonus > 0",
            "not(bonus = null) and bonus > 0",
            "ended != null and ended.year > 2020",
            "claim.nick != null and contains(claim.nick, \"a\")",
            "(flag and bonus != null) and bonus > 0",
            "some w in roster satisfies w.leftOn != null and w.leftOn.year > 2020",
            "count(roster[leftOn != null and item.active and leftOn.year > 2020]) > 0",
            "every day in roster.leftOn satisfies day = null or day.year > 2020")) {
      assertThat(world.language.formula(World.at("f"), text, Type.BOOLEAN))
          .as(() -> text + ": " + world.problems.all())
          .isNotNull();
    }
  }

  @Test
  void whatOnlyOneOfTwoConditionsAsksIsNoGuard() {
    for (String text :
        List.of(
            "if bonus != null or flag then bonus > 0 else true",
            "if flag and bonus = null then true else bonus > 0",
            "not(bonus != null) and bonus > 0",
            "bonus != null or bonus > 0")) {
      assertThat(world.language.formula(World.at("f"), text, Type.BOOLEAN)).as(text).isNull();
    }
  }

  @Test
  void definitionsThatReadEachOtherAreTold() {
    Problems problems = new Problems();
    Language language = Language.of(() -> ZoneOffset.UTC, problems);
    Map.of("a", "b + 1", "b", "c * 2", "c", "a - 1")
        .forEach(
            (name, text) ->
                language.definition(
                    World.at(name), name, text, "", Optional.empty(), Optional.empty()));
    language.checkDefinitions();
    assertThat(problems.all()).hasSize(1);
    assertThat(problems.all().get(0).found()).contains("which is defined by itself");
    assertThat(problems.all().get(0).expected()).isEqualTo("definitions without a circle");
  }

  @Test
  void aCircleOfDefinitionsIsNamedInItsOrder() {
    Problems problems = new Problems();
    Language language = Language.of(() -> ZoneOffset.UTC, problems);
    defined(language, "start", "a + 1");
    defined(language, "a", "1 + b");
    defined(language, "b", "c * 2");
    defined(language, "c", "3 - a");
    language.checkDefinitions();
    assertThat(problems.all().stream().map(Problem::toString))
        .containsExactly(
            "/b column 1: found c, which is defined by itself: c -> a -> b -> c,"
                + " expected definitions without a circle");
  }

  @Test
  void aCircleLongerThanFormulasAreCheckedInsideEachOtherIsNamedTooAndOnce() {
    Problems problems = new Problems();
    Language language = Language.of(() -> ZoneOffset.UTC, problems);
    for (int i = 0; i < 10; i++) {
      defined(language, "d" + i, "d" + (i + 1) % 10 + " + 1");
    }
    language.checkDefinitions();
    assertThat(problems.all().stream().map(Problem::found))
        .singleElement()
        .asString()
        .contains(", which rests on a circle: d")
        .contains("d8 -> d9 -> d0 -> d1 ->");
  }

  private static void defined(Language language, String name, String text) {
    language.definition(World.at(name), name, text, "", Optional.empty(), Optional.empty());
  }

  @Test
  void functionsThatCallEachOtherAreNamedInTheirOrder() {
    Problems problems = new Problems();
    Language language = Language.of(() -> ZoneOffset.UTC, problems);
    Map<String, Type> input = Map.of("n", Type.NUMBER);
    language.function(World.at("f"), "f", input, "g(n) + 1", "", Optional.empty());
    language.function(World.at("g"), "g", input, "f(n) * 2", "", Optional.empty());
    language.checkDefinitions();
    assertThat(problems.all())
        .extracting(Problem::found)
        .containsExactly("g, which calls itself: g -> f -> g");
  }

  @Test
  void aDefaultThatReadsItsOwnFactIsTold() {
    Problems problems = new Problems();
    Language language = Language.of(() -> ZoneOffset.UTC, problems);
    language.fact(World.at("n"), "n", Type.NUMBER, null, false, Optional.of("n + 1"));
    language.checkDefinitions();
    assertThat(problems.all().stream().map(Problem::toString))
        .containsExactly(
            "/n/default column 1: found n, whose default reads it,"
                + " expected defaults without a circle");
  }

  @Test
  void aTextThatIsNoNameOfTheCategoryIsToldWithTheNearest() {
    World other = new World();
    other.language.category("jobs", List.of("welder", "driver"));
    other.language.fact(
        World.at("job"), "job", Type.category("jobs"), null, false, Optional.empty());
    for (String text :
        List.of("job = \"wekder\"", "job in (\"driver\", \"wekder\")", "\"wekder\" != job")) {
      assertThat(other.language.formula(World.at("f"), text, Type.BOOLEAN)).as(text).isNull();
    }
    assertThat(other.problems.all().stream().map(Problem::toString))
        .containsExactly(
            "/f column 1: found \"wekder\", expected a name of category jobs, nearest: welder",
            "/f column 7: found \"wekder\", expected a name of category jobs, nearest: welder",
            "/f column 19: found \"wekder\", expected a name of category jobs, nearest: welder");
  }

  @Test
  void wrongNumbersOfArgumentsAreTold() {
    assertTold(
        "round half up(x)", Type.NUMBER, "/f column 1: found 1 argument, expected 2 arguments");
  }

  @Test
  void aTableAskedWithTooLittleSaysWhatItNeeds() {
    assertTold(
        "rate()",
        Type.NUMBER,
        "/f column 1: found 0 arguments, expected 1 argument: [category grades]");
  }

  @Test
  void everyFunctionRefusesTooManyArguments() {
    for (String function : Language.functions()) {
      if (List.of("min", "max", "sum", "mean", "product").contains(function)) {
        continue;
      }
      String text = function + "(true, true, true, true, true)";
      int before = world.problems.size();
      assertThat(world.language.formula(World.at(function), text, Type.BOOLEAN)).as(text).isNull();
      assertThat(world.problems.size()).as(text).isEqualTo(before + 1);
    }
  }

  @Test
  void allThatIsWrongInOneFormulaIsTold() {
    assertTold(
        "if flga then 1 + true else net coutn",
        Type.NUMBER,
        "/f column 4: found \"flga\", expected a declared name, nearest: flag",
        "/f column 16: found a number + a boolean, expected two values this can be done with",
        "/f column 28: found \"net coutn\", expected a declared name, nearest: net count");
  }

  @Test
  void allArgumentsThatAreWrongAreTold() {
    assertTold(
        "min(xx, ys1, zzz) + modulo(xx, flag)",
        Type.NUMBER,
        "/f column 5: found \"xx\", expected a declared name, nearest: x",
        "/f column 9: found \"ys1\", expected a declared name, nearest: ys",
        "/f column 14: found \"zzz\", expected a declared name",
        "/f column 28: found \"xx\", expected a declared name, nearest: x",
        "/f column 32: found a boolean, expected a number");
  }

  @Test
  void aFormulaThatCannotBeReadIsToldWhereItStops() {
    assertTold("x + * 2", Type.NUMBER, "/f column 5: found \"*\", expected an expression");
  }

  @Test
  void aTextThatIsNoDayTimeOrLengthIsTold() {
    String months = "expected a years and months duration such as P1Y or P6M";
    assertTold(
        "[date(\"2025-02-30\").day, time(\"25:00:00\").hour, duration(\"P1Y2D\").days,"
            + " duration(\"P2147483647Y12M\").years]",
        Type.listOf(Type.NUMBER),
        "/f column 7: found \"2025-02-30\", expected a date such as 2025-01-31",
        "/f column 31: found \"25:00:00\", expected a time such as 13:00:00",
        "/f column 58: found \"P1Y2D\", " + months,
        "/f column 82: found \"P2147483647Y12M\", " + months);
  }

  @Test
  void whatFeelDoesNotReadAsDayTimeOrLengthIsNotReadHereEither() {
    for (String text :
        List.of(
            "date(\"+12025-01-31\") = hired",
            "date(\"-0001-01-31\") = hired",
            "date and time(\"2025-01-31t13:00:00\") = moment",
            "date and time(\"2025-01-31T13:00:00+08:00[Asia/Shanghai]\") = moment",
            "duration(\"p2d\") = span",
            "duration(\"+P2D\") = span",
            "duration(\"PT+5H\") = span",
            "duration(\"PT1,5S\") = span",
            "duration(\"P-1Y\") = term")) {
      int before = world.problems.size();
      assertThat(world.language.formula(World.at("f"), text, Type.BOOLEAN)).as(text).isNull();
      assertThat(world.problems.size()).as(text).isEqualTo(before + 1);
    }
  }

  @Test
  void aTextOfSeveralLinesIsToldOnOne() {
    assertTold(
        "date(\"2025\\n01\")",
        Type.DATE,
        "/f column 6: found \"2025\\n01\", expected a date such as 2025-01-31");
  }

  @Test
  void ofNoElementsNothingIsMade() {
    assertTold(
        "mean([])",
        Type.NUMBER,
        "/f column 1: found an empty list, expected elements that are present");
  }

  @Test
  void aLengthInMonthsHasNoDays() {
    assertThatThrownBy(() -> Values.of(Type.MONTHS, "P1M2D", ZoneOffset.UTC))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be a years and months duration such as P1Y or P6M");
    assertThatThrownBy(() -> Values.of(Type.MONTHS, Period.ofDays(1), ZoneOffset.UTC))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> Values.of(Type.MONTHS, Period.of(Integer.MAX_VALUE, 12, 0), ZoneOffset.UTC))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theTypeOfTheWholeIsTold() {
    assertTold("x > 1", Type.NUMBER, "/f column 3: found a boolean, expected a number");
  }

  @Test
  void branchesOfTwoTypesAreTold() {
    assertTold(
        "if flag then 1 else \"a\"",
        Type.NUMBER,
        "/f column 21: found a string, expected a number, as in the other branch");
  }

  @Test
  void aCounterIsReadInRulesOfClaimsAndInBenefitsOnly() {
    Problems problems = new Problems();
    Language language = Language.of(() -> ZoneOffset.UTC, problems);
    language.counter(World.at("c"), "days", Type.NUMBER, "", true);
    assertThat(language.formula(World.at("f"), "left(days)", Type.NUMBER)).isNull();
    assertThat(problems.all().get(0).found()).isEqualTo("left(…) outside a settlement");
    Language benefit = language.within();
    benefit.settle();
    assertThat(benefit.formula(World.at("f"), "left(days)", Type.NUMBER)).isNotNull();
    assertThat(benefit.formula(World.at("g"), "left(dyas)", Type.NUMBER)).isNull();
    assertThat(problems.all().get(1).nearest()).isEqualTo("days");
  }

  @Test
  void nothingIsLeftOfACounterWithoutACap() {
    Problems problems = new Problems();
    Language language = Language.of(() -> ZoneOffset.UTC, problems);
    language.counter(World.at("c"), "paid", Type.MONEY, "", false);
    Language benefit = language.within();
    benefit.settle();
    assertThat(benefit.formula(World.at("f"), "used(paid)", Type.MONEY)).isNotNull();
    assertThat(benefit.formula(World.at("g"), "left(paid)", Type.MONEY)).isNull();
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "/g column 1: found what is left of a counter without a cap, expected used(paid)");
  }

  @Test
  void aNameDeclaredTwiceIsToldTheSecondTime() {
    world.language.fact(World.at("again"), "x", Type.NUMBER, null, false, Optional.empty());
    assertThat(world.problems.all().stream().map(Problem::toString))
        .containsExactly("/again: found the name \"x\" once more, expected a name declared once");
  }

  @Test
  void useOfABrokenNameIsNotToldAgain() {
    world.language.broken("rotten");
    assertThat(world.language.formula(World.at("f"), "rotten + 1", Type.NUMBER)).isNull();
    assertThat(world.problems.none()).isTrue();
  }
}
