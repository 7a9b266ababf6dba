package dev.indemnity.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.indemnity.core.problem.Problem;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a case file may say, and what it may not. */
class CaseFileTest {
  private static final String CASE =
      "{'name': 'one', 'clause': 'A-1', 'question': 'eligibility', 'expect': {'outcome': 'done'}, 'why': 'so'}";

  private static List<String> problems(String json) {
    BrokenCaseFileException broken =
        catchThrowableOfType(
            BrokenCaseFileException.class, () -> CaseFile.read(json.replace('\'', '"'), "a.json"));
    assertThat(broken).as(json).isNotNull();
    assertThat(broken.getMessage())
        .startsWith("a.json has ")
        .contains(broken.problems().get(0).toString());
    return broken.problems().stream().map(Problem::toString).toList();
  }

  private static String file(String scheme, String cases) {
    return "{'format': 1, 'title': 'T', 'scheme': " + scheme + ", 'cases': [" + cases + "]}";
  }

  private static String file(String cases) {
    return file("{'id': 'x', 'label': 'y'}", cases);
  }

  @Test
  void aFileTellsItsTitleSchemeAndCases() throws IOException {
    CaseFile file = CaseFile.read(Suites.resource("/suite/cases/porters.json"));

    assertThat(file.title()).hasToString("Every kind of expectation, each met");
    assertThat(file.scheme())
        .isEqualTo(
            new SchemeReference("test.porters", Optional.of("first"), Optional.empty(), List.of()));
    assertThat(file.caseNames()).hasSize(16).contains("One person is not enough");
    assertThat(file.toString()).endsWith("porters.json: 16 cases of test.porters first");
  }

