package dev.indemnity.examples;

import dev.indemnity.core.allocation.Allocation;
import dev.indemnity.core.allocation.Allocations;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.coverage.CoverPeriod;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.coverage.CoverageWindows;
import dev.indemnity.core.coverage.Gap;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.core.settlement.Settlement;
import dev.indemnity.tables.annex.Annexes;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A transport company under a city's measure: who is enrolled, the month it missed, and one
 * settlement with what is left to the company. The measure's annexes are not published: the figures
 * are made up, and every answer says so.
 */
final class SupplementaryStory {
  private static final ZonedDateTime HORIZON =
      ZonedDateTime.parse("2026-01-01T00:00:00+08:00[Asia/Shanghai]");
  private static final String ANNEXES = "illustrative-annexes.json";

  private static final Application ENROLMENT =
      Application.builder()
          .facts(
              Facts.builder()
                  .put("insurer.selected", true)
                  .put("insurer.agreementSigned", true)
                  .put("employer.inCity", true)
                  .put("employer.division", "54")
                  .put("employer.statutoryHeads", 2)
                  .put("application.date", "2025-09-10")
                  .put("payments", List.of(received("2025-09-10"), received("2025-11-20")))
                  .build())
          .addMembers(staff("driver"), staff("dispatcher"), retired("porter", "1965-01-20"))
          .addMembers(retired("watchman", "1954-09-10"))
          .build();

  /** The driver, grade 7 by the appraisal, two and a half months off work. */
  private static final Claim CLAIM =
      Claim.builder("claim", "driver", "accident")
          .fact("incident.cause", "accident")
          .fact("incident.occurredAt", "2025-10-10T23:59:59")
          .fact("claim.determination", "work injury")
          .fact("claim.workInjuryGrade", 7)
          .fact("claim.ownWage", "6500.00")
          .fact("claim.regionalMeanWage", "8000.00")
          .fact("claim.monthsOffWork", "2.5")
          .build();

  private SupplementaryStory() {}

  private static Facts received(String day) {
    return Facts.none().with("payment.receivedAt", day + "T10:00:00");
  }

  private static Member staff(String person) {
    return new Member(
        person,
        Facts.none()
            .with("worker.category", "organisation staff")
            .with("worker.statutoryInsured", true));
  }

  private static Member retired(String person, String born) {
    return new Member(
        person,
        Facts.none()
            .with("worker.category", "past retirement age")
            .with("worker.statutoryInsured", false)
            .with("worker.birthDate", born)
            .with("worker.retirementGroup", "men"));
  }

  static Scheme scheme() throws IOException {
    SchemeEdition measure =
        EditionCatalog.shipped().get("cn.urumqi.supplementary-work-injury", "2025");
    try (InputStream file = SupplementaryStory.class.getResourceAsStream(ANNEXES)) {
      if (file == null) {
        throw new FileNotFoundException(ANNEXES + " is missing beside this class");
      }
      return Scheme.resolve(Annexes.supply(measure, file, ANNEXES));
    }
  }

  static PremiumQuote quote(Scheme scheme) {
    return Premiums.quote(scheme, ENROLMENT);
  }

  static Coverage coverage(Scheme scheme) {
    return CoverageWindows.of(scheme, ENROLMENT);
  }

  static Settlement settlement(Scheme scheme) {
    return Payouts.settle(scheme, policy(scheme), List.of(CLAIM), ClaimLedger.empty());
  }

  static Allocation allocation(Scheme scheme) {
    return Allocations.of(scheme, policy(scheme), CLAIM, settlement(scheme));
  }

  private static Policy policy(Scheme scheme) {
    return Policy.concluded(scheme, "policy", "1", ENROLMENT);
  }

  static void print(PrintStream out) throws IOException {
    Scheme scheme = scheme();
    EditionUsed used = scheme.used();
    out.println();
    out.println("EDITION  " + used.title());
    used.annexes().forEach(annex -> out.println(annex.title() + ", " + annex.figures().spelling()));
    out.println("SHA-256 " + used.digest());
    out.println();
    out.println("ENROLMENT  a transport company, a month (illustrative)");
    print(quote(scheme), out);
    out.println();
    out.println("COVER  paid on 10 September and, a month missed, on 20 November");
    print(coverage(scheme), out);
    out.println();
    out.println("SETTLEMENT  an accident in the last second of the first month (illustrative)");
    out.println(settlement(scheme).claims().get(0));
    out.println();
    out.println("WHO BEARS WHAT THE COMPANY OWES (illustrative)");
    out.println(allocation(scheme));
  }

  private static void print(PremiumQuote quote, PrintStream out) {
    for (PersonQuote person : quote.persons()) {
      person.premium().ifPresent(premium -> out.println(person.person() + "  " + premium));
      person
          .reasons()
          .forEach(reason -> out.println(person.person() + "  refused  " + Brief.of(reason)));
    }
    out.println("together " + quote.pricedSubtotal());
  }

  private static void print(Coverage coverage, PrintStream out) {
    for (CoverPeriod period : coverage.periods()) {
      out.print("covered  " + span(period.window()));
      period
          .payBefore()
          .ifPresent(late -> out.print(", without a gap if paid before " + late.toLocalDateTime()));
      out.println();
    }
    for (Gap gap : coverage.gaps(HORIZON)) {
      out.println("gap      " + span(gap.window()) + "  " + gap.reasons().get(0).code());
    }
  }

  private static String span(Window window) {
    return window.start().toLocalDateTime() + " to " + window.end().toLocalDateTime();
  }
}
