package dev.indemnity.benchmarks;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Employer;
import dev.indemnity.core.application.Order;
import dev.indemnity.core.application.Plan;
import dev.indemnity.core.application.Worker;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.Incident;
import dev.indemnity.core.settlement.Loss;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.tables.edition.EditionReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** What the benchmarks ask, as sample.properties gives it. */
final class Sample {
  private final Properties given = new Properties();
  private final byte[] file;
  private final SchemeEdition edition;

  private Sample() throws IOException {
    try (Reader in = new InputStreamReader(open("sample.properties"), StandardCharsets.UTF_8)) {
      given.load(in);
    }
    try (InputStream in = open(text("edition.file"))) {
      file = in.readAllBytes();
    }
    edition = EditionReader.read(new ByteArrayInputStream(file), "sample");
  }

  static Sample read() {
    try {
      return new Sample();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) {
    return Objects.requireNonNull(Sample.class.getResourceAsStream(path), path);
  }

  /** The edition as it is shipped. */
  byte[] file() {
    return file.clone();
  }

  SchemeEdition edition() {
    return edition;
  }

  /** The edition, with rosters of one allowed. */
  Scheme scheme() {
    return Scheme.resolve(edition.with(text("edition.smallestRoster"), 1));
  }

  /** A company whose workers follow the listed occupations in turn. */
  Application application(int workers) {
    List<String> occupations = List.of(text("worker.occupations").split(", *"));
    return Application.builder()
        .employer(
            Employer.builder()
                .kind(text("employer.kind"))
                .industry(text("employer.industry"))
                .foundedOn(LocalDate.parse(text("employer.foundedOn")))
                .registeredCapital(money("employer.registeredCapital"))
                .build())
        .plan(
            Plan.builder()
                .deathLimit(money("plan.deathLimit"))
                .medicalLimit(money("plan.medicalLimit"))
                .build())
        .order(
            Order.builder()
                .placedAt(instant("order.placedAt"))
                .paidAt(instant("order.paidAt"))
                .build())
        .workers(
            IntStream.range(0, workers)
                .mapToObj(i -> worker(i, occupations.get(i % occupations.size())))
                .toList())
        .build();
  }

  private static Worker worker(int index, String occupation) {
    return Worker.builder()
        .person("person " + index)
        .occupation(occupation)
        .socialInsured(false)
        .build();
  }

  Policy policy(int workers) {
    return Policy.builder()
        .id("policy")
        .insured(application(workers))
        .addWindows(new Window(instant("cover.start"), instant("cover.end")))
        .build();
  }

  /** The claim of the first worker. */
  Claim claim() {
    return Claim.of(
        "claim",
        "person 0",
        "accident",
        Incident.builder()
            .cause(text("incident.cause"))
            .occurredAt(instant("incident.occurredAt"))
            .build(),
        Loss.builder()
            .grade(number("claim.grade"))
            .medicalCost(money("claim.medicalCost"))
            .hospitalDays(number("claim.hospitalDays"))
            .restDays(number("claim.restDays"))
            .build());
  }

  private String text(String key) {
    return Objects.requireNonNull(given.getProperty(key), key);
  }

  private Money money(String key) {
    return Money.parse(text(key));
  }

  private int number(String key) {
    return Integer.parseInt(text(key));
  }

  private ZonedDateTime instant(String key) {
    return LocalDateTime.parse(text(key)).atZone(edition.zone());
  }
}