  @Test
  void aFileThatIsNotThereIsAnErrorOfItsOwn() {
    Assertions.assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> CaseFile.read(Path.of("nowhere.json")));
  }

  @Test
  void allProblemsOfAFileAreToldAtOnceWithTheirPlaces() {
    assertThat(
            problems(
                "{'format': 2, 'titel': 'T', 'scheme': {'id': 'x'}, 'cases': ["
                    + CASE.replace("'why': 'so'", "'whi': 'so'")
                    + ","
                    + CASE.replace("eligibility", "eligibilty").replace("'one'", "'two'")
                    + "]}"))
        .containsExactly(
            "a.json#/cases/0/whi: found the key \"whi\", expected one of the keys clause, expect, facts, name, question, roster, why, with, nearest: why",
            "a.json#/cases/1/question: found \"eligibilty\", expected one of \"eligibility\", \"premium\", \"refund\", \"endorsement\", \"coverage\", \"settlement\", \"allocation\", \"insurer\", \"experience\", \"value\", nearest: eligibility",
            "a.json#/format: found 2, expected format 1",
            "a.json#/scheme: found an object, expected an object with one of the keys label and on",
            "a.json#/titel: found the key \"titel\", expected one of the keys cases, format, scheme, shared, title, nearest: title");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'expect': {'outcome': 'done'}        | 'expect': {'outcom': 'done'}             | /expect/outcom
          'expect': {'outcome': 'done'}        | 'expect': {'outcome': 'fine'}            | /expect/outcome
          'expect': {'outcome': 'done'}        | 'expect': {'reasons': 'a'}               | /expect/reasons
          'expect': {'outcome': 'done'}        | 'expect': {'total': '1.00'}              | /expect/total
          'expect': {'outcome': 'done'}        | 'expect': {'persons': {'1': {'premium': '1.00'}}} | /expect/persons/1/premium
          'expect': {'outcome': 'done'}        | 'expect': []                             | /expect
          'name': 'one'                        | 'name': 'one\\nFAIL'                   | /name
          'name': 'one'                        | 'name': ''                               | /name
          'why': 'so'                          | 'why': ' '                               | /why
          'why': 'so'                          | 'why': 'so', 'policy': {}                | /policy
          'why': 'so'                          | 'why': 'so', 'claims': []                | /claims
          'why': 'so'                          | 'why': 'so', 'with': {'a': null}         | /with/a
          'why': 'so'                          | 'why': 'so', 'with': {'a': {}}           | /with/a
          'why': 'so'                          | 'why': 'so', 'roster': {}                | /roster
          'why': 'so'                          | 'why': 'so', 'roster': [1]               | /roster/0
          'why': 'so'                          | 'why': 'so', 'roster': [{'times': 0}]    | /roster/0/times
          'why': 'so'                          | 'why': 'so', 'roster': [{'times': 1.5}]  | /roster/0/times
          'why': 'so'                          | 'why': 'so', 'roster': [{'times': 100001}] | /roster/0/times
          'why': 'so'                          | 'why': 'so', 'roster': [{'times': 60000}, {'times': 60000}] | /roster/1/times
          'why': 'so'                          | 'why': 'so', 'roster': [{'times': 1, 'person': 'a'}] | /roster/0
          'why': 'so'                          | 'why': 'so', 'roster': [{'person': ''}]  | /roster/0/person
          'clause': 'A-1'                      | 'clause': ''                             | /clause
          'clause': 'A-1'                      | 'clause': ['A-1', 2]                     | /clause/1
          'question': 'eligibility'            | 'question': 7                            | /question
          'question': 'eligibility'            | 'question': 'refund'                     | ''
          'question': 'eligibility'            | 'question': 'settlement'                 | ''
          'question': 'eligibility'            | 'question': 'refund', 'removal': {'row': 1} | /removal
          'question': 'eligibility'            | 'question': 'refund', 'roster': [{}], 'removal': {'row': 2} | /removal/row
          'question': 'eligibility'            | 'question': 'settlement', 'claims': [{}] | /claims/0
          'question': 'eligibility'            | 'question': 'settlement', 'claims': [{'person': 1}] | /claims/0/person
          'question': 'eligibility'            | 'question': 'settlement', 'claims': [], 'policy': {'windows': [['2025-01-01T00:00:00']]} | /policy/windows/0
          'question': 'eligibility'            | 'question': 'settlement', 'claims': [], 'ledger': [{'counter': 'c', 'keptFor': {'nobody': 'a'}, 'claim': '1', 'benefit': 'b', 'amount': 1}] | /ledger/0/keptFor/nobody
          'question': 'eligibility'            | 'question': 'settlement', 'claims': [], 'ledger': [{'counter': 'c', 'keptFor': {}, 'claim': '1', 'benefit': 'b', 'amount': 'x'}] | /ledger/0/amount
          'question': 'eligibility', 'expect': {'outcome': 'done'} | 'question': 'coverage', 'expect': {'from': 'noon'} | /expect/from
          'question': 'eligibility', 'expect': {'outcome': 'done'} | 'question': 'coverage', 'expect': {'covered': {'noon': 'yes'}} | /expect/covered/noon
          'question': 'eligibility', 'expect': {'outcome': 'done'} | 'question': 'settlement', 'claims': [], 'expect': {'claims': {'1': {'lines': {'a': {'documents': 'two'}}}}} | /expect/claims/1/lines/a/documents
          'question': 'eligibility', 'expect': {'outcome': 'done'} | 'question': 'settlement', 'claims': [], 'expect': {'claims': {'1': {'lines': {'a': true}}}} | /expect/claims/1/lines/a
          """)
  void aCaseWithAMistakeIsRefusedAtItsPlace(String right, String wrong, String pointer) {
    assertThat(CASE).contains(right);

    assertThat(problems(file(CASE.replace(right, wrong))))
        .hasSize(1)
        .allMatch(problem -> problem.startsWith("a.json#/cases/0" + pointer + ": "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'id': 'x', 'label': 'y', 'on': '2025-01-01'} | /scheme
          {'id': 'x', 'on': '2025-02-29'}               | /scheme/on
          {'id': 'x', 'lable': 'y'}                     | /scheme
          {'label': 'y'}                                | /scheme
          7                                             | /scheme
          """)
  void aSchemeIsNamedWithALabelOrADate(String scheme, String pointer) {
    assertThat(problems(file(scheme, CASE)))
        .allMatch(problem -> problem.startsWith("a.json#" + pointer));
  }

  @Test
  void twoCasesOfOneNameAreRefused() {
    assertThat(problems(file(CASE + "," + CASE)))
        .containsExactly(
            "a.json#/cases/1/name: found \"one\", expected a name that no case before it has");
  }

  @Test
  void whatIsSharedIsCheckedEvenIfNoCaseUsesIt() {
    assertThat(
            problems(
                file(CASE)
                    .replace(
                        "'cases'",
                        "'shared': {'fact': {}, 'policy': {'id': 1}, 'claim': []}, 'cases'")))
        .hasSize(3);
  }

  @Test
  void aFileWithoutCasesIsReadAndRunsNone() {
    ObjectNode none = Suites.sample();
    none.putArray("cases");

    CaseReport report = CaseRunner.run(Suites.read(none), Suites.porters());

    assertThat(report.passed() + report.failed()).isZero();
    assertThat(new SuiteReport(List.of(report)).succeeded()).isFalse();
  }

  @Test
  void aTextThatIsNoJsonIsRefused() {
    assertThat(problems("{'format': 1,")).hasSize(1);
    assertThat(problems("[]")).hasSize(1);
  }
}
