package dev.indemnity.core.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Apportionment;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.Total;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is charged for the policy as a whole, and what of it falls on whom. */
class PolicyLinesTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2026, 1, 1);

  /** A fee of the policy that is more for more people. */
  static Scheme withFee() {
    return Scheme.resolve(
        ShiftPlan.edition(ShiftPlan.terms(ShiftPlan.DAYS_OF_TERM).build())
            .putParameters("fee.base", Parameter.builder().type(Type.MONEY).value("100.01").build())
            .putParameters("fee.head", Parameter.builder().type(Type.MONEY).value("7.77").build())
            .addPremium(
                PremiumLine.builder()
                    .id("fee")
                    .perPerson(false)
                    .amount("fee.base + count(roster) * fee.head")
                    .round(ShiftPlan.FEN)
                    .build())
            .build());
  }

  @Test
  void aFeeOfThePolicyFollowsTheRosterFromTheDayItChanges() {
    PolicyState state =
        ShiftPlan.conclude(
            withFee(), START, END, ShiftPlan.person("a", 700), ShiftPlan.person("b", 700));
    assertThat(state.ledger().of("").written()).isEqualTo(ShiftPlan.money("115.55"));
    PolicyState after = ShiftPlan.made(state, new Change.Remove("b"), LocalDate.of(2025, 7, 1));
    // 181 days of 115.55 and 184 of 107.78, each as differences of what accrued
    assertThat(after.ledger().of("").lines())
        .extracting(LedgerLine::written)
        .containsExactly(ShiftPlan.money("57.30"), ShiftPlan.money("54.33"));
    assertThat(after.movements().get(1).lines())
        .anySatisfy(
            line -> {
              assertThat(line.id()).isEqualTo("fee");
              assertThat(line.amount()).isEqualTo(ShiftPlan.money("-3.92"));
            });
  }

  @Test
  void daysTellWhatFallsOnWhom() {
    PolicyState state =
        ShiftPlan.conclude(
            withFee(), START, END, ShiftPlan.person("a", 700), ShiftPlan.person("b", 700));
    PolicyState after = ShiftPlan.made(state, new Change.Remove("b"), LocalDate.of(2025, 1, 31));
    assertThat(after.daysCovered()).isEqualTo(Map.of("a", Fraction.of(365), "b", Fraction.of(30)));
    Map<String, Money> shared =
        after.ledger().shared(Apportionment.LARGEST_REMAINDER, after.daysCovered());
    Money fee = after.ledger().of("").written();
    assertThat(Objects.requireNonNull(shared.get("b")).minus(after.ledger().of("b").written()))
        .isEqualTo(ShiftPlan.money("8.23"));
    assertThat(Money.total(shared.values())).isEqualTo(after.ledger().written());
    assertThat(fee).isEqualTo(ShiftPlan.money("108.42"));
  }

  @Test
  void partsOfATermAreNotRoundedAsAQuoteOrARefundIs() {
    Scheme hundreds =
        Scheme.resolve(
            SchemeEdition.builder()
                .from(withFee().edition())
                .addTotals(Total.builder().round(Rounding.parse("100 up")).build())
                .build());
    Application two =
        ShiftPlan.application(START, END, ShiftPlan.person("a", 700), ShiftPlan.person("b", 700));
    assertThat(Premiums.quote(hundreds, two).total().map(Amount::rounded))
        .contains(ShiftPlan.money("200.00"));
    PolicyState state = Endorsements.conclude(hundreds, "P", two).state().orElseThrow();
    // 2 × (7.00 + 1.00) + 115.55
    assertThat(state.ledger().written()).isEqualTo(ShiftPlan.money("131.55"));
    PolicyState after = ShiftPlan.made(state, new Change.Remove("b"), LocalDate.of(2025, 7, 1));
    // 4.03 of the 8.00 have not accrued, and 3.92 of the fee
    assertThat(after.movements().get(1).total()).isEqualTo(ShiftPlan.money("-7.95"));
  }

  @Test
  void weightsAreAskedForOnlyWhereSomethingIsChargedForThePolicy() {
    PolicyState without =
        ShiftPlan.conclude(
            ShiftPlan.scheme(ShiftPlan.DAYS_OF_365), START, END, ShiftPlan.person("a", 700));
    assertThat(without.ledger().shared(Apportionment.CUMULATIVE, Map.of()))
        .isEqualTo(without.ledger().byPerson());
    PolicyState with = ShiftPlan.conclude(withFee(), START, END, ShiftPlan.person("a", 700));
    assertThatThrownBy(() -> with.ledger().shared(Apportionment.CUMULATIVE, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weights (0, all 0) must have one above 0");
  }
}
