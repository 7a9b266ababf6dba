package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Slices of what rows hold come out of a roster as they do of the quote. */
class RosterSlicesProperties {
  private static final List<String> AMOUNTS =
      List.of(
          "part(man.wage)",
          "by kind(man.kind, man.wage) / 3",
          "part(base * man.factor)",
          "part(min(man.wage, base * 9)) + by kind(man.kind, base)",
          "max(part(man.wage), part(base * 3)) - base / 7");

  /** Of what few values are asked with, so that the answers are read by columns. */
  private static final List<String> FEW =
      List.of(
          "part(if man.flag then base * 4 else base / 3)",
          "part(cap(man.kind))",
          "by kind(man.kind, if man.flag then base * 7 else 0)");

  @Property(tries = 60)
  void slicesOfWhatDiffersFromRowToRowAreAddedUpAsByTheQuote(@ForAll long seed) {
    Random random = new Random(seed);
    Scheme scheme = scheme(QuayPlan.pick(AMOUNTS, random), random);
    check(scheme, random);
  }

  @Property(tries = 30)
  void slicesOfFewValuesAreReadByColumns(@ForAll long seed) {
    Random random = new Random(seed);
    Scheme scheme = scheme(QuayPlan.pick(FEW, random), random);
    assertThat(check(scheme, random).scalarReadings()).isEmpty();
  }

  private static Scheme scheme(String amount, Random random) {
    Table.Outside outside = QuayPlan.pick(List.of(Table.Outside.values()), random);
    return Scheme.resolve(
        QuayPlan.edition(new Random(7))
            .putTables(
                "part",
                Table.builder()
                    .addInputs(Column.slices("wage", Type.MONEY))
                    .addOutputs(Column.exact("part", Type.NUMBER))
                    .outside(outside)
                    .row("[100.00..1500.00]", "0.5")
                    .row("(1500.00..4000.00)", "0.333")
                    .row("[4000.00..8000.00]", "-0.1")
                    .build())
            .putTables(
                "by kind",
                Table.builder()
                    .addInputs(
                        Column.exact("kind", Type.category("kinds")),
                        Column.slices("wage", Type.MONEY))
                    .addOutputs(Column.exact("part", Type.NUMBER))
                    .row("a", "[0..]", "0.01")
                    .row("b", "[0..1000]", "0.02")
                    .row("b", "(1000..]", "0.003")
                    .row("c", "[500..]", 1)
                    .build())
            .eligibility(FEW.contains(amount) ? List.of() : rules(random))
            .premium(
                List.of(
                    PremiumLine.builder()
                        .id("due")
                        .amount(amount)
                        .round(Rounding.parse("0.01 half up"))
                        .build()))
            .build());
  }

  /** A rule of what a table answers is read row by row, and the row with it: not always there. */
  private static List<Rule> rules(Random random) {
    return QuayPlan.pick(
        List.of(
            List.of(),
            List.of(
                Rule.builder()
                    .id("least")
                    .require("by kind(man.kind, man.wage) < base / 40")
                    .build()),
            List.of(Rule.builder().id("asked").require("answers(part(man.wage))").build())),
        random);
  }

  private static RosterPricer check(Scheme scheme, Random random) {
    RosterPricer pricer = RosterPricer.compile(scheme, QuayPlan.SHARED, QuayPlan.LAYOUT);
    Crew crew = Crew.random(60, random.nextBoolean() ? Integer.MAX_VALUE : 6, random);
    RosterPrices prices = Agreement.prices(pricer, crew.rows());
    pricer.price(crew.columns(), 0, crew.rows(), prices);
    Agreement.check(pricer, prices, Premiums.quote(scheme, crew.application()).persons());
    RosterPrices alone = Agreement.prices(pricer, crew.rows());
    for (int row = 0; row < crew.rows(); row++) {
      pricer.priceRow(crew.columns(), row, alone);
    }
    Agreement.same(prices, alone);
    return pricer;
  }
}
