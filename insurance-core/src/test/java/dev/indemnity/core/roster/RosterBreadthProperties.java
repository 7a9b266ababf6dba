package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.FunctionDeclaration;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every form of formula of which columns are read: as the quote says, and not by the quote. */
class RosterBreadthProperties {
  private static final List<String> NUMBERS =
      List.of(
          "man.born.year",
          "man.born.month",
          "man.born.day",
          "man.born.weekday",
          "years and months duration(man.born, man.from).months",
          "years and months duration(man.until, man.born).months",
          "floor(man.factor)",
          "floor(man.factor - 2)",
          "ceiling((man.factor - 2) / 3)",
          "floor(man.factor - 2.5, 1)",
          "ceiling(man.factor - 2.5, 1)",
          "round half up(man.factor - 1.55, 1)",
          "round half down(man.factor - 1.55, 1)",
          "decimal(man.factor - 1.55, 2)",
          "round up(man.factor - 2, 2)",
          "round down(man.factor - 2, 0)",
          "round half up(man.wage / base, -1)",
          "abs(man.factor - 2)",
          "abs(man.until - man.from).days",
          "abs(years and months duration(man.until, man.born)).years",
          "((man.until - man.from) * 3).days",
          "(2 * (man.until - man.born)).days",
          "(man.until + duration(\"P1M\")).day",
          "(man.born - duration(\"P5Y1M\")).month",
          "(man.born + duration(\"P40D\")).year",
          "(man.until - man.from).days",
          "by age(man.kind, man.age)",
          "by factor(man.factor)",
          "by factor(by factor(man.factor) + man.factor)",
          "by day(man.from + duration(\"P1M\"), man.flag)",
          "share(man.factor, 3)",
          "share(share(man.factor, man.factor), share(2, man.factor))",
          "of kind(man.kind, man.factor - 1)",
          "of kind(man.kind, share(man.factor, man.born.day))");

  /** Numbers divided by what differs from row to row. */
  private static final List<String> RATIOS =
      List.of(
          "man.wage / base / (man.factor + 1)",
          "man.wage / (man.wage + base)",
          "(man.factor - 5) / (man.factor - 6)",
          "(if man.factor > 0 then 1 / man.factor else 3)",
          "min(man.age / man.born.day, 1 / (man.factor + 1), 0.5)",
          "1 / (man.factor + 1) - 2 / (man.factor + 2)",
          "round half up((man.factor - 5) / (man.age + 200), 2)",
          "round half up((man.factor + 1) / (man.factor + 2), 1)",
          "decimal((man.factor - 5) / (man.born.month + 1), 1)",
          "floor((man.factor - 2) / man.born.day, 1)",
          "ceiling(1 / (1 / (man.factor + 1)))",
          "abs((man.factor - 2) / man.born.month)",
          "man.factor / man.factor");

  private static final List<String> AMOUNTS =
      List.of(
          "abs(man.wage - base * 2)",
          "round half up(man.wage / 7, 2)",
          "round half up(man.wage / 7, -2) + base / 3",
          "floor(man.wage / 3)",
          "ceiling(man.wage * man.factor, 1) / 8",
          "man.wage / (man.factor + 1)",
          "base * man.born.day / (man.until - man.born).days",
          "base / 7 + man.wage / man.born.month",
          "if man.factor > 1 then man.wage / man.factor else base / (man.factor + 1)");

  @Property(tries = 150)
  void whatIsReadByColumnsComesOutAsTheQuote(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> bounds =
        List.of("0", "1", "2", "7", "30", "1.5", "0.2", "year.first.year - 1970", "-3");
    boolean ratio = random.nextInt(3) == 0;
    String rule =
        pick(ratio ? RATIOS : NUMBERS, random)
            + pick(List.of(" > ", " <= ", " = ", " != "), random)
            + (ratio || random.nextBoolean() ? pick(bounds, random) : pick(NUMBERS, random));
    agrees(rule, amount(random), random);
  }

  /** By kind and a band of ages that differ by kind. */
  private static Table byAge() {
    Table.Builder table =
        Table.builder()
            .addInputs(
                Column.exact("kind", Type.category("kinds")), Column.band("age", Type.NUMBER))
            .addOutputs(Column.exact("number", Type.NUMBER))
            .outside(Table.Outside.CLAMP);
    for (String kind : QuayPlan.KINDS) {
      int more = kind.charAt(0) - 'a';
      table
          .row(kind, "[0..18)", (1 + more) + ".5")
          .row(kind, "[18.." + (40 + more) + ")", "2." + more)
          .row(kind, "[" + (40 + more) + "..75]", "3");
    }
    return table.build();
  }

