package dev.indemnity.examples;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.application.Plan;
import dev.indemnity.core.endorsement.Change;
import dev.indemnity.core.endorsement.Endorsement;
import dev.indemnity.core.endorsement.EndorsementDecision;
import dev.indemnity.core.endorsement.Endorsements;
import dev.indemnity.core.endorsement.PolicyState;
import dev.indemnity.core.endorsement.PremiumLedger;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.scheme.Scheme;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.Money;

/** A roster that changes every week: what each change moves, and what is earned when. */
final class ChangesStory {
  private static final Plan PLAN =
      Plan.builder()
          .deathLimit(Money.parse("CNY 500000.00"))
          .medicalLimit(Money.parse("CNY 50000.00"))
          .build();

  static final List<Endorsement> CHANGES =
      List.of(
          asked(new Change.Add(member("seventh", "快递员")), "2026-03-11"),
          asked(new Change.Replace("second", member("eighth", "快递员")), "2026-03-18"),
          asked(new Change.Remove("third"), "2026-03-25"),
          asked(new Change.Remove("third"), "2026-04-01"),
          asked(new Change.Add(member("ninth", "保镖")), "2026-04-01"),
          asked(new Change.Amend("first", occupation("送餐员")), "2026-04-08"),
          asked(new Change.Cancel(), "2026-09-02"));

  private static final List<String> DAYS =
      List.of("2026-03-04", "2026-04-01", "2026-07-01", "2026-09-02");

  private ChangesStory() {}

  private static Endorsement asked(Change change, String on) {
    return Endorsement.of(change, LocalDate.parse(on));
  }

  private static Member member(String person, String occupation) {
    return new Member(person, occupation(occupation));
  }

  private static Facts occupation(String name) {
    return Facts.none().with("worker.occupation", name);
  }

  static EndorsementDecision concluded(Scheme scheme) {
    Application application =
        Application.builder()
            .employer(RosterStory.EMPLOYER)
            .plan(PLAN)
            .order(RosterStory.ORDER)
            .members(
                Stream.of("first", "second", "third", "fourth", "fifth", "sixth")
                    .map(person -> member(person, "快递员"))
                    .toList())
            .build();
    return Endorsements.conclude(scheme, "2026-0001", application);
  }

  static void print(Scheme scheme, PrintStream out) {
    EndorsementDecision decision = concluded(scheme);
    out.println();
    out.println("CHANGES  " + decision);
    PolicyState policy = decision.state().orElseThrow();
    for (Endorsement each : CHANGES) {
      decision = Endorsements.apply(scheme, policy, each);
      out.println(each.requestedOn() + "  " + decision);
      policy = decision.state().orElseThrow();
    }
    out.println();
    out.println("day                 earned      unearned       written");
    PremiumLedger ledger = policy.ledger();
    for (String day : DAYS) {
      LocalDate on = LocalDate.parse(day);
      out.printf(
          Locale.ROOT,
          "%s  %,14.2f%,14.2f%,14.2f%n",
          day,
          ledger.earned(on).getAmount(),
          ledger.unearned(on).getAmount(),
          ledger.written().getAmount());
    }
  }
}
