package dev.indemnity.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndorsementCasesTest {
  private static final EditionCatalog KNOWN = Suites.editionsOfEndorsements();

  @Test
  void everyCaseOfPoliciesThatChangePasses() throws IOException {
    SuiteReport report = CaseRunner.run(List.of(Suites.resource("/endorsement/cases")), KNOWN);

    assertThat(report.lines()).allMatch(line -> line.startsWith("ok ") || line.contains("passed"));
    assertThat(report.succeeded()).isTrue();
    assertThat(report.passed()).isGreaterThanOrEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"within-groups", "next-day", "goes-over", "at-renewal"})
  void anySingleExpectationThatIsChangedFailsItsCase(String name) {
    ObjectNode whole = Suites.tree(Suites.resource("/endorsement/cases/" + name + ".json"));
    for (JsonNode one : whole.get("cases")) {
      for (Map.Entry<String, Suites.Leaf> leaf : Suites.leaves(one).entrySet()) {
        if (!leaf.getKey().startsWith("expect|")) {
          continue;
        }
        JsonNode spoilt = one.deepCopy();
        leaf.getValue().put().accept(spoilt, other(leaf.getKey(), leaf.getValue().value()));
        CaseReport report = CaseRunner.run(Suites.read(Suites.alone(whole, spoilt)), KNOWN);

        assertThat(report.failed()).as(one.get("name") + " " + leaf.getKey()).isEqualTo(1);
      }
    }
  }

  /** Another value of the same kind. */
  private static JsonNode other(String path, JsonNode value) {
    if (value instanceof ArrayNode list) {
      return list.deepCopy().add("nobody");
    }
    String text = value.asText();
    if (text.matches("-?[0-9]+[.][0-9]{2}") || (value.isNull() && !path.endsWith("effectiveOn"))) {
      return TextNode.valueOf("123456.78");
    }
    boolean day = value.isNull() || text.matches("[0-9-]{10}");
    return TextNode.valueOf(day ? "2001-01-01" : "pending");
  }

  private static List<String> problems(String one) {
    ObjectNode file =
        Suites.alone(
            Suites.tree(Suites.resource("/endorsement/cases/retained.json")), Suites.json(one));
    return assertThrows(BrokenCaseFileException.class, () -> Suites.read(file)).problems().stream()
        .map(each -> each.toString().replaceFirst("^spoilt.json#/cases/0/?", ""))
        .toList();
  }

  @Test
  void everythingThatIsWrongWithChangesIsToldWithItsPlace() {
    assertThat(
            problems(
                "{'name': 'n', 'clause': 'TERM', 'question': 'endorsement', 'why': 'w',"
                    + " 'changes': [{'change': 'ad', 'person': 'a', 'requestedOn': '2025-03-10'},"
                    + " {'change': 'remove', 'persn': 'a', 'requestedOn': '2025-02-30'},"
                    + " {'change': 'cancel', 'requestedOn': '2025-03-10', 'receivedAt': 'noon'},"
                    + " {'change': 'adopt', 'edition': 5}],"
                    + " 'expect': {'ledger': {'earned': {'2025-02-29': '1.00'}},"
                    + " 'insured': {'monday': []}}}"))
        .containsExactlyInAnyOrder(
            "changes/0/change: found \"ad\", expected one of \"add\", \"remove\", \"replace\","
                + " \"amend\", \"cancel\", \"adopt\", \"renew\", nearest: add",
            "changes/1/persn: found the key \"persn\", expected one of the keys change, facts,"
                + " person, receivedAt, requestedOn, nearest: person",
            "changes/1/requestedOn: found \"2025-02-30\", expected a date that exists, as"
                + " YYYY-MM-DD",
            "changes/2/receivedAt: found \"noon\", expected a date and time such as"
                + " 2025-01-31T13:00:00",
            "changes/3/edition: found 5, expected a text that is not empty",
            "expect/ledger/earned/2025-02-29: found the key \"2025-02-29\", expected a date that"
                + " exists, as YYYY-MM-DD",
            "expect/insured/monday: found the key \"monday\", expected a date that exists, as"
                + " YYYY-MM-DD");
  }

  @Test
  void anotherEditionThatIsNotThereFailsTheCaseAndIsNamed() {
    ObjectNode file =
        Suites.alone(
            Suites.tree(Suites.resource("/endorsement/cases/goes-over.json")),
            Suites.json(
                "{'name': 'n', 'clause': 'TERM', 'question': 'endorsement', 'why': 'w',"
                    + " 'changes': [{'change': 'adopt', 'edition': '2027'}],"
                    + " 'expect': {'editions': ['2025', '2027']}}"));

    assertThat(CaseRunner.run(Suites.read(file), KNOWN).lines().get(0)).contains("2027");
  }
}
