package dev.indemnity.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a failed case tells of why something came out as nobody expected. */
class WhyNotTest {
  private static final String WAGES =
      "'roster': [{'person': 'Zhang San', 'worker.trade': 'diver'},"
          + " {'person': 'Li Si', 'worker.trade': 'diver'},"
          + " {'person': 'Wang Wu', 'worker.trade': 'porter'}]";
  private static final String DIVER =
      "(referred unlisted; fact worker.trade; required a listed name; actual diver; nearest driver)";

  private static String porters(String question, String expect, String more) {
    return line(
        Suites.of(
            "{'name': 'one', 'clause': 'A-1', 'why': 'so', 'question': '"
                + question
                + "', 'expect': "
                + expect
                + more
                + "}"));
  }

  private static String changed(String expect, String more) {
    return line(
        Suites.alone(
            Suites.tree(Suites.resource("/endorsement/cases/add-and-replace.json")),
            Suites.json(
                "{'name': 'one', 'clause': 'RULE', 'why': 'so', 'question': 'endorsement',"
                    + " 'expect': "
                    + expect
                    + more
                    + "}")));
  }

  private static String line(JsonNode file) {
    CaseReport report =
        file.at("/scheme/id").asText().equals("test.porters")
            ? CaseRunner.run(Suites.read(file), Suites.porters())
            : CaseRunner.run(Suites.read(file), Suites.editionsOfEndorsements());
    assertThat(report.failed()).isEqualTo(1);
    return report.lines().get(0).replace("FAIL spoilt.json: one: ", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'outcome': 'done'}                          | premium.outcome: expected done, was referred because
          {'total': '1.00'}                            | premium.total: expected 1.00, was none because
          {'reasons': []}                              | premium.reasons: expected [], was [unlisted] because
          {'persons': {'2': {'outcome': 'done'}}}      | premium.persons.2.outcome: expected done, was referred because
          {'persons': {'2': {'premium': '1.00'}}}      | premium.persons.2.premium: expected 1.00, was none because
          {'persons': {'2': {'lines': {'annual': '1.00'}}}} | premium.persons.2.lines.annual: expected 1.00, was no such line because
          """)
  void theReasonsOfAQuestionAndOfARowAreTold(String expect, String difference) {
    assertThat(porters("premium", expect, ", " + WAGES)).isEqualTo(difference + " " + DIVER);
  }

  @Test
  void aReasonIsToldOnceAndNoPersonIsNamed() {
    String told =
        porters(
            "premium",
            "{'outcome': 'done', 'total': '1.00', 'persons': {'1': {'outcome': 'done'},"
                + " '2': {'outcome': 'done'}}}",
            ", " + WAGES);

    assertThat(told).containsOnlyOnce(DIVER).doesNotContain("Zhang", "Li Si");
    assertThat(told).contains("premium.persons.2.outcome: expected done, was referred");
  }

  @Test
  void anotherAmountThanExpectedNeedsNoReasonNorDoWarningsGiveOne() {
    assertThat(porters("premium", "{'subtotal': '1.00'}", ", " + WAGES))
        .isEqualTo("premium.subtotal: expected 1.00, was 110.01");
    assertThat(porters("premium", "{'persons': {'1': {'outcome': 'refused'}}}", ""))
        .isEqualTo("premium.persons.1.outcome: expected refused, was done");
  }

  @Test
  void theReasonsOfAClaimAndItsLinesAreTold() {
    assertThat(
            porters(
                "settlement",
                "{'claims': {'1': {'outcome': 'done', 'lines': {'costs': '5.00'}}}}",
                ", 'claims': [{'facts': {'claim.costs': [{'cost.amount': '60.00'}],"
                    + " 'claim.bill': false, 'claim.days': 0}}]"))
        .isEqualTo(
            "settlement.claims.1.outcome: expected done, was pending because (pending bill"
                + " [B-2]; required claim.bill; actual false; documents the bill); settlement.claims.1.lines.costs: expected 5.00,"
                + " was pending [bill]");
  }

  @Test
  void theReasonsOfAChangeAreTold() {
    assertThat(
            changed(
                "{'changes': {'1': {'outcome': 'done', 'total': '0.00'}}}",
                ", 'changes': [{'change': 'remove', 'person': 'a', 'requestedOn': '2025-06-10'}]"))
        .startsWith(
            "endorsement.changes.1.outcome: expected done, was refused because"
                + " (refused no-removal [RULE]: People are added and replaced, nothing else; required false;"
                + " actual false)")
        .endsWith("endorsement.changes.1.total: expected 0.00, was none");
  }

  @Test
  void aPolicyThatIsNotConcludedSaysWhyNothingOfItChanges() {
    String diver = ", 'roster': [{'person': 'Zhang San', 'worker.class': 'thief'}]";
    String change = ", 'changes': [{'change': 'cancel', 'requestedOn': '2025-06-10'}]";

    assertThat(changed("{'changes': {'1': {'outcome': 'done'}}}", diver + change))
        .startsWith(
            "endorsement.changes.1: expected one of [], was no such one because (invalid"
                + " invalid-fact; fact worker.class; required one of [light,")
        .doesNotContain("Zhang");
    assertThat(changed("{'ledger': {'written': '0.00'}}", diver))
        .startsWith(
            "endorsement.ledger: expected a policy, was none because (invalid invalid-fact; fact");
  }
}
