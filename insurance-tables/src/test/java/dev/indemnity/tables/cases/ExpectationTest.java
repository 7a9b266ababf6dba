package dev.indemnity.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.edition.EditionReader;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of expectation, where it is met and where it is not. */
class ExpectationTest {

  @Test
  void everyCaseOfTheSamplePasses() {
    CaseReport report = CaseRunner.run(Suites.read(Suites.sample()), Suites.porters());

    assertThat(report.lines()).allMatch(line -> line.startsWith("ok   spoilt.json: "));
    assertThat(report.passed()).isEqualTo(Suites.sample().get("cases").size());
  }

  @Test
  void anySingleExpectationOfTheSampleThatIsChangedFailsItsCaseAloneAndIsNamed() {
    ObjectNode sample = Suites.sample();
    Set<String> kinds = new LinkedHashSet<>();
    for (Map.Entry<String, Suites.Leaf> leaf : Suites.leaves(sample).entrySet()) {
      if (!leaf.getKey().contains("|expect|")) {
        continue;
      }
      ObjectNode spoilt = sample.deepCopy();
      JsonNode value = leaf.getValue().value();
      leaf.getValue().put().accept(spoilt, other(value, leaf.getKey()));
      CaseReport report = CaseRunner.run(Suites.read(spoilt), Suites.porters());

      assertThat(report.failed()).as(leaf.getKey()).isEqualTo(1);
      String path = leaf.getKey().replaceFirst("^cases.[0-9]+.expect.", "");
      Difference difference =
          report.results().stream()
              .flatMap(result -> result.differences().stream())
              .findFirst()
              .orElseThrow();
      String question =
          sample.at("/cases/" + leaf.getKey().split("\\|", -1)[1]).get("question").asText();
      assertThat(question + "." + path.replace('|', '.')).startsWith(difference.path());
      kinds.add(
          question
              + " "
              + path.replace('|', ' ')
                  .replaceAll("(persons|claims|lines|payees|ledger|covered) [^ ]+", "$1"));
    }
    assertThat(kinds)
        .contains(
            "eligibility outcome",
            "eligibility persons nearest 0",
            "premium total",
            "premium subtotal",
            "premium lines",
            "premium persons premium",
            "premium persons lines",
            "refund total",
            "refund lines",
            "coverage from",
            "coverage until",
            "coverage covered",
            "settlement claims payableNow",
            "settlement claims lines",
            "settlement claims lines documents",
            "settlement claims lines atLeast",
            "settlement claims lines atMost",
            "settlement claims payees",
            "settlement ledger",
            "settlement conventions 0");
  }

