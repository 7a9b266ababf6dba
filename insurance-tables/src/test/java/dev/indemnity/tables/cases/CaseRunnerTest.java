package dev.indemnity.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRunnerTest {
  private static final EditionCatalog CATALOG = EditionCatalog.of(List.of(Suites.porters()));

  private static CaseReport run(String scheme, EditionCatalog catalog) {
    ObjectNode file = Suites.sample();
    file.set("scheme", Suites.json(scheme));
    return CaseRunner.run(Suites.read(file), catalog);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'id': 'test.porters', 'label': 'first'}
          {'id': 'test.porters', 'on': '2025-01-01'}
          {'id': 'test.porters', 'on': '2025-12-31'}
          """)
  void theEditionIsTheOneTheFileNames(String scheme) {
    assertThat(run(scheme, CATALOG).failed()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'id': 'test.porters', 'on': '2026-01-01'}   | expected test.porters on 2026-01-01, was none in force, only [first]
          {'id': 'test.porter', 'on': '2025-06-01'}    | expected test.porter on 2025-06-01, was none, nearest: test.porters
          {'id': 'test.porter', 'label': 'first'}      | expected test.porter first, was id (test.porter) must be one of the catalog; nearest: test.porters
          {'id': 'test.porters', 'label': 'frist'}     | expected test.porters frist, was label (frist) must be one of test.porters; nearest: first
          """)
  void withoutTheEditionEveryCaseFails(String scheme, String difference) {
    CaseReport report = run(scheme, CATALOG);

    assertThat(report.passed()).isZero();
    assertThat(report.lines())
        .isNotEmpty()
        .allMatch(line -> line.endsWith(": scheme: " + difference));
  }

  @Test
  void oneOfSeveralEditionsIsNotChosenForTheFile() {
    SchemeEdition other = SchemeEdition.builder().from(Suites.porters()).label("second").build();
    EditionCatalog both = EditionCatalog.of(List.of(Suites.porters(), other));

    assertThat(run("{'id': 'test.porters', 'on': '2025-06-01'}", both).lines())
        .allMatch(line -> line.endsWith("was several: [first, second]"));
  }

  @Test
  void casesAreRunAgainstAnyEditionAsked() {
    SchemeEdition draft = Suites.porters().with("daily", "80.01");

    CaseReport report = CaseRunner.run(Suites.read(Suites.sample()), draft);

    assertThat(report.failed()).isPositive();
    assertThat(report.toString())
        .contains("settlement.claims.c1.lines.daily: expected 800.00, was 800.10");
  }

  @Test
  void aDirectoryIsRunFileByFileInOrderWithoutItsEditions(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("b"));
    ObjectNode second = Suites.sample();
    Files.writeString(folder.resolve("b/2.json"), second.toString());
    Files.writeString(folder.resolve("1.json"), "{");
    Files.writeString(folder.resolve("notes.txt"), "{");
    Files.copy(Suites.resource("/suite/editions/porters.json"), folder.resolve("edition.json"));

    SuiteReport report = CaseRunner.run(List.of(folder), CATALOG);

    assertThat(report.files())
        .extracting(CaseReport::file)
        .containsExactly(
            folder.resolve("1.json").toString(), folder.resolve("b/2.json").toString());
    assertThat(report.passed()).isEqualTo(second.get("cases").size());
    assertThat(report.failed()).isEqualTo(1);
    assertThat(report.succeeded()).isFalse();
    assertThat(report.lines().get(0)).startsWith("FAIL " + folder.resolve("1.json"));
    assertThat(report.toString()).endsWith("16 passed, 1 failed");
  }

  @Test
  void aDirectoryThatIsNotThereIsNoEmptySuite(@TempDir Path folder) {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> CaseRunner.run(List.of(folder.resolve("none")), CATALOG));
  }

  @Test
  void anEmptySuiteDoesNotSucceed(@TempDir Path folder) throws IOException {
    assertThat(CaseRunner.run(List.of(folder), CATALOG).succeeded()).isFalse();
  }

  @Test
  void anEditionGivenAsACaseFileIsRefusedRatherThanPassedOver() throws IOException {
    Path edition = Suites.resource("/suite/editions/porters.json");

    assertThat(CaseRunner.run(List.of(edition), CATALOG).failed()).isEqualTo(1);
  }
}