  /** By bands that end in the middle of a number, on and beside its bounds. */
  private static Table byFactor(Random random) {
    return Table.builder()
        .addInputs(Column.band("factor", Type.NUMBER))
        .addOutputs(Column.exact("number", Type.NUMBER))
        .outside(pick(List.of(Table.Outside.values()), random))
        .row(new Interval<>(Fraction.ZERO, true, Fraction.of(1), true), "0.25")
        .row(new Interval<>(Fraction.of(1), false, Fraction.of(7, 3), false), "1.75")
        .row(new Interval<>(Fraction.of(7, 3), true, Fraction.of(5, 2), false), "2")
        .row(new Interval<>(Fraction.of(5, 2), true, Fraction.of(9), true), "3.125")
        .build();
  }

  private static Table byDay() {
    return Table.builder()
        .addInputs(Column.band("day", Type.DATE), Column.exact("flag", Type.BOOLEAN))
        .addOutputs(Column.exact("number", Type.NUMBER))
        .outside(Table.Outside.CLAMP)
        .row("[2000-01-01..2024-01-01)", true, "7")
        .row("[2024-01-01..2024-05-31]", true, "8")
        .row("(2024-05-31..2030-01-01)", true, "9")
        .row("[2000-01-01..2030-01-01)", false, "2")
        .build();
  }

  private static String amount(Random random) {
    return random.nextBoolean()
        ? pick(AMOUNTS, random)
        : "base * (5000 + " + pick(NUMBERS, random) + ") / 9000";
  }

  private static <T> T pick(List<T> of, Random random) {
    return QuayPlan.pick(of, random);
  }

  /** Whether rows come out as their quotes, only those with odd values read by the scalar one. */
  private static void agrees(String rule, String amount, Random random) {
    SchemeEdition edition =
        QuayPlan.edition(new Random(7))
            .putTables("by age", byAge())
            .putTables("by factor", byFactor(random))
            .putTables("by day", byDay())
            .putFunctions(
                "share",
                FunctionDeclaration.builder()
                    .putInputs("part", Type.NUMBER)
                    .putInputs("more", Type.NUMBER)
                    .formula("part * 2 - (if more > part then more else part) / 3")
                    .build())
            .putFunctions(
                "of kind",
                FunctionDeclaration.builder()
                    .putInputs("kind", Type.category("kinds"))
                    .putInputs("number", Type.NUMBER)
                    .formula("if kind = \"a\" then share(number, 2) else by age(kind, number) + 1")
                    .build())
            .eligibility(List.of(Rule.builder().id("asked").require(rule).build()))
            .premium(
                List.of(
                    PremiumLine.builder()
                        .id("due")
                        .amount(amount)
                        .round(
                            Rounding.parse(
                                pick(List.of("0.01 ", "0.05 ", "1 "), random)
                                    + pick(List.of("half up", "half even", "up"), random)))
                        .build()))
            .build();
    Scheme scheme = Scheme.resolve(edition);
    RosterPricer pricer = RosterPricer.compile(scheme, QuayPlan.SHARED, QuayPlan.LAYOUT);
    assertThat(pricer.scalarReadings()).as(rule + " and " + amount).isEmpty();
    Crew usual = Crew.random(60, Integer.MAX_VALUE, random);
    RosterTotals totals = check(scheme, pricer, usual);
    assertThat(totals.scalarRows()).as(rule + " and " + amount).isLessThanOrEqualTo(2);
    check(scheme, pricer, Crew.random(40, 6, random));
  }

  private static RosterTotals check(Scheme scheme, RosterPricer pricer, Crew crew) {
    RosterPrices prices = Agreement.prices(pricer, crew.rows());
    RosterTotals totals = pricer.price(crew.columns(), 0, crew.rows(), prices);
    Agreement.check(pricer, prices, Premiums.quote(scheme, crew.application()).persons());
    RosterPrices alone = Agreement.prices(pricer, crew.rows());
    for (int row = 0; row < crew.rows(); row++) {
      pricer.priceRow(crew.columns(), row, alone);
    }
    Agreement.same(prices, alone);
    return totals;
  }
}