  /** Another value of the same kind. */
  private static JsonNode other(JsonNode value, String path) {
    if (value.isArray()) {
      return Suites.json("['another']");
    }
    if (value.isNull()) {
      return new TextNode(
          path.endsWith("from") || path.endsWith("until") ? "2025-03-02T00:00:00" : "0.01");
    }
    if (value.isNumber()) {
      return Suites.json(value.asInt() + 1 + "");
    }
    String text = value.asText();
    if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      return new TextNode(text + (text.contains(".") ? "1" : ".1"));
    }
    if (text.matches("2[0-9-]+T[0-9:]+Z?")) {
      return new TextNode(text.replace("Z", "") + ".000000001" + (text.endsWith("Z") ? "Z" : ""));
    }
    return new TextNode(path.endsWith("outcome") ? "unavailable" : "another");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          eligibility | {}                              | eligibility: expected at least one expectation, was none
          eligibility | {'persons': {}}                 | eligibility.persons: expected at least one expectation, was none
          eligibility | {'persons': {'1': {}}}          | eligibility.persons.1: expected at least one expectation, was none
          eligibility | {'persons': {'3': {'outcome': 'done'}}} | eligibility.persons.3: expected one of [1, 2], was no such one
          premium     | {'lines': {'annuall': null}}    | premium.lines.annuall: expected a line of test.porters, was no such name, nearest: annual
          premium     | {'persons': {'1': {'lines': {}}}} | premium.persons.1.lines: expected at least one expectation, was none
          coverage    | {'covered': {}}                 | coverage.covered: expected at least one expectation, was none
          settlement  | {'claims': {'1': {'lines': {'cost': null}}}} | settlement.claims.1.lines.cost: expected a benefit of test.porters, was no such name, nearest: costs
          settlement  | {'claims': {'1': {'lines': {'costs': {'outcome': 'done'}}}}} | settlement.claims.1.lines.costs: expected a line, was no such line
          settlement  | {'claims': {'1': {'payees': {'costs': 'worker'}}}} | settlement.claims.1.payees.costs: expected worker, was nobody
          settlement  | {'claims': {'2': {'total': '0'}}} | settlement.claims.2: expected one of [1], was no such one
          settlement  | {'ledger': {'day': '0'}}        | settlement.ledger.day: expected a counter of test.porters, was no such name, nearest: days
          """)
  void whatNamesNothingFailsTheCase(String question, String expect, String difference) {
    assertThat(differences(question, expect, "")).isEqualTo(difference);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          premium    | , 'facts': {'plan.limt': '1.00'} | fact (plan.limt) must be declared by test.porters; nearest: plan.limit
          premium    | , 'facts': {'roster': []}        | fact (roster) must not be given: the library gives it
          premium    | , 'with': {'fe': '1.00'}         | name (fe) must be a parameter or convention of test.porters; nearest: fee
          premium    | , 'with': {'T-1': 'perhaps'}     | reading.days (perhaps) must be one of [counted, not counted]
          settlement | , 'ledger': [{'counter': 'days', 'keptFor': {'person': 'a'}, 'claim': '0', 'benefit': 'daily', 'amount': 1}] | ledger entry of days (kept for [PERSON]) must be of a counter of the edition that is kept for [PERSON, PERIOD]
          settlement | , 'ledger': [{'counter': 'dais', 'keptFor': {}, 'claim': '0', 'benefit': 'daily', 'amount': 1}] | ledger entry of dais (kept for []) must be of a counter of the edition
          settlement | , 'policy': {'windows': [['2025-06-02T00:00:00', '2025-06-01T00:00:00']]} | window end (2025-06-01T00:00+08:00[Asia/Shanghai]) must be after its start (2025-06-02T00:00+08:00[Asia/Shanghai])
          """)
  void aWrongCallFailsItsCaseWithTheMessageOfTheCall(String question, String more, String message) {
    assertThat(differences(question, "{'outcome': 'done'}", more))
        .isEqualTo(question + ": expected an answer, was " + message);
  }

  @Test
  void anOverlayThatBreaksTheEditionFailsTheCaseOnOneLine() {
    ObjectNode file =
        Suites.of(one("premium", "{'outcome': 'done'}", ", 'with': {'generous': ['walker']}"));

    CaseReport report = CaseRunner.run(Suites.read(file), Suites.porters());

    assertThat(report.lines()).hasSize(1);
    assertThat(report.lines().get(0)).startsWith("FAIL ").contains("walker").doesNotContain("\n");
  }

  @Test
  void aCaseThatFailsKeepsNoOtherFromRunning() {
    ObjectNode file = Suites.sample();
    file.withArray("cases")
        .insert(0, Suites.json(one("premium", "{'outcome': 'done'}", ", 'with': {'fe': 1}")));

    CaseReport report = CaseRunner.run(Suites.read(file), Suites.porters());

    assertThat(report.failed()).isEqualTo(1);
    assertThat(report.passed()).isEqualTo(Suites.sample().get("cases").size());
  }

  @Test
  void aClauseTheEditionDoesNotHaveFailsTheCase() {
    ObjectNode file = Suites.of(one("premium", "{'outcome': 'done'}", "").replace("A-1", "A-11"));

    assertThat(CaseRunner.run(Suites.read(file), Suites.porters()).lines().get(0))
        .endsWith(
            "premium.clause: expected a clause or convention of test.porters, was no such name, nearest: A-1");
  }

  @Test
  void aCaseThatCitesNothingFailsWhereTheEditionHasClauses() {
    ObjectNode file =
        Suites.of(one("premium", "{'outcome': 'done'}", "").replace("'clause': 'A-1', ", ""));

    assertThat(CaseRunner.run(Suites.read(file), Suites.porters()).lines().get(0))
        .endsWith("premium.clause: expected a clause or convention of test.porters, was none");
  }

  @Test
  void aCaseOfAnEditionWithoutClausesCitesNothingOrAConvention() {
    SchemeEdition plain = withoutClauses();
    String bare = one("premium", "{'outcome': 'done'}", "").replace("'clause': 'A-1', ", "");

    assertThat(CaseRunner.run(Suites.read(Suites.of(bare)), plain).lines())
        .containsExactly("ok   spoilt.json: one");
    String citing = bare.replace("'question'", "'clause': 'T-1', 'question'");
    assertThat(CaseRunner.run(Suites.read(Suites.of(citing)), plain).lines())
        .containsExactly("ok   spoilt.json: one");
    String wrong = bare.replace("'question'", "'clause': 'A-1', 'question'");
    assertThat(CaseRunner.run(Suites.read(Suites.of(wrong)), plain).lines().get(0))
        .contains("premium.clause: expected a clause or convention of test.porters");
  }

  /** The sample's edition, in which nothing cites a clause. */
  private static SchemeEdition withoutClauses() {
    ObjectNode tree = Suites.tree(Suites.resource("/suite/editions/porters.json"));
    tree.remove("clauses");
    tree.findParents("clause").forEach(each -> ((ObjectNode) each).remove("clause"));
    return EditionReader.read(tree.toString(), "porters.json");
  }

  @Test
  void severalDifferencesOfACaseStandOnOneLine() {
    assertThat(differences("premium", "{'outcome': 'refused', 'total': null}", ""))
        .isEqualTo(
            "premium.outcome: expected refused, was done; premium.total: expected none, was 260.01");
  }

  private static String differences(String question, String expect, String more) {
    ObjectNode file = Suites.of(one(question, expect, more));
    CaseReport report = CaseRunner.run(Suites.read(file), Suites.porters());
    assertThat(report.failed()).isEqualTo(1);
    return report.lines().get(0).replace("FAIL spoilt.json: one: ", "");
  }

  private static String one(String question, String expect, String more) {
    String claims =
        question.equals("settlement") ? ", 'claims': [{'facts': {'claim.days': 1}}]" : "";
    return "{'name': 'one', 'clause': 'A-1', 'question': '"
        + question
        + "', 'expect': "
        + expect
        + ", 'why': 'so'"
        + claims
        + more
        + "}";
  }
}
