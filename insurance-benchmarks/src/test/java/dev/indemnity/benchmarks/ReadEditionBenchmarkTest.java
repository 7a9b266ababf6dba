package dev.indemnity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReadEditionBenchmarkTest {
  private final ReadEditionBenchmark benchmark = new ReadEditionBenchmark();
  private final Scheme shipped =
      Scheme.resolve(EditionCatalog.shipped().get("cn.chinalife.employers-liability", "guide"));

  @Test
  void whatIsReadIsTheShippedEdition() throws IOException {
    assertThat(benchmark.read()).isEqualTo(shipped.edition());
  }

  @Test
  void whatIsReadAnswersForTheShippedEdition() throws IOException {
    assertThat(Scheme.resolve(benchmark.read()).used()).isEqualTo(shipped.used());
  }

  @Test
  void whatIsResolvedAnswersForTheShippedEdition() {
    assertThat(benchmark.resolve().used()).isEqualTo(shipped.used());
  }

  @Test
  void theDigestIsThatWhichAnswersName() {
    assertThat(benchmark.digest()).isEqualTo(shipped.used().digest());
  }
}
