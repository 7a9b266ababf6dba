package dev.indemnity.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.benchmarks.roster.OwnVariants;
import dev.indemnity.benchmarks.roster.Priced;
import dev.indemnity.benchmarks.roster.RosterJob;
import dev.indemnity.benchmarks.roster.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class SuiteTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void theWholeSuiteWritesATableOfRatiosBesideTheirGoalsAndAChart() throws Exception {
    suite(List.of(OwnVariants.values()), "--rows", "300,2000").run();

    String table = Files.readString(folder.resolve("roster.md"));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("300 rows: all variants agree", "2,000 rows: all variants agree")
        .contains(table);
    assertThat(table)
        .contains("| 2,000 rows: library / hand-tuned loop | ")
        .contains("| 300 rows: one thread / two | ")
        .contains("| 300 rows: percent left to the scalar reading | 0 | ≤ 0 | yes |")
        .contains("| 2,000 rows: BigDecimal and HashMap / library | ")
        .contains("| one worker: full result / BigDecimal and HashMap | ")
        .contains("| start to first quote / empty main | ")
        .contains("| hand-tuned loop, 2 threads | 2,000 | ")
        .contains("| one at a time: library, full result | 300 | ");
    Document chart =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("roster.svg").toFile());
    // 2 sizes x 3 variants x 2 numbers of threads, 2 x 3 ways to price one worker, and the ground
    assertThat(chart.getElementsByTagName("rect").getLength()).isEqualTo(2 * 3 * 2 + 2 * 3 + 1);
  }

  @Test
  void aVariantThatDisagreesStopsTheSuiteBeforeAnythingIsMeasured() {
    List<Variant> variants = new ArrayList<>(List.of(OwnVariants.values()));
    variants.add(new OffByOne());

    assertThatThrownBy(() -> suite(variants, "--rows", "300").run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("off by one: row 0 is (reason ");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aVariantIsNotAskedForMoreRowsThanItIsMeantFor() throws IOException {
    List<Variant> variants = new ArrayList<>(List.of(OwnVariants.values()));
    variants.add(
        new OffByOne() {
          @Override
          public int mostRows() {
            return 299;
          }
        });

    suite(variants, "--rows", "300", "--starts", "0").run();

    assertThat(folder.resolve("roster.md")).content().doesNotContain("off by one");
  }

  @Test
  void whatIsNotAnOptionIsTold() {
    assertThatThrownBy(() -> Options.of("--row", "5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("argument (--row) must be one of [--rows");
    assertThatThrownBy(() -> Options.of("--rows"))
        .hasMessageStartingWith("argument (--rows) must have a value");
  }

  private Suite suite(List<Variant> variants, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--rounds", "1", "--millis", "1", "--starts", "1", "--to", folder.toString()));
    arguments.addAll(List.of(more));
    return new Suite(
        variants,
        Options.of(arguments.toArray(String[]::new)),
        new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  /** Prices nobody. */
  private static class OffByOne implements Variant {
    @Override
    public String title() {
      return "off by one";
    }

    @Override
    public Run ready(RosterJob job) {
      return new Run() {
        @Override
        public void price(Executor executor, int threads) {}

        @Override
        public Priced priced() {
          byte[] reasons = new byte[job.rows()];
          Arrays.fill(reasons, (byte) 7);
          return new Priced(reasons, new long[job.rows()], new long[job.rows()], new long[21]);
        }
      };
    }
  }
}
