package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.PremiumQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the rows a pricer wrote against the quotes of the whole roster. */
final class Agreement {
  private Agreement() {}

  static RosterPrices prices(RosterPricer pricer, int rows) {
    List<long[]> amounts = new ArrayList<>();
    pricer.amounts().forEach(each -> amounts.add(new long[rows]));
    return RosterPrices.of(new byte[rows], amounts);
  }

  /** Whether every row has the first reason and the lines of its quote, in order. */
  static void check(RosterPricer pricer, RosterPrices prices, List<PersonQuote> quotes) {
    for (int row = 0; row < quotes.size(); row++) {
      check(pricer, prices, row, quotes.get(row));
    }
  }

  static void same(RosterPrices a, RosterPrices b) {
    assertThat(b.reasons).isEqualTo(a.reasons);
    assertThat(b.amounts).isDeepEqualTo(a.amounts);
  }

  private static void check(RosterPricer pricer, RosterPrices prices, int row, PersonQuote quote) {
    Optional<Reason> first =
        quote.reasons().stream().filter(each -> each.outcome() != Outcome.DONE).findFirst();
    int number = prices.reasons[row];
    String told = number == 0 ? "" : pricer.reasons().get(number - 1).code();
    if (told.equals(Reasons.TOO_LARGE)) {
      assertThat(quote.premium().orElseThrow().getAmount().unscaledValue().bitLength())
          .isGreaterThan(60);
      return;
    }
    assertThat(told).as(quote.toString()).isEqualTo(first.map(Reason::code).orElse(""));
    if (number > 0 && !pricer.reasons().get(number - 1).fact().isEmpty()) {
      assertThat(first.orElseThrow().facts())
          .containsExactly(pricer.reasons().get(number - 1).fact());
    }
    for (int i = 0; i < pricer.amounts().size(); i++) {
      String id = pricer.amounts().get(i);
      Optional<Amount> line =
          quote.lines().stream().filter(each -> each.id().equals(id)).findFirst();
      if (line.isPresent() || number > 0) {
        assertThat(prices.amounts[i][row])
            .as(id + " of " + quote)
            .isEqualTo(line.map(each -> each.rounded().getAmountMinorLong()).orElse(0L));
      }
    }
  }

  /** Whether a roster is told what its quote says of the policy. */
  static void check(
      RosterConclusion told, PremiumQuote quote, RosterTotals totals, RosterPricer pricer) {
    sameReasons(told.reasons(), quote.reasons());
    assertThat(told.policyLines()).map(Amount::toString).isEqualTo(strings(quote.policyLines()));
    for (int i = 0; i < pricer.reasons().size(); i++) {
      if (pricer.reasons().get(i).code().equals(Reasons.TOO_LARGE) && totals.rowsWith(i + 1) > 0) {
        return;
      }
    }
    assertThat(told.outcome()).as(quote.toString()).isEqualTo(quote.outcome());
    assertThat(told.total().map(Amount::rounded)).isEqualTo(quote.total().map(Amount::rounded));
    assertThat(told.pricedSubtotal()).isEqualTo(quote.pricedSubtotal());
  }

  private static List<String> strings(List<Amount> amounts) {
    return amounts.stream().map(Amount::toString).toList();
  }

  /** Whether reasons are the same but for the order of those that are as grave. */
  static void sameReasons(List<Reason> a, List<Reason> b) {
    assertThat(a.stream().map(Agreement::inOrder).toList())
        .containsExactlyInAnyOrderElementsOf(b.stream().map(Agreement::inOrder).toList());
    assertThat(a.stream().map(Reason::outcome).toList())
        .isEqualTo(b.stream().map(Reason::outcome).toList());
  }

  private static Reason inOrder(Reason reason) {
    return Reason.builder().from(reason).facts(reason.facts().stream().sorted().toList()).build();
  }
}
