package dev.indemnity.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.ParcelPlan;
import dev.indemnity.core.scheme.Scheme;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A limit that several claims share is kept to the fen, though each is rounded. */
class LimitInWholeFenTest {
  private static final Application APPLICATION = ParcelPlan.insured("100.00");

  private static Settlement settle(String cost, String round, String uses) {
    Benefit.Builder third =
        Benefit.builder()
            .id("third")
            .when("true")
            .putLet("part", "min(claim.cost / 3, left(purse))")
            .amount("part")
            .round(Rounding.parse(round))
            .putUses("purse", uses);
    Scheme scheme =
        Scheme.resolve(
            ParcelPlan.edition()
                .exclusions(List.of())
                .putCounters(
                    "purse",
                    CounterDeclaration.builder()
                        .type(Type.MONEY)
                        .addPer(CounterDeclaration.Key.PERSON)
                        .cap("plan.limit")
                        .build())
                .benefits(List.of(third.build()))
                .build());
    Policy policy = Policy.concluded(scheme, "P", "1", APPLICATION);
    Facts facts = Facts.none().with("claim.at", "2025-06-01T10:00:00").with("claim.cost", cost);
    List<Claim> claims =
        Stream.of("1", "2", "3").map(id -> new Claim(id, "a", "A" + id, facts)).toList();
    return Payouts.settle(scheme, policy, claims, ClaimLedger.empty());
  }

  private static List<String> paid(Settlement settlement) {
    return settlement.claims().stream().map(claim -> claim.payableNow().toString()).toList();
  }

  private static List<String> posted(Settlement settlement) {
    return settlement.ledger().postings().stream().map(each -> each.amount().toString()).toList();
  }

  @Test
  void roundedPaymentsDoNotComeToMoreThanTheLimit() {
    Settlement settlement = settle("100.01", "0.01 half up", "part");
    // 100.01 / 3 = 33.33666…, paid as 33.34; 100.00 - 2 * 33.34 = 33.32
    assertThat(paid(settlement)).containsExactly("CNY 33.34", "CNY 33.34", "CNY 33.32");
    assertThat(posted(settlement)).containsExactly("33.34", "33.34", "33.32");
    assertThat(
            Money.total(
                CurrencyUnit.of("CNY"),
                settlement.claims().stream().map(ClaimSettlement::payableNow).toList()))
        .isEqualTo(Money.parse("CNY 100.00"));
  }

  @Test
  void theAmountAsItIsPaidIsPostedAsItIs() {
    assertThat(posted(settle("100.01", "0.01 half up", "amount")))
        .containsExactly("33.34", "33.34", "33.32");
  }

  @Test
  void aBenefitThatIsPaidInWholeYuanPostsItsFen() {
    Settlement settlement = settle("100.01", "1 down", "part");
    assertThat(paid(settlement)).containsExactly("CNY 33.00", "CNY 33.00", "CNY 33.00");
    assertThat(posted(settlement)).containsExactly("33.33", "33.33", "33.33");
  }
}
