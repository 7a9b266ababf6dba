package dev.indemnity.core.premium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.ParcelPlan;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * Where nothing is charged for want of a line that says so, there is no price, and none of zero.
 */
class NoSilentZeroTest {
  private static final Facts FACTS =
      Facts.none().with("order.on", "2025-03-01").with("plan.limit", "100000.00");
  private static final Application ANN = ann(Facts.none());

  private static Application ann(Facts besides) {
    return Application.builder()
        .facts(FACTS)
        .addMembers(
            new Member(
                "a",
                Facts.none()
                    .with("worker.zone", "city")
                    .with("worker.birthDate", "1990-01-01")
                    .withAll(besides)))
        .build();
  }

  private static SchemeEdition.Builder edition(PremiumLine... premium) {
    return ParcelPlan.edition().eligibility(List.of()).premium(List.of(premium));
  }

  private static PremiumLine line(String id, boolean perPerson) {
    return PremiumLine.builder()
        .id(id)
        .perPerson(perPerson)
        .amount("daily * 3")
        .round(Rounding.parse("0.01 half up"))
        .build();
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  @Test
  void aRosterOfNobodyHasNoPrice() {
    PremiumQuote quote =
        Premiums.quote(
            Scheme.resolve(edition(line("annual", true)).build()),
            Application.builder().facts(FACTS).build());
    assertThat(quote.outcome()).isEqualTo(Outcome.REFERRED);
    assertThat(codes(quote.reasons())).containsExactly("no-line-applies");
    assertThat(quote.total()).isEmpty();
  }

  @Test
  void aPolicyIsPricedWithoutARosterWhereItsLinesAreChargedOnce() {
    PremiumQuote quote =
        Premiums.quote(
            Scheme.resolve(edition(line("annual", true), line("fee", false)).build()),
            Application.builder().facts(FACTS).build());
    assertThat(quote.total().map(Amount::rounded)).contains(Money.parse("CNY 240.00"));
  }

  @Test
  void anEditionThatSaysNotWhatItCostsHasNoPriceForARowEither() {
    PremiumQuote quote = Premiums.quote(Scheme.resolve(edition().build()), ANN);
    assertThat(quote.total()).isEmpty();
    assertThat(quote.persons().get(0).outcome()).isEqualTo(Outcome.REFERRED);
    assertThat(quote.persons().get(0).premium()).isEmpty();
  }

  @Test
  void aRowCostsNothingOfItsOwnWhereAllIsChargedForThePolicy() {
    PremiumQuote quote = Premiums.quote(Scheme.resolve(edition(line("fee", false)).build()), ANN);
    assertThat(quote.total().map(Amount::rounded)).contains(Money.parse("CNY 240.00"));
    assertThat(quote.persons().get(0).outcome()).isEqualTo(Outcome.DONE);
    assertThat(quote.persons().get(0).premium()).isEmpty();
    assertThat(quote.toString()).doesNotContain("CNY 0.00");
  }

  private static PremiumLine when(PremiumLine.Per per, String id, String when) {
    return PremiumLine.builder().from(line(id, true)).per(per).when(when).build();
  }

  @Test
  void aRowNeedsNoLineOfItsOwnWhereALineOfAllTogetherApplies() {
    PremiumLine alone = when(PremiumLine.Per.PERSON, "annual", "plan.limit < daily");
    PremiumLine together = when(PremiumLine.Per.ROSTER, "together", "plan.limit > daily");
    PremiumQuote quote = Premiums.quote(Scheme.resolve(edition(alone, together).build()), ANN);
    assertThat(quote.total().map(Amount::rounded)).contains(Money.parse("CNY 240.00"));
    assertThat(quote.persons().get(0).outcome()).isEqualTo(Outcome.DONE);
    assertThat(quote.persons().get(0).premium()).isEmpty();
    PremiumLine neither = when(PremiumLine.Per.ROSTER, "together", "plan.limit = daily");
    PremiumQuote none = Premiums.quote(Scheme.resolve(edition(alone, neither).build()), ANN);
    assertThat(codes(none.persons().get(0).reasons())).containsExactly("no-line-applies");
  }

  @Test
  void whatARowIsSaidToHaveOfThePolicyDoesNotHideThatNobodyIsCharged() {
    PremiumLine alone = when(PremiumLine.Per.PERSON, "annual", "plan.limit < daily");
    PremiumLine together = when(PremiumLine.Per.ROSTER, "together", "plan.limit > daily * 1250");
    Application own = ann(Facts.none().with("plan.limit", "200000.00"));
    PremiumQuote quote = Premiums.quote(Scheme.resolve(edition(alone, together).build()), own);
    assertThat(codes(quote.persons().get(0).reasons())).containsExactly("no-line-applies");
    assertThat(quote.total()).isEmpty();
  }

  @Test
  void anEditionWithoutRefundsReturnsNoZero() {
    PersonQuote refund =
        Premiums.refund(
            Scheme.resolve(edition(line("annual", true)).build()), ANN, 1, Facts.none());
    assertThat(refund.outcome()).isEqualTo(Outcome.REFERRED);
    assertThat(codes(refund.reasons())).containsExactly("no-line-applies");
    assertThat(refund.premium()).isEmpty();
  }

  @Test
  void aRefundOfThePolicyWouldNeverBeAsked() {
    SchemeEdition broken = edition().addRefunds(line("back", false)).build();
    assertThatThrownBy(() -> Scheme.resolve(broken))
        .hasMessageContaining("/refunds/0/per: found policy, expected person");
  }
}
