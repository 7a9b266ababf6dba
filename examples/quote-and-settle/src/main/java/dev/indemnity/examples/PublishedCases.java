package dev.indemnity.examples;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Plan;
import dev.indemnity.core.application.Worker;
import dev.indemnity.core.coverage.CoverageWindows;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Incident;
import dev.indemnity.core.settlement.Loss;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.core.settlement.Settlement;
import java.io.PrintStream;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * The two claims the guide works out. What it leaves open, such as dates, is chosen so that it
 * changes nothing.
 */
final class PublishedCases {
  private static final ZonedDateTime MORNING =
      ZonedDateTime.parse("2026-06-01T10:00:00+08:00[Asia/Shanghai]");

  private PublishedCases() {}

  static void print(Scheme scheme, PrintStream out) {
    print("PUBLISHED CASE ONE  a fall from scaffolding, grade 7", fall(scheme), out);
    print("PUBLISHED CASE TWO  a courier's sudden death", suddenDeath(scheme), out);
  }

  /** One of ten steel fixers, none of them in social insurance; 30 and 20 days lost. */
  static Settlement fall(Scheme scheme) {
    Incident incident = Incident.builder().cause("accident").occurredAt(MORNING).build();
    Loss loss =
        Loss.builder()
            .grade(7)
            .medicalCost(Money.parse("CNY 35000.00"))
            .hospitalDays(30)
            .restDays(20)
            .build();
    return settle(scheme, insured(10, "钢筋工", "CNY 500000.00"), incident, loss);
  }

  /** One of twenty couriers; died within the hours the definition gives. */
  static Settlement suddenDeath(Scheme scheme) {
    Incident incident =
        Incident.builder()
            .cause("sudden illness")
            .occurredAt(MORNING)
            .diagnosedAt(MORNING.plusHours(1))
            .build();
    Loss loss = Loss.builder().deathAt(MORNING.plusHours(9)).build();
    return settle(scheme, insured(20, "快递员", "CNY 100000.00"), incident, loss);
  }

  private static Application insured(int heads, String occupation, String deathLimit) {
    Plan plan =
        Plan.builder()
            .deathLimit(Money.parse(deathLimit))
            .medicalLimit(Money.parse("CNY 50000.00"))
            .build();
    return Application.builder()
        .plan(plan)
        .employer(RosterStory.EMPLOYER)
        .order(RosterStory.ORDER)
        .workers(IntStream.range(0, heads).mapToObj(i -> worker(i, occupation)).toList())
        .build();
  }

  private static Worker worker(int i, String occupation) {
    return Worker.builder().person("W" + i).occupation(occupation).socialInsured(false).build();
  }

  private static Settlement settle(
      Scheme scheme, Application insured, Incident incident, Loss loss) {
    Policy policy =
        Policy.builder()
            .id("policy")
            .insured(insured)
            .windows(CoverageWindows.of(scheme, insured).windows())
            .build();
    Claim claim = Claim.of("claim", "W0", "accident", incident, loss);
    return Payouts.settle(scheme, policy, List.of(claim), ClaimLedger.empty());
  }

  private static void print(String title, Settlement settlement, PrintStream out) {
    out.println();
    out.println(title);
    ClaimSettlement claim = settlement.claims().get(0);
    claim.reasons().forEach(out::println);
    claim.lines().forEach(line -> line.reasons().forEach(out::println));
    claim.total().ifPresent(total -> out.print(total.why().outline()));
    settlement.conventions().forEach(convention -> out.println("would differ: " + convention));
  }
}
