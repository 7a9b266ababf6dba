package dev.indemnity.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.tables.catalog.EditionCatalog;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedCasesTest {
  @Test
  void everyCaseOfTheShippedEditionsPasses() throws IOException {
    SuiteReport report =
        CaseRunner.run(List.of(Suites.resource("/cases")), EditionCatalog.shipped());

    assertThat(report.lines()).allMatch(line -> line.startsWith("ok ") || line.contains("passed"));
    assertThat(report.succeeded()).isTrue();
  }
}
