package dev.indemnity.tables.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.SchemeEdition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a broken file: all of it, each where it stands, and nothing twice. */
class BrokenEditionTest {
  private static final Set<String> WITHOUT_NAMES = Set.of("format", "edition", "coverage");

  private static List<Problem> problems(String text) {
    return assertThrows(BrokenEditionException.class, () -> EditionReader.read(text, "b.json"))
        .problems();
  }

  private static List<Problem> problems(Consumer<ObjectNode> change) {
    ObjectNode file = (ObjectNode) Samples.tree();
    change.accept(file);
    return problems(file.toString());
  }

  private static List<String> places(List<Problem> problems) {
    return problems.stream().map(problem -> problem.place().toString()).toList();
  }

  private static ObjectNode object(JsonNode file, String pointer) {
    return (ObjectNode) file.at(pointer);
  }

  private static ArrayNode array(JsonNode file, String pointer) {
    return (ArrayNode) file.at(pointer);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    List<Problem> problems =
        problems(
            file -> {
              object(file, "/edition").put("zone", "Asia/Shanghia");
              object(file, "/facts/worker.age").put("type", "nummer");
              object(file, "/parameters/daily").put("valeu", 1);
              object(file, "/parameters/start").put("value", "2025-02-30");
              ((ArrayNode) file.at("/tables/price/rows/0")).remove(3);
              object(file, "/eligibility/0").put("require", "count(roster) > none");
              object(file, "/benefits/0").put("round", "0.01 halfway").remove("payee");
              object(file, "/claims/0").put("otherwise", "pend").put("note", 5);
            });
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "b.json#/benefits/0: found no key \"payee\", expected the key \"payee\"",
            "b.json#/benefits/0/round: found \"0.01 halfway\", expected a step and one of"
                + " half up, half down, half even, up, down, such as 0.01 half up",
            "b.json#/claims/0/note: found 5, expected a text, or texts by language such as"
                + " {\"en\": \"…\"}",
            "b.json#/claims/0/otherwise: found \"pend\", expected one of \"refuse\", \"refer\","
                + " \"pending\", \"warn\""
                + nearest(problems, 3),
            "b.json#/edition/zone: found \"Asia/Shanghia\", expected a time zone such as"
                + " \"Asia/Shanghai\", nearest: Asia/Shanghai",
            "b.json#/eligibility/0/require column 17: found \"none\", expected "
                + problems.get(5).expected()
                + nearest(problems, 5),
            "b.json#/facts/worker.age/type: found \"nummer\", expected one of \"boolean\","
                + " \"number\", \"money\", \"date\", \"time\", \"date and time\","
                + " \"days and time duration\", \"years and months duration\", \"string\","
                + " \"window\", \"category\", \"list\", nearest: number",
            "b.json#/parameters/daily/valeu: found the key \"valeu\", expected one of the keys"
                + " clause, means, note, of, range, type, unit, value, nearest: value",
            "b.json#/parameters/start/value: found \"2025-02-30\", expected a date that exists,"
                + " as YYYY-MM-DD",
            "b.json#/tables/price/rows/0: found 3 cells, expected 4 cells: group, age, price,"
                + " days");
  }

  private static String nearest(List<Problem> problems, int index) {
    String nearest = problems.get(index).nearest();
    return nearest.isEmpty() ? "" : ", nearest: " + nearest;
  }

  static Stream<String> named() {
    JsonNode sample = Samples.tree();
    return Stream.of("facts", "parameters", "conventions", "tables", "definitions", "counters")
        .flatMap(section -> names(sample.get(section)).map(name -> section + "/" + name));
  }

  static Stream<String> cited() {
    JsonNode sample = Samples.tree();
    return Stream.of("clauses", "categories", "edition/sources")
        .flatMap(section -> names(sample.at("/" + section)).map(name -> section + "/" + name));
  }

  private static Stream<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names.stream();
  }

  @ParameterizedTest
  @MethodSource({"named", "cited"})
  void aBrokenDeclarationIsToldWhereItStandsAndNotWhereItIsUsed(String path) {
    int slash = path.lastIndexOf('/');
    List<Problem> problems =
        problems(
            file -> object(file, "/" + path.substring(0, slash)).put(path.substring(slash + 1), 5));
    assertThat(places(problems)).containsExactly("b.json#/" + path);
  }

  @ParameterizedTest
  @MethodSource("named")
  void aDeclarationWithAnUnknownKeyIsToldOnce(String path) {
    List<Problem> problems =
        problems(
            file -> {
              JsonNode declared = file.at("/" + path);
              if (declared instanceof ObjectNode members) {
                members.put("surprise", 1);
              } else {
                object(file, "/" + path.substring(0, path.lastIndexOf('/')))
                    .putObject(path.substring(path.lastIndexOf('/') + 1))
                    .put("is", declared.asText())
                    .put("surprise", 1);
              }
            });
    assertThat(places(problems)).containsExactly("b.json#/" + path + "/surprise");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"id", "label", "title", "currency", "zone", "inForce", "publishedOn", "figures"})
  void aBrokenHeaderIsToldAloneAndTheRestIsStillChecked(String key) {
    List<Problem> problems =
        problems(
            file -> {
              object(file, "/edition").put(key, 5);
              object(file, "/definitions/claim.paidDays").put("is", "1 +");
            });
    assertThat(problems)
        .extracting(problem -> problem.place().pointer())
        .allMatch(pointer -> pointer.matches("/definitions/claim.paidDays(/is)?|/edition/" + key))
        .hasSize(2);
  }

  static Stream<String> sections() {
    return names(Samples.tree()).filter(section -> !WITHOUT_NAMES.contains(section));
  }

  @ParameterizedTest
  @MethodSource("sections")
  void aSectionOfTheWrongKindIsToldAlone(String section) {
    List<Problem> problems = problems(file -> file.put(section, "nothing"));
    assertThat(places(problems)).containsExactly("b.json#/" + section);
  }

  @Test
  void aMisspeltSectionIsToldAlone() {
    List<Problem> problems =
        problems(
            file -> {
              JsonNode parameters = file.remove("parameters");
              file.set("paramaters", parameters);
            });
    assertThat(places(problems)).containsExactly("b.json#/paramaters");
    assertThat(problems.get(0).nearest()).isEqualTo("parameters");
  }

  @Test
  void theIdOfABrokenBenefitMayStillBeNamed() {
    List<Problem> problems = problems(file -> object(file, "/benefits/0").put("surprise", 1));
    assertThat(places(problems)).containsExactly("b.json#/benefits/0/surprise");
  }

  @Test
  void anElementKeepsItsNumberWhereOnesBeforeItAreBroken() {
    List<Problem> problems =
        problems(
            file -> {
              object(file, "/eligibility/0").put("surprise", 1);
              object(file, "/eligibility/1").put("require", "worker.age >=");
              object(file, "/premium/0").put("per", "month");
              object(file, "/premium/1").put("amount", "free.days");
            });
    assertThat(problems)
        .extracting(problem -> problem.place().pointer())
        .containsExactly(
            "/eligibility/0/surprise",
            "/eligibility/1/require",
            "/premium/0/per",
            "/premium/1/amount");
  }

  @Test
  void whatWasRefusedWhileTheTextWasReadIsToldOnce() {
    List<Problem> problems =
        problems(
            Samples.text()
                .replace("\"value\": 3, \"unit\": \"day\"", "\"value\": 3e0, \"unit\": \"day\"")
                .replace("\"per\": [\"policy\"]", "\"per\": [\"policy\"], \"per\": [\"person\"]"));
    assertThat(places(problems))
        .containsExactly("b.json#/counters/cases/per", "b.json#/parameters/free.days/value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "5", "\"{}\"", "{}", "{\"format\": 1} {}"})
  void whatIsNoEditionAtAllIsRefused(String text) {
    assertThat(problems(text)).isNotEmpty().allSatisfy(p -> assertThat(p.found()).isNotBlank());
  }

  @Test
  void anotherFormatIsRefused() {
    List<Problem> problems = problems(file -> file.put("format", 2));
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly("b.json#/format: found 2, expected format 1");
  }

  @Test
  void slicesThatCannotBeAreToldWhereTheyStand() {
    assertThat(
            problems(
                file -> {
                  object(file, "/tables/tiers/inputs/cost").put("between", "linear");
                  object(file, "/tables/era/inputs/day").put("match", "slices");
                }))
        .extracting(Problem::toString)
        .containsExactly(
            "b.json#/tables/era/inputs/day/match: found \"slices\", expected \"slices\" only for"
                + " quantities",
            "b.json#/tables/tiers/inputs/cost/between: found \"linear\", expected \"between\" only"
                + " where \"match\" is \"points\"");
    assertThat(problems(file -> object(file, "/tables/tiers/inputs/cost").put("match", "slice")))
        .extracting(Problem::nearest)
        .containsExactly("slices");
  }

  @Test
  void slicesThatOverlapOrHaveNoRatesOrNoBeginningOrLeaveAGapAreTold() {
    assertThat(
            problems(
                file -> {
                  array(file, "/tables/tiers/rows/0").set(1, "[..1000.00]");
                  array(file, "/tables/tiers/rows/3").set(2, 1.5);
                }))
        .extracting(Problem::toString)
        .containsExactly(
            "b.json#/tables/tiers/rows/0/1: found [..1000], expected a slice with a lower bound, as"
                + " [0..1000] or (1000..]",
            "b.json#/tables/tiers/rows/3/2: found 1.5, expected a value in [0..1]");
    assertThat(problems(file -> array(file, "/tables/tiers/rows/1").set(1, "(900.00..10000.00)")))
        .extracting(Problem::toString)
        .containsExactly(
            "b.json#/tables/tiers/rows/1: found a second answer to group calm, cost 1,000.00,"
                + " expected one row for it; row 0 answers it as well",
            "b.json#/tables/tiers/rows/2/1: found a gap below (10,000.00..]: nothing answers group"
                + " calm, cost 10,000.00, expected slices that meet");
    assertThat(problems(file -> object(file, "/tables/tiers/outputs").put("paid", "money")))
        .extracting(Problem::toString)
        .containsExactly(
            "b.json#/tables/tiers/outputs/paid: found money as a rate of money, expected number");
  }

  @Test
  void rowsOfATableOfVeryManyColumnsDoNotTellThemAllEachTime() {
    List<Problem> problems =
        problems(
            file -> {
              ObjectNode price = object(file, "/tables/price");
              ArrayNode rows = price.putArray("rows");
              for (int i = 0; i < 1_000; i++) {
                object(file, "/tables/price/outputs").put("column number " + i, "number");
                rows.addArray().add(1);
              }
            });
    assertThat(problems)
        .hasSize(1_000)
        .allMatch(problem -> problem.found().equals("1 cells"))
        .allMatch(problem -> problem.expected().startsWith("1004 cells: "))
        .allMatch(problem -> problem.expected().length() == 500);
  }

  @Test
  void anAmountTooLongForTheDecimalsOfItsCurrencyIsRefused() {
    String most = "9".repeat(28);
    ObjectNode file = (ObjectNode) Samples.tree();
    object(file, "/parameters/daily").put("value", most);
    SchemeEdition edition = EditionReader.read(file.toString(), "b.json");
    assertThat(EditionReader.read(EditionWriter.write(edition), "again.json")).isEqualTo(edition);

    object(file, "/parameters/daily").put("value", most + "0");
    assertThat(problems(file.toString()))
        .extracting(Problem::toString)
        .containsExactly(
            "b.json#/parameters/daily/value: found \""
                + most
                + "0\", expected an amount of at most 28 digits before the point");
  }

  @Test
  void aWordThatStandsTwiceWhereEachCountsOnceIsTold() {
    List<Problem> problems =
        problems(
            file -> {
              object(file, "/counters/daysOfPeriod").putArray("per").add("person").add("person");
              object(file, "/terms/rules/0").putArray("on").add("removal").add("removal");
              object(file, "/totals/0").putArray("of").add("refunds").add("premium").add("refunds");
            });
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "b.json#/counters/daysOfPeriod/per/1: found \"person\" again,"
                + " expected each once in the list",
            "b.json#/terms/rules/0/on/1: found \"removal\" again, expected each once in the list",
            "b.json#/totals/0/of/2: found \"refunds\" again, expected each once in the list");
  }

  @Test
  void sectionsThatAreNoneAreNotTakenForAll() {
    List<Problem> problems = problems(file -> object(file, "/totals/0").putArray("of"));
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "b.json#/totals/0/of: found a list,"
                + " expected at least one section; without the key it is of all");
  }

  @Test
  void aSectionThatIsNotAddedUpIsToldWithTheNearestThatIs() {
    List<Problem> problems =
        problems(
            file -> {
              object(file, "/totals/0").putArray("of").add("premiums").add("refunds");
              object(file, "/totals/1").put("of", "benefits");
            });
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "b.json#/totals/0/of/0: found \"premiums\", expected one of"
                + " \"premium\", \"refunds\", \"benefits\", nearest: premium",
            "b.json#/totals/1/of: found \"benefits\", expected a list");
  }

  @Test
  void aWayThatAlwaysAppliesBeforeOthersOfItsSectionIsToldWhereItStands() {
    List<Problem> problems =
        problems(
            file -> {
              object(file, "/totals/0").remove("when");
              object(file, "/totals/1").putArray("of").add("benefits").add("refunds");
            });
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "b.json#/totals/0: found a way that always applies before others of refunds,"
                + " expected it last");
  }

  @Test
  void occasionsThatAreNoneAreNotTakenForAll() {
    List<Problem> problems = problems(file -> object(file, "/terms/rules/0").putArray("on"));
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "b.json#/terms/rules/0/on: found a list,"
                + " expected at least one occasion; without the key it is for all");
  }
}
