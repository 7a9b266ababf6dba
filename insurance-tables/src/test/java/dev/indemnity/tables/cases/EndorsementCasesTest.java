package dev.indemnity.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.tables.catalog.EditionCatalog;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndorsementCasesTest {
  @Test
  void everyCaseOfPoliciesThatChangePasses() throws IOException {
    EditionCatalog catalog =
        EditionCatalog.shipped().plusDirectory(Suites.resource("/endorsement/editions"));

    SuiteReport report = CaseRunner.run(List.of(Suites.resource("/endorsement/cases")), catalog);

    assertThat(report.lines()).allMatch(line -> line.startsWith("ok ") || line.contains("passed"));
    assertThat(report.succeeded()).isTrue();
    assertThat(report.passed()).isGreaterThanOrEqualTo(100);
  }
}
