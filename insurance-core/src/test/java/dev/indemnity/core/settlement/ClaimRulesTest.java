package dev.indemnity.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.ParcelPlan;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimRulesTest {
  private static final ZonedDateTime START =
      ZonedDateTime.of(2025, 3, 2, 0, 0, 0, 0, ZoneId.of("Asia/Shanghai"));

  private static Rule.Builder rule(String require) {
    return Rule.builder().id("asked").scope(Rule.Scope.CLAIM).require(require);
  }

  private static Claim claim(String id, int days) {
    return new Claim(
        id,
        "a",
        "A",
        Facts.none()
            .with("claim.at", "2025-06-01T10:00:00")
            .with("claim.report", true)
            .with("claim.cost", "0.00")
            .with("claim.days", days));
  }

  private static Settlement settle(Rule rule, Claim... claims) {
    SchemeEdition edition = ParcelPlan.edition().addClaims(rule).build();
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
    return Payouts.settle(Scheme.resolve(edition), policy, List.of(claims), ClaimLedger.empty());
  }

  private static List<String> codes(ClaimSettlement claim) {
    return claim.reasons().stream().map(Reason::code).toList();
  }

  @Test
  void aRuleOfClaimsReadsWhatTheClaimsBeforeUsed() {
    Settlement settlement =
        settle(rule("used(days) < 10").build(), claim("1", 9), claim("2", 1), claim("3", 1));
    assertThat(settlement.claims().get(1).reasons()).isEmpty();
    assertThat(codes(settlement.claims().get(2))).containsExactly("asked");
  }

  @Test
  void aRuleOfOneBenefitReadsWhatIsLeftBeforeIt() {
    Rule left = rule("left(days) > 80").addBenefits("daily").build();
    Settlement settlement = settle(left, claim("1", 10), claim("2", 1));
    assertThat(settlement.claims().get(0).lines().get(0).reasons()).isEmpty();
    assertThat(settlement.claims().get(1).lines().get(0).reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.required()).isEqualTo("left(days) > 80");
              assertThat(reason.actual()).isEqualTo("80");
            });
  }

  private static List<String> codes(String require, boolean ifKnown, Facts ofMember) {
    Claim given = claim("1", 1);
    Claim claim = new Claim("1", "a", "A", given.facts().withAll(ofMember));
    return codes(settle(rule(require).ifKnown(ifKnown).build(), claim).claims().get(0));
  }

  @Test
  void aRuleAskedOnlyIfKnownIsPassedOverWhereAFactIsMissing() {
    String born = "worker.birthDate < date(claim.at)";
    assertThat(codes(born, false, Facts.none())).containsExactly("missing-fact");
    assertThat(codes(born, true, Facts.none())).isEmpty();
  }

  @Test
  void aRuleAskedOnlyIfKnownIsAskedWhereEveryFactIsThere() {
    String born = "worker.birthDate < date(claim.at)";
    assertThat(codes(born, true, Facts.none().with("worker.birthDate", "2025-06-01")))
        .containsExactly("asked");
    assertThat(codes(born, true, Facts.none().with("worker.birthDate", "2025-05-31"))).isEmpty();
  }

  @Test
  void aRuleAskedOnlyIfKnownStillTellsWhatIsWrong() {
    assertThat(codes("worker.zone = \"city\"", true, Facts.none().with("worker.zone", "moon")))
        .isNotEmpty()
        .doesNotContain("missing-fact", "asked");
    assertThat(codes("1 / claim.days > 0", true, Facts.none().with("claim.days", 0)))
        .containsExactly("no-answer");
  }

  @Test
  void aRuleOfApplicationsHasNoCountersToRead() {
    SchemeEdition broken =
        ParcelPlan.edition()
            .addEligibility(Rule.builder().id("fresh").require("used(days) = 0").build())
            .build();
    assertThatThrownBy(() -> Scheme.resolve(broken))
        .isInstanceOf(BrokenEditionException.class)
        .hasMessageContaining("used(…) outside a settlement");
  }
}
