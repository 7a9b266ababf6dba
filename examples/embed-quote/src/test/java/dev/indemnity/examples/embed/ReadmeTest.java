package dev.indemnity.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Order;
import dev.indemnity.core.application.Worker;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.coverage.CoverageWindows;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Loss;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.core.settlement.Settlement;
import dev.indemnity.tables.edition.EditionReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
  @Test
  void theSnippetCompilesAndPrintsWhatIsPrintedBelowIt(@TempDir Path folder) throws Exception {
    Path source = Files.writeString(folder.resolve("Quote.java"), Readme.block("java"));
    Javac.compile(List.of("-cp", System.getProperty("java.class.path")), folder, source);

    assertThat(printedBy(folder, "Quote").strip()).isEqualTo(Readme.block("text").strip());
  }

  @Test
  void theSnippetFitsOnFifteenLines() {
    assertThat(Readme.block("java").lines()).hasSizeLessThanOrEqualTo(15);
  }

  @Test
  void theCoordinatesAreThoseThatThisBuildInstalls() {
    Matcher parent =
        Pattern.compile("<artifactId>insurance-parent</artifactId>\\s*(<version>.*</version>)")
            .matcher(Readme.file("pom.xml"));

    assertThat(parent.find()).isTrue();
    assertThat(Readme.block("xml"))
        .contains("<groupId>dev.indemnity</groupId>", parent.group(1))
        .contains("<artifactId>insurance-tables</artifactId>");
  }

  @Test
  void theCommandThatRunsEveryTestIsTheOneThatIsRunElsewhere() {
    List<String> run =
        Readme.file(".ci/run")
            .lines()
            .filter(line -> !line.startsWith("#") && !line.matches("(set|cd) .*"))
            .toList();

    assertThat(run).hasSize(1);
    assertThat(Readme.text()).contains("\n```\n" + run.get(0) + "\n```\n");
  }

  private static String printedBy(Path folder, String program) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      loader
          .loadClass(program)
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theEditionQuotesAndReferWhoHasNoRate() {
    Scheme scheme = workshop();

    assertThat(Premiums.quote(scheme, roster("office", "bench")).total().orElseThrow().rounded())
        .isEqualTo(Money.parse("EUR 135.50"));
    assertThat(Premiums.quote(scheme, roster("office", "forge")).outcome())
        .isEqualTo(Outcome.REFERRED);
  }

  @Test
  void theEditionCoversFromTheDayAfterTheOrder() {
    Coverage coverage = CoverageWindows.of(workshop(), roster("bench"));

    assertThat(coverage.windows().get(0).start())
        .isEqualTo(ZonedDateTime.parse("2026-05-05T00:00+02:00[Europe/Berlin]"));
    assertThat(coverage.windows().get(0).end())
        .isEqualTo(ZonedDateTime.parse("2027-05-05T00:00+02:00[Europe/Berlin]"));
  }

  @Test
  void theEditionPaysFromTheFourthDayAndNoMoreThanSixtyDaysAYear() {
    Policy policy = Policy.builder().id("P").insured(roster("bench")).build();

    Settlement settlement =
        Payouts.settle(
            workshop(),
            policy,
            List.of(claim("1", 3), claim("2", 4), claim("3", 60), claim("4", 90)),
            ClaimLedger.empty());

    assertThat(settlement.claims().stream().map(ClaimSettlement::payableNow))
        .containsExactly(euros("0.00"), euros("30.00"), euros("1710.00"), euros("60.00"));
  }

  private static Claim claim(String id, int days) {
    return Claim.builder(id, "p0", "accident " + id)
        .loss(Loss.builder().hospitalDays(days).build())
        .build();
  }

  private static Money euros(String amount) {
    return Money.parse("EUR " + amount);
  }

  private static Scheme workshop() {
    return Scheme.resolve(EditionReader.read(Readme.block("json"), "README.md"));
  }

  private static Application roster(String... trades) {
    Application.Builder application =
        Application.builder()
            .order(
                Order.builder()
                    .placedAt(ZonedDateTime.parse("2026-05-04T10:00:00+02:00[Europe/Berlin]"))
                    .build());
    for (int i = 0; i < trades.length; i++) {
      application.worker(Worker.builder().person("p" + i).occupation(trades[i]).build());
    }
    return application.build();
  }
}
