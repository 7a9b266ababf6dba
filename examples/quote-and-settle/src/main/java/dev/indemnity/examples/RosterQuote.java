package dev.indemnity.examples;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Employer;
import dev.indemnity.core.application.Order;
import dev.indemnity.core.application.Plan;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.coverage.CoverageWindows;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.table.Table;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;

/** The roster file, quoted. */
final class RosterQuote {
  static final Employer EMPLOYER =
      Employer.builder()
          .kind("其他")
          .industry("建筑")
          .foundedOn(LocalDate.parse("2015-04-01"))
          .registeredCapital(Money.parse("CNY 8000000.00"))
          .build();

  static final Order ORDER =
      Order.builder()
          .placedAt(ZonedDateTime.parse("2026-03-02T12:59:59+08:00[Asia/Shanghai]"))
          .paidAt(ZonedDateTime.parse("2026-03-02T13:20:00+08:00[Asia/Shanghai]"))
          .build();

  /** For everybody whose row names no other limit. */
  private static final Plan PLAN =
      Plan.builder()
          .deathLimit(Money.parse("CNY 500000.00"))
          .medicalLimit(Money.parse("CNY 50000.00"))
          .build();

  private final RosterFile file;
  private final Application application;
  private final Table classTable;
  private final PremiumQuote quote;
  private final Coverage coverage;

  private RosterQuote(Scheme scheme, RosterFile file) {
    this.file = file;
    this.application =
        Application.builder()
            .employer(EMPLOYER)
            .plan(PLAN)
            .order(ORDER)
            .members(file.members().stream().map(RosterFile.Read::member).toList())
            .build();
    this.classTable = Objects.requireNonNull(scheme.edition().tables().get("occupation class"));
    this.quote = Premiums.quote(scheme, application);
    this.coverage = CoverageWindows.of(scheme, application);
  }

  static RosterQuote of(Scheme scheme) throws IOException {
    try (InputStream roster = RosterQuote.class.getResourceAsStream("roster.csv")) {
      if (roster == null) {
        throw new FileNotFoundException("roster.csv is missing beside " + RosterQuote.class);
      }
      return new RosterQuote(scheme, RosterFile.read(roster));
    }
  }

  PremiumQuote quote() {
    return quote;
  }

  Coverage coverage() {
    return coverage;
  }

  Map<String, List<Money>> classes() {
    return ClassSummary.of(quote, application, classTable);
  }

  RosterFile file() {
    return file;
  }

  void print(PrintStream out) {
    out.println();
    out.println("ROSTER  " + (file.members().size() + file.bad().size()) + " rows");
    out.println(
        file.bad().size() + " invalid, " + quote.summary().toString().replace("partial: ", ""));
    file.bad()
        .forEach(
            cell ->
                out.printf(
                    Locale.ROOT,
                    "row %3d  invalid   %s: found \"%s\", expected %s%n",
                    cell.row(),
                    cell.column(),
                    cell.value(),
                    cell.expected()));
    quote.persons().forEach(person -> print(person, out));
    out.println();
    ClassSummary.print(classes(), out);
    printTotal(out);
    out.println();
    out.println("COVER");
    coverage.reasons().forEach(out::println);
    coverage.windows().forEach(window -> out.println(window.start() + " to " + window.end()));
    coverage.why().stream().limit(2).map(Derivation::outline).forEach(out::print);
  }

  /** A line for each reason of a row that is not priced. */
  private void print(PersonQuote person, PrintStream out) {
    int row = file.members().get(person.row() - 1).row();
    person
        .reasons()
        .forEach(
            reason ->
                out.printf(
                    Locale.ROOT,
                    "row %3d  %-8s  %s%n",
                    row,
                    reason.outcome().name().toLowerCase(Locale.ROOT),
                    Brief.of(reason)));
  }

  private void printTotal(PrintStream out) {
    out.println(
        quote
            .total()
            .map(total -> "total " + total.rounded())
            .orElseGet(
                () ->
                    "no total while a row has no price; the rows that have one: "
                        + quote.pricedSubtotal()));
  }
}
