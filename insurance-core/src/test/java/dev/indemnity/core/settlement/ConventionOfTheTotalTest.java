package dev.indemnity.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.scheme.ParcelPlan;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.Total;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConventionOfTheTotalTest {
  private static final ZonedDateTime START =
      ZonedDateTime.of(2025, 3, 2, 0, 0, 0, 0, ZoneId.of("Asia/Shanghai"));

  /** The convention decides here how items are added up, and nothing else of a claim for costs. */
  private static List<String> conventions(String cost) {
    Scheme scheme =
        Scheme.resolve(
            ParcelPlan.edition()
                .addTotals(
                    Total.builder()
                        .when("reading.days = \"counted\"")
                        .exactItems(false)
                        .round(Rounding.parse("0.01 half up"))
                        .build(),
                    Total.builder().exactItems(true).round(Rounding.parse("1 half up")).build())
                .build());
    Policy policy =
        Policy.builder()
            .id("P")
            .insured(
                Application.builder()
                    .facts(Facts.none().with("plan.limit", "100000.00"))
                    .addMembers(new Member("a", Facts.none().with("worker.zone", "city")))
                    .build())
            .addWindows(new Window(START, START.plusYears(1)))
            .build();
    Facts facts =
        Facts.none()
            .with("claim.at", "2025-06-01T10:00:00")
            .with("claim.report", true)
            .with("claim.days", 0)
            .with("claim.cost", cost);
    return Payouts.settle(
            scheme, policy, List.of(new Claim("1", "a", "A", facts)), ClaimLedger.empty())
        .conventions()
        .stream()
        .map(ConventionMattered::code)
        .toList();
  }

  @Test
  void aConventionThatChangesTheTotalAloneMatters() {
    assertThat(conventions("100.00")).containsExactly("T-1");
  }

  @Test
  void aConventionThatLeavesTheTotalAsItIsDoesNotMatter() {
    assertThat(conventions("99.00")).isEmpty();
  }
}
