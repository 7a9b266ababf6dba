package dev.indemnity.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.benchmarks.file.JobFile;
import dev.indemnity.benchmarks.file.LibraryFile;
import dev.indemnity.benchmarks.file.Spent;
import dev.indemnity.benchmarks.file.Written;
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
import java.nio.file.StandardCopyOption;
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
    suite(List.of(OwnVariants.values()), "--rows", "300,2000", "--file-rows", "1500").run();

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
        .contains("| one worker: all reasons told / BigDecimal and HashMap | ")
        .contains("| start to first quote / empty main | ")
        .contains("| hand-tuned loop, 2 threads | 2,000 | ")
        .contains("| one at a time: library, full result | 300 | ")
        .contains("| file of 1,500 rows: megabytes of memory, library | ")
        .contains("| library, no flags | 1,500 | ");
    Document chart =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("roster.svg").toFile());
    // 2 sizes x 3 variants x 2 numbers of threads, 2 x 4 ways to price one worker, and the ground
    assertThat(chart.getElementsByTagName("rect").getLength()).isEqualTo(2 * 3 * 2 + 2 * 4 + 1);
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
  void aVariantThatWritesOtherFilesThanDecimalsSayStopsTheSuite() {
    List<Variant> variants = new ArrayList<>(List.of(OwnVariants.LIBRARY));
    variants.add(
        new OffByOne() {
          @Override
          public String ofFile() {
            return CopiesTheRoster.class.getName();
          }
        });

    assertThatThrownBy(() -> new JobFiles(folder, variants).measure(200, 7))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("off by one wrote Written[priced=201,");
  }

  @Test
  void whatTheFilesOfARunHoldIsWhatDecimalsSay() throws IOException {
    RosterJob job = new RosterJob(2000, 7);
    Path roster = folder.resolve("roster.csv");
    Path priced = folder.resolve("priced.csv");
    Path unpriced = folder.resolve("unpriced.csv");
    JobFile.write(job, roster);

    LibraryFile.main(new String[] {roster.toString(), priced.toString(), unpriced.toString()});

    Written written = Written.in(priced, unpriced);
    assertThat(written).isEqualTo(Written.right(job));
    // each file has a header, of which the third word is counted as a reason
    assertThat(written.priced()).isEqualTo(job.priced().rows() + 1);
    assertThat(written.reasons().values().stream().mapToInt(each -> each).sum())
        .isEqualTo(2000 - job.priced().rows() + 1);
  }

  @Test
  void whatAProcessSpentIsReadFromWhatItPrints() {
    assertThat(Spent.of(List.of("some words", "spent 1500000000 98304")))
        .contains(new Spent(1_500_000_000, 98_304));
    assertThat(Spent.of(List.of("some words"))).isEmpty();
    OfFile measured =
        new OfFile("x", 10, List.of(new Spent(9, 1), new Spent(1, 2048), new Spent(4, 1)));
    assertThat(measured.cpuSeconds()).isEqualByComparingTo("0.000000004");
    assertThat(measured.peakMegabytes()).isEqualByComparingTo("2");
    assertThat(measured.over(new OfFile("y", 10, List.of(new Spent(2, 1)))))
        .isEqualByComparingTo("2");
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
            List.of("--rounds", "1", "--millis", "1", "--starts", "1", "--file-rows", "0"));
    arguments.addAll(List.of("--to", folder.toString()));
    arguments.addAll(List.of(more));
    return new Suite(
        variants,
        Options.of(arguments.toArray(String[]::new)),
        new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  /** Writes the roster as it is. */
  static final class CopiesTheRoster {
    private CopiesTheRoster() {}

    public static void main(String[] args) throws IOException {
      Files.copy(Path.of(args[0]), Path.of(args[1]), StandardCopyOption.REPLACE_EXISTING);
      Files.copy(Path.of(args[0]), Path.of(args[2]), StandardCopyOption.REPLACE_EXISTING);
      Spent.tell();
    }
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
