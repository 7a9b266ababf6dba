package dev.indemnity.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.ParcelPlan;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A counter that is kept for each benefit: one declaration for as many as an edition has. */
class CounterOfBenefitTest {
  private static final Application APPLICATION = ParcelPlan.insured("100.00");

  private static Benefit benefit(String id, String share) {
    return Benefit.builder()
        .id(id)
        .when("true")
        .amount("max(0, claim.cost * " + share + " - used(paid))")
        .round(Rounding.parse("0.01 half up"))
        .putUses("paid", "amount")
        .build();
  }

  private static Scheme scheme(String most) {
    return Scheme.resolve(
        ParcelPlan.edition()
            .exclusions(List.of())
            .putCounters(
                "paid",
                CounterDeclaration.builder()
                    .type(Type.MONEY)
                    .addPer(
                        CounterDeclaration.Key.PERSON,
                        CounterDeclaration.Key.ACCIDENT,
                        CounterDeclaration.Key.BENEFIT)
                    .cap("plan.limit")
                    .build())
            .addClaims(
                Rule.builder()
                    .id("not-too-much-before")
                    .scope(Rule.Scope.CLAIM)
                    .require("used(paid) < plan.limit * " + most)
                    .build())
            .benefits(List.of(benefit("whole", "1"), benefit("half", "0.5")))
            .build());
  }

  private static Settlement settle(Scheme scheme, String... costs) {
    Policy policy = Policy.concluded(scheme, "P", "1", APPLICATION);
    List<Claim> claims =
        Stream.of(costs)
            .map(
                cost ->
                    new Claim(
                        "of " + cost,
                        "a",
                        "A",
                        Facts.none()
                            .with("claim.at", "2025-06-01T10:00:00")
                            .with("claim.cost", cost)))
            .toList();
    return Payouts.settle(scheme, policy, claims, ClaimLedger.empty());
  }

  private static List<String> lines(ClaimSettlement claim) {
    return claim.lines().stream()
        .map(line -> line.amount().orElseThrow().rounded().toString())
        .toList();
  }

  @Test
  void eachBenefitSeesWhatItPaidItself() {
    Settlement settlement = settle(scheme("100"), "30.00", "50.00");
    assertThat(lines(settlement.claims().get(0))).containsExactly("CNY 30.00", "CNY 15.00");
    // 50.00 - 30.00, and 25.00 - 15.00
    assertThat(lines(settlement.claims().get(1))).containsExactly("CNY 20.00", "CNY 10.00");
    assertThat(settlement.ledger().postings().get(1).keptFor())
        .containsEntry(CounterDeclaration.Key.BENEFIT, "half");
  }

  @Test
  void aRuleOfTheClaimSeesWhatAllBenefitsPaidTogether() {
    // 30.00 + 15.00 were paid
    assertThat(settle(scheme("0.4501"), "30.00", "50.00").claims().get(1).reasons()).isEmpty();
    assertThat(settle(scheme("0.45"), "30.00", "50.00").claims().get(1).reasons())
        .extracting(reason -> reason.code())
        .containsExactly("not-too-much-before");
  }
}
