package dev.indemnity.core.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.CoverageTerms;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.core.settlement.Settlement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is covered up to the day before leaving is paid up to then, and from joining on. */
class ClaimsOfThoseWhoLeaveTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2026, 1, 1);
  private static final LocalDate LEAVES = LocalDate.of(2025, 3, 1);
  private static final LocalDate RETURNS = LocalDate.of(2025, 4, 1);

  private static final Scheme SCHEME =
      Scheme.resolve(
          ShiftPlan.edition(ShiftPlan.terms(ShiftPlan.DAYS_OF_TERM).build())
              .putFacts(
                  "cover",
                  FactDeclaration.builder()
                      .type(Type.listOf(Type.WINDOW))
                      .supply(FactDeclaration.Supply.WINDOWS)
                      .build())
              .putFacts("claim.at", FactDeclaration.of(Type.DATE_TIME))
              .putFacts("claim.cost", FactDeclaration.of(Type.MONEY))
              .addCoverage(
                  CoverageTerms.builder()
                      .inception("date and time(order.on, time(\"00:00:00\"))")
                      .expiry("date and time(order.until, time(\"00:00:00\"))")
                      .build())
              .addClaims(
                  Rule.builder()
                      .id("in-cover")
                      .scope(Rule.Scope.CLAIM)
                      .require("some w in cover satisfies claim.at in w")
                      .build())
              .addBenefits(
                  Benefit.builder()
                      .id("cost")
                      .when("true")
                      .amount("claim.cost")
                      .round(ShiftPlan.FEN)
                      .build())
              .build());

  private static Outcome settled(PolicyState state, LocalDate rosterOn, String at) {
    Policy policy = state.policyOn(rosterOn);
    Claim claim =
        new Claim("1", "a", "A", Facts.none().with("claim.at", at).with("claim.cost", "10.00"));
    Settlement settlement = Payouts.settle(SCHEME, policy, List.of(claim), ClaimLedger.empty());
    return settlement.claims().get(0).outcome();
  }

  @Test
  void toTheSecondBeforeTheDayOfLeavingAndFromThatOfComingBack() {
    PolicyState state =
        ShiftPlan.conclude(
            SCHEME, START, END, ShiftPlan.person("a", 100), ShiftPlan.person("b", 100));
    state = ShiftPlan.made(state, new Change.Remove("a"), LEAVES);
    state = ShiftPlan.made(state, new Change.Add(ShiftPlan.person("a", 100)), RETURNS);
    LocalDate before = LEAVES.minusDays(1);
    assertThat(settled(state, before, "2025-02-28T23:59:59")).isEqualTo(Outcome.DONE);
    assertThat(settled(state, before, "2025-03-01T00:00:00")).isEqualTo(Outcome.REFUSED);
    assertThat(settled(state, RETURNS, "2025-03-31T23:59:59")).isEqualTo(Outcome.REFUSED);
    assertThat(settled(state, RETURNS, "2025-04-01T00:00:00")).isEqualTo(Outcome.DONE);
    assertThat(settled(state, RETURNS, "2025-12-31T23:59:59")).isEqualTo(Outcome.DONE);
    assertThat(settled(state, RETURNS, "2026-01-01T00:00:00")).isEqualTo(Outcome.REFUSED);
    // on the day itself the roster is without the person
    assertThat(state.policyOn(LEAVES).insured().members()).hasSize(1);
  }
}
