package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Bulk is scalar, row for row. */
class RosterAgreementProperties {
  @Property(tries = 80)
  void everyRowOfEverySchemeComesOutAsItsQuote(@ForAll long seed) {
    Random random = new Random(seed);
    Scheme scheme = QuayPlan.random(random);
    RosterPricer pricer = RosterPricer.compile(scheme, QuayPlan.SHARED, QuayPlan.LAYOUT);
    Crew crew = Crew.random(60, 6 + random.nextInt(60), random);
    RosterPrices prices = Agreement.prices(pricer, crew.rows());
    pricer.price(crew.columns(), 0, crew.rows(), prices);
    Agreement.check(pricer, prices, Premiums.quote(scheme, crew.application()).persons());
  }

  @Property(tries = 40)
  void theQuoteOfARowIsItsPartOfTheQuoteOfTheRoster(@ForAll long seed) {
    Random random = new Random(seed);
    Scheme scheme = QuayPlan.random(random);
    RosterPricer pricer = RosterPricer.compile(scheme, QuayPlan.SHARED, QuayPlan.LAYOUT);
    Crew crew = Crew.random(30, 10 + random.nextInt(60), random);
    List<PersonQuote> quotes = Premiums.quote(scheme, crew.application()).persons();
    Scalar scalar = new Scalar(scheme, QuayPlan.SHARED, QuayPlan.LAYOUT.columns());
    RosterColumns columns = crew.columns();
    for (int row = 0; row < crew.rows(); row++) {
      PersonQuote expected = scalar.quote(columns, row);
      PersonQuote quote = pricer.quote(columns, row);
      assertThat(quote.outcome()).isEqualTo(Outcome.of(expected.reasons()));
      assertThat(quote.firstReason())
          .isEqualTo(expected.reasons().stream().findFirst().map(Reason::code));
      assertThat(quote).isEqualTo(expected).hasToString(expected.toString());
      assertThat(quote.lines()).isEqualTo(quotes.get(row).lines());
    }
  }

  @Property(tries = 20)
  void aRowByItselfIsPricedAsAmongOthers(@ForAll long seed) {
    Random random = new Random(seed);
    RosterPricer pricer =
        RosterPricer.compile(QuayPlan.random(random), QuayPlan.SHARED, QuayPlan.LAYOUT);
    Crew crew = Crew.random(60, 6 + random.nextInt(60), random);
    RosterPrices together = Agreement.prices(pricer, crew.rows());
    pricer.price(crew.columns(), 0, crew.rows(), together);
    RosterPrices alone = Agreement.prices(pricer, crew.rows());
    for (int row = 0; row < crew.rows(); row++) {
      assertThat(pricer.priceRow(crew.columns(), row, alone)).isEqualTo(together.reasons[row]);
    }
    Agreement.same(together, alone);
  }

  @Property(tries = 20)
  void howARosterIsSplitMakesNoDifference(@ForAll long seed) {
    Random random = new Random(seed);
    Scheme scheme = QuayPlan.random(random);
    RosterPricer pricer = RosterPricer.compile(scheme, QuayPlan.SHARED, QuayPlan.LAYOUT);
    Crew crew = Crew.random(80, 20, random);
    RosterColumns columns = crew.columns();
    RosterPrices whole = Agreement.prices(pricer, crew.rows());
    RosterTotals totals = pricer.price(columns, 0, crew.rows(), whole);
    RosterPrices parts = Agreement.prices(pricer, crew.rows());
    int cut = random.nextInt(81);
    RosterTotals merged =
        pricer.price(columns, cut, 80, parts).plus(pricer.price(columns, 0, cut, parts));
    Agreement.same(whole, parts);
    assertThat(merged.toString()).isEqualTo(totals.toString());
  }

  @Property(tries = 20)
  void theOrderOfRowsMakesNoDifference(@ForAll long seed) {
    Random random = new Random(seed);
    Scheme scheme = QuayPlan.random(random);
    RosterPricer pricer = RosterPricer.compile(scheme, QuayPlan.SHARED, QuayPlan.LAYOUT);
    Crew crew = Crew.random(50, 20, random).inOrder(Crew.order(50, new Random(0)));
    Crew shuffled = crew.inOrder(Crew.order(50, random));
    RosterPrices ordered = Agreement.prices(pricer, 50);
    RosterPrices mixed = Agreement.prices(pricer, 50);
    assertThat(pricer.price(shuffled.columns(), 0, 50, mixed).toString())
        .isEqualTo(pricer.price(crew.columns(), 0, 50, ordered).toString());
  }
}
