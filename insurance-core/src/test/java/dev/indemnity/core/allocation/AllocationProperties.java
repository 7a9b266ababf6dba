package dev.indemnity.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.scheme.AllocationTerms;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Obligation;
import dev.indemnity.core.scheme.ParcelPlan;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.core.settlement.Settlement;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What is allocated adds up, whatever is owed and whatever is paid. */
class AllocationProperties {
  private static final int ITEMS = 4;
  private static final Scheme BY_ITEM = scheme("false");
  private static final Scheme POOLED = scheme("true");
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  private static Scheme scheme(String pooled) {
    SchemeEdition.Builder edition = ParcelPlan.edition().exclusions(List.of()).benefits(List.of());
    AllocationTerms.Builder terms = AllocationTerms.builder().pooled(pooled);
    for (int i = 0; i < ITEMS; i++) {
      edition.putFacts("paid.of" + i, FactDeclaration.of(Type.MONEY));
      edition.putFacts("owed.of" + i, FactDeclaration.of(Type.MONEY));
      edition.addBenefits(
          Benefit.builder()
              .id("benefit " + i)
              .when("true")
              .amount("paid.of" + i + " / 3")
              .round(Rounding.parse("0.01 half up"))
              .build());
      Obligation.Builder obligation =
          Obligation.builder()
              .id("obligation " + i)
              .when("owed.of" + i + " > 0")
              .amount("owed.of" + i + " / 7")
              .round(Rounding.parse("0.01 half up"));
      // the first is met by two, the second by one, the others are lumps
      terms.addObligations(
          switch (i) {
            case 0 -> obligation.addMetBy("benefit 0", "benefit 1").build();
            case 1 -> obligation.addMetBy("benefit 1").build();
            default -> obligation.build();
          });
    }
    return Scheme.resolve(edition.allocation(terms.build()).build());
  }

  @Provide
  Arbitrary<List<BigDecimal>> amounts() {
    Arbitrary<BigDecimal> adversarial =
        Arbitraries.of("0.00", "0.01", "0.02", "7002.73", "1.00", "999999999.99")
            .map(BigDecimal::new);
    Arbitrary<BigDecimal> any =
        Arbitraries.integers().between(0, 10_000_000).map(fen -> BigDecimal.valueOf(fen, 2));
    return Arbitraries.oneOf(adversarial, any).list().ofSize(ITEMS);
  }

  private record Asked(ClaimSettlement settled, Allocation allocation) {}

  private static Asked ask(Scheme scheme, List<BigDecimal> paid, List<BigDecimal> owed) {
    Application insured = ParcelPlan.insured("1.00");
    Facts facts = Facts.none().with("claim.at", "2025-06-01T10:00:00");
    for (int i = 0; i < ITEMS; i++) {
      facts = facts.with("paid.of" + i, paid.get(i)).with("owed.of" + i, owed.get(i));
    }
    Policy policy = Policy.concluded(scheme, "P", "1", insured);
    Claim claim = new Claim("1", "a", "A", facts);
    Settlement settlement = Payouts.settle(scheme, policy, List.of(claim), ClaimLedger.empty());
    return new Asked(settlement.claims().get(0), Allocations.of(scheme, policy, claim, settlement));
  }

  private static void assertThatItAddsUp(Asked asked) {
    Allocation allocation = asked.allocation();
    for (AllocatedItem item : allocation.items()) {
      assertThat(item.insurer().plus(item.policyholder())).isEqualTo(item.owed().rounded());
      assertThat(item.insurer().isNegative()).isFalse();
      assertThat(item.policyholder().isNegative()).isFalse();
    }
    assertThat(allocation.insurer().plus(allocation.policyholder())).isEqualTo(allocation.owed());
    Money paid = asked.settled().payableNow();
    Money excess = Money.total(CNY, allocation.excess().values());
    assertThat(allocation.insurer().plus(excess)).isEqualTo(paid);
  }

  @Property(tries = 300)
  void partsAddUpToWhatIsOwedAndToWhatIsPaid(
      @ForAll("amounts") List<BigDecimal> paid, @ForAll("amounts") List<BigDecimal> owed) {
    assertThatItAddsUp(ask(BY_ITEM, paid, owed));
    assertThatItAddsUp(ask(POOLED, paid, owed));
  }

  @Property(tries = 100)
  void pooledThePolicyholderNeverBearsMore(
      @ForAll("amounts") List<BigDecimal> paid, @ForAll("amounts") List<BigDecimal> owed) {
    Money byItem = ask(BY_ITEM, paid, owed).allocation().policyholder();
    Money pooled = ask(POOLED, paid, owed).allocation().policyholder();
    assertThat(pooled.isGreaterThan(byItem)).isFalse();
    // pooled, something is left to the policyholder only where nothing is paid beyond
    if (pooled.isPositive()) {
      assertThat(ask(POOLED, paid, owed).allocation().excess()).isEmpty();
    }
  }

  @Property(tries = 100)
  void oneFenMoreThatIsPaidIsAFenLessForThePolicyholderOrAFenBeyond(
      @ForAll("amounts") List<BigDecimal> paid,
      @ForAll("amounts") List<BigDecimal> owed,
      @ForAll("index") int index) {
    List<BigDecimal> more =
        IntStream.range(0, ITEMS)
            .mapToObj(i -> paid.get(i).add(i == index ? new BigDecimal("0.03") : BigDecimal.ZERO))
            .toList();
    Allocation before = ask(BY_ITEM, paid, owed).allocation();
    Allocation after = ask(BY_ITEM, more, owed).allocation();
    Money fen = Money.of(CNY, new BigDecimal("0.01"));
    assertThat(before.policyholder().minus(after.policyholder())).isIn(fen, Money.zero(CNY));
  }

  @Provide
  Arbitrary<Integer> index() {
    return Arbitraries.integers().between(0, ITEMS - 1);
  }
}
