package dev.indemnity.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.ParcelPlan;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingFactsTest {
  private static final ZonedDateTime START =
      ZonedDateTime.of(2025, 3, 2, 0, 0, 0, 0, ZoneId.of("Asia/Shanghai"));

  /** Days are paid on a report alone. */
  private static final Scheme SCHEME =
      Scheme.resolve(
          ParcelPlan.edition()
              .addClaims(
                  Rule.builder()
                      .id("report")
                      .scope(Rule.Scope.CLAIM)
                      .require("claim.report")
                      .addBenefits("daily")
                      .build())
              .build());

  private static ClaimSettlement settle(Facts facts) {
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
    return Payouts.settle(
            SCHEME, policy, List.of(new Claim("1", "a", "A", facts)), ClaimLedger.empty())
        .claims()
        .get(0);
  }

  private static List<String> missing(ClaimSettlement claim) {
    return claim.reasons().stream().map(Reason::facts).flatMap(List::stream).toList();
  }

  @Test
  void aClaimThatWaitsForFactsNamesThoseOfItsBenefitsToo() {
    ClaimSettlement claim = settle(Facts.none());
    assertThat(claim.outcome()).isEqualTo(Outcome.NEEDS);
    assertThat(missing(claim)).containsExactlyInAnyOrder("claim.at", "claim.days");
    assertThat(claim.lines()).isEmpty();
  }

  @Test
  void aBenefitThatIsNotDueAsksForNothing() {
    assertThat(missing(settle(Facts.none().with("claim.days", 0)))).containsExactly("claim.at");
  }

  @Test
  void aBenefitThatIsRefusedAsksForNothing() {
    assertThat(missing(settle(Facts.none().with("claim.report", false))))
        .containsExactly("claim.at");
  }

  @Test
  void aRefusedClaimAsksForNothing() {
    ClaimSettlement claim = settle(Facts.none().with("claim.at", "2024-06-01T10:00:00"));
    assertThat(claim.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(missing(claim)).isEmpty();
  }
}
