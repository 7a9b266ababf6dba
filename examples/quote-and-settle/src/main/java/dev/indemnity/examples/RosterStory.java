package dev.indemnity.examples;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Employer;
import dev.indemnity.core.application.Order;
import dev.indemnity.core.application.Plan;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.coverage.CoverageWindows;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.premium.PremiumGroup;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.roster.QuotedRow;
import dev.indemnity.tables.roster.Roster;
import dev.indemnity.tables.roster.RosterCsv;
import dev.indemnity.tables.roster.RosterQuote;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.joda.money.Money;

/** The roster file, quoted, and when its cover runs. */
final class RosterStory {
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

  private RosterStory() {}

  static RosterQuote quote(Scheme scheme) throws IOException {
    Application terms = Application.builder().employer(EMPLOYER).plan(PLAN).order(ORDER).build();
    try (InputStream file = RosterStory.class.getResourceAsStream("roster.csv")) {
      if (file == null) {
        throw new FileNotFoundException("roster.csv is missing beside " + RosterStory.class);
      }
      Roster roster = RosterCsv.read(scheme.edition(), file);
      return RosterQuote.of(scheme, terms, roster);
    }
  }

  static Coverage coverage(Scheme scheme, RosterQuote quote) {
    return CoverageWindows.of(scheme, quote.application());
  }

  static void print(Scheme scheme, PrintStream out) throws IOException {
    RosterQuote quote = quote(scheme);
    out.println();
    out.println("ROSTER  " + quote.rows().size() + " rows");
    out.println(quote.summary());
    quote.quote().reasons().forEach(reason -> out.println("policy   " + Brief.of(reason)));
    quote.rows().forEach(row -> print(row, out));
    out.println();
    out.println("class   heads  priced         premium");
    quote.groups("worker.class").forEach(group -> print(group, out));
    out.println(
        quote
            .total()
            .map(total -> "total " + total.rounded())
            .orElseGet(
                () ->
                    "no total while a row has no price; the rows that have one: "
                        + quote.quote().pricedSubtotal()));
    out.println();
    out.println("COVER");
    print(coverage(scheme, quote), out);
  }

  private static void print(PremiumGroup group, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-6s  %5d  %6d  %,14.2f%n",
        group.name().isEmpty() ? "none" : group.name(),
        group.heads(),
        group.pricedHeads(),
        group.premium().getAmount());
  }

  /** A line for each reason of a row that is not priced. */
  private static void print(QuotedRow row, PrintStream out) {
    row.reasons()
        .forEach(
            reason ->
                out.printf(
                    Locale.ROOT,
                    "row %3d  %-8s  %s%n",
                    row.number(),
                    reason.outcome().name().toLowerCase(Locale.ROOT),
                    Brief.of(reason)));
  }

  private static void print(Coverage coverage, PrintStream out) {
    coverage.reasons().forEach(out::println);
    coverage.windows().forEach(window -> out.println(window.start() + " to " + window.end()));
    coverage.why().stream().limit(2).map(Derivation::outline).forEach(out::print);
  }
}
