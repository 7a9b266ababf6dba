package dev.indemnity.tables.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Employer;
import dev.indemnity.core.application.Plan;
import dev.indemnity.core.application.Worker;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a process of its own loads up to its first quote, which is most of what that takes it. */
class FirstQuoteTest {
  private final List<String> loaded;

  FirstQuoteTest() throws Exception {
    this.loaded = classesOf(Quoting.class);
  }

  @Test
  void itLinksNoClosureOfTheLibrary() {
    assertThat(loaded)
        .contains("CNY 156.00")
        .noneMatch(each -> each.contains("dev.indemnity.") && each.contains("Lambda"));
  }

  @Test
  void itReadsNoRulesOfZonesAndNoWholeEdition() {
    assertThat(loaded)
        .noneMatch(each -> each.contains("java.time.zone."))
        .noneMatch(each -> each.contains("dev.indemnity.core.scheme.ImmutableBenefit"));
  }

  private static List<String> classesOf(Class<?> main) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-verbose:class",
                "-cp",
                String.join(
                    File.pathSeparator,
                    Path.of("target", "test-classes").toString(),
                    System.getProperty("java.class.path"),
                    System.getProperty("jdk.module.path", "")),
                main.getName())
            .redirectErrorStream(true)
            .start();
    List<String> printed;
    try (BufferedReader lines = process.inputReader()) {
      printed = lines.lines().toList();
    }
    assertThat(process.waitFor()).as(String.join("\n", printed)).isZero();
    return printed;
  }

  /** Tells what a courier costs. */
  static final class Quoting {
    private Quoting() {}

    public static void main(String[] args) {
      CurrencyUnit yuan = CurrencyUnit.of("CNY");
      Scheme scheme = EditionCatalog.shipped().scheme("cn.chinalife.employers-liability", "guide");
      Application application =
          Application.builder()
              .employer(
                  Employer.builder()
                      .kind("其他")
                      .industry("物流")
                      .registeredCapital(Money.ofMajor(yuan, 5_000_000))
                      .build())
              .plan(
                  Plan.builder()
                      .deathLimit(Money.ofMajor(yuan, 100_000))
                      .medicalLimit(Money.ofMajor(yuan, 20_000))
                      .build())
              .worker(Worker.builder().person("courier").occupation("快递员").build())
              .build();
      System.out.println(
          Premiums.quote(scheme, application).persons().get(0).premium().orElseThrow());
    }
  }
}
