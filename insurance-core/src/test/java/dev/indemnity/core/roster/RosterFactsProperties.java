package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a roster comes to as a whole is the same in bulk as in its quote. */
class RosterFactsProperties {
  private static final int ROWS = 60;

  @Property(tries = 100)
  void everyRowAndThePolicyComeOutAsTheQuoteOfTheWholeRoster(@ForAll long seed) {
    Random random = new Random(seed);
    Scheme scheme = HarbourPlan.random(random);
    RosterPricer pricer = RosterPricer.compile(scheme, QuayPlan.SHARED, QuayPlan.LAYOUT);
    Crew crew = Crew.random(ROWS, odd(random), random);
    RosterPrices prices = Agreement.prices(pricer, ROWS);
    RosterColumns columns = crew.columns();
    RosterFacts facts = pricer.survey(columns, 0, ROWS);
    RosterTotals totals = pricer.price(columns, facts, 0, ROWS, prices);
    PremiumQuote quote = Premiums.quote(scheme, crew.application());
    Agreement.check(pricer, prices, quote.persons());
    int cut = random.nextInt(ROWS + 1);
    RosterItems items =
        pricer
            .items(columns, facts, cut, ROWS, prices)
            .plus(pricer.items(columns, facts, 0, cut, prices));
    Agreement.check(pricer.conclude(facts, totals, items), quote, totals, pricer);
    int row = random.nextInt(ROWS);
    Agreement.sameReasons(
        pricer.quote(columns, facts, row).reasons(), quote.persons().get(row).reasons());
  }

  @Property(tries = 40)
  void factsOfPartsMergeInAnyOrderToThoseOfTheWhole(@ForAll long seed) {
    Random random = new Random(seed);
    Scheme scheme = HarbourPlan.random(random);
    RosterPricer pricer = RosterPricer.compile(scheme, QuayPlan.SHARED, QuayPlan.LAYOUT);
    RosterColumns columns = Crew.random(ROWS, odd(random), random).columns();
    int cut = random.nextInt(ROWS + 1);
    RosterFacts whole = pricer.survey(columns, 0, ROWS);
    RosterFacts merged = pricer.survey(columns, cut, ROWS).plus(pricer.survey(columns, 0, cut));
    assertThat(merged.toString()).isEqualTo(whole.toString());
    assertThat(pricer.seen(merged)).isEqualTo(pricer.seen(whole));
  }

  @Property(tries = 40)
  void aChangeComesToWhatPricingAnewComesTo(@ForAll long seed) {
    Random random = new Random(seed);
    Scheme scheme = HarbourPlan.random(random);
    RosterPricer pricer = RosterPricer.compile(scheme, QuayPlan.SHARED, QuayPlan.LAYOUT);
    int odd = odd(random);
    Crew crew = Crew.random(ROWS, odd, random);
    Crew other = Crew.random(ROWS, odd, random);
    RosterPrices prices = Agreement.prices(pricer, ROWS);
    RosterColumns columns = crew.columns();
    RosterFacts facts = pricer.survey(columns, 0, ROWS);
    RosterTotals totals = pricer.price(columns, facts, 0, ROWS, prices);
    RosterChange change = pricer.change(columns, facts, totals, prices);
    for (int times = random.nextInt(4); times > 0; times--) {
      int row = times * 15 - 1 - random.nextInt(14);
      change.leave(row, row + 1);
      crew.take(row, other);
      change.enter(row, row + 1);
    }
    RosterTotals settled = change.settle(columns, prices);
    RosterPrices anew = Agreement.prices(pricer, ROWS);
    RosterFacts again = pricer.survey(columns, 0, ROWS);
    assertThat(change.facts().toString()).isEqualTo(again.toString());
    assertThat(settled.toString())
        .isEqualTo(pricer.price(columns, again, 0, ROWS, anew).toString());
    Agreement.same(anew, prices);
  }

  private static int odd(Random random) {
    return random.nextBoolean() ? 10_000 : 6 + random.nextInt(60);
  }
}
