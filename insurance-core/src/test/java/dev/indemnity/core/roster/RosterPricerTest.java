package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.ParcelPlan;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.Section;
import dev.indemnity.core.scheme.Total;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RosterPricerTest {
  private static final RosterPricer PRICER =
      RosterPricer.compile(
          Scheme.resolve(YardPlan.edition().build()), YardPlan.SHARED, YardPlan.LAYOUT);

  private static RosterColumns random(int rows, long seed, boolean odd) {
    return random(rows, seed, odd, YardPlan.LAYOUT, "man");
  }

  private static RosterColumns random(
      int rows, long seed, boolean odd, RosterLayout layout, String who) {
    Random random = new Random(seed);
    int[][] columns = new int[5][rows];
    int first = (int) YardPlan.FIRST.toEpochDay();
    for (int i = 0; i < rows; i++) {
      columns[0][i] = random.nextInt(7);
      columns[1][i] = random.nextInt(3);
      columns[3][i] = random.nextBoolean() ? first : first + random.nextInt(366);
      columns[4][i] =
          random.nextInt(5) > 0
              ? first + 366
              : columns[3][i] + 1 + random.nextInt(first + 366 - columns[3][i]);
      columns[2][i] = first - 366 * 17 - random.nextInt(365 * 47);
      if (random.nextInt(13) == 0) {
        columns[random.nextInt(5)][i] += random.nextInt(odd ? 60_000 : 800) - (odd ? 30_000 : 400);
      }
      if (odd && random.nextInt(13) == 0) {
        columns[random.nextInt(5)][i] = Integer.MIN_VALUE + random.nextInt(3);
      }
      if (odd && random.nextInt(50) == 0) {
        columns[random.nextInt(5)][i] = random.nextInt();
      }
    }
    return RosterColumns.builder(layout)
        .codes(who + ".trade", columns[0])
        .codes(who + ".limit", columns[1])
        .days(who + ".born", columns[2])
        .days(who + ".from", columns[3])
        .days(who + ".until", columns[4])
        .build();
  }

  private static List<PersonQuote> quotes(RosterColumns roster) {
    List<PersonQuote> quotes = new ArrayList<>();
    for (int row = 0; row < roster.rows(); row++) {
      quotes.add(PRICER.quote(roster, row));
    }
    return quotes;
  }

  private static int day(String day) {
    return (int) LocalDate.parse(day).toEpochDay();
  }

  private static RosterColumns row(int trade, int limit, String born, String from, String until) {
    return RosterColumns.builder(YardPlan.LAYOUT)
        .codes("man.trade", new int[] {trade})
        .codes("man.limit", new int[] {limit})
        .days("man.born", new int[] {day(born)})
        .days("man.from", new int[] {day(from)})
        .days("man.until", new int[] {day(until)})
        .build();
  }

  private static String reason(RosterColumns roster) {
    RosterPrices prices = Agreement.prices(PRICER, roster.rows());
    RosterTotals totals = PRICER.price(roster, 0, 1, prices);
    assertThat(totals.scalarRows()).isZero();
    Agreement.check(PRICER, prices, quotes(roster));
    return prices.reasons[0] == 0 ? "" : PRICER.reasons().get(prices.reasons[0] - 1).toString();
  }

  @Test
  void everyRowComesOutAsTheScalarReadingSays() {
    RosterColumns roster = random(3_000, 1, true);
    RosterPrices prices = Agreement.prices(PRICER, roster.rows());
    PRICER.price(roster, 0, roster.rows(), prices);
    Agreement.check(PRICER, prices, quotes(roster));
    assertThat(PRICER.scalarReadings()).isEmpty();
  }

  @Test
  void ordinaryRowsNeedNoScalarReading() {
    RosterColumns roster = random(3_000, 2, false);
    RosterPrices prices = Agreement.prices(PRICER, roster.rows());
    RosterTotals totals = PRICER.price(roster, 0, roster.rows(), prices);
    Agreement.check(PRICER, prices, quotes(roster));
    assertThat(totals.scalarRows()).isZero();
    assertThat(totals.rows()).isEqualTo(3_000);
  }

  @Test
  void whoIsBornOn29FebruaryHasABirthdayOn1MarchInACommonYear() {
    RosterPricer later =
        RosterPricer.compile(
            Scheme.resolve(YardPlan.edition().build()),
            Facts.none().with("year.first", "2026-01-01").with("year.after", "2027-01-01"),
            YardPlan.LAYOUT);
    RosterColumns roster =
        RosterColumns.builder(YardPlan.LAYOUT)
            .codes("man.trade", new int[2])
            .codes("man.limit", new int[2])
            .days("man.born", new int[] {day("1960-02-29"), day("1960-02-29")})
            .days("man.from", new int[] {day("2026-02-28"), day("2026-03-01")})
            .days("man.until", new int[] {day("2026-12-31"), day("2026-12-31")})
            .build();
    RosterPrices prices = Agreement.prices(later, 2);
    later.price(roster, 0, 2, prices);
    assertThat(prices.reasons[0]).isZero();
    assertThat(later.reasons().get(prices.reasons[1] - 1).code()).isEqualTo("old");
    // and on its day in a leap year
    assertThat(reason(row(0, 0, "2008-02-29", "2024-02-28", "2024-03-31"))).isEqualTo("young");
    assertThat(reason(row(0, 0, "2008-02-29", "2024-02-29", "2024-03-31"))).isEmpty();
  }

  @Test
  void theFirstReasonThatStandsInTheWayIsTold() {
    assertThat(reason(row(-1, 9, "1990-01-01", "1990-01-01", "1990-01-01")))
        .isEqualTo("invalid-fact man.limit");
    assertThat(reason(row(-1, 0, "2020-01-01", "1990-01-01", "1990-01-01")))
        .isEqualTo("unlisted man.trade");
    assertThat(reason(row(0, 0, "2020-01-01", "1990-01-01", "1990-01-01"))).isEqualTo("start");
    assertThat(reason(row(0, 0, "2020-01-01", "2024-05-01", "2024-05-01"))).isEqualTo("end");
    assertThat(reason(row(0, 0, "2020-01-01", "2024-05-01", "2025-01-02"))).isEqualTo("end");
    assertThat(reason(row(0, 0, "2020-01-01", "2024-05-01", "2025-01-01"))).isEqualTo("young");
    assertThat(reason(row(0, 0, "1920-01-01", "2024-05-01", "2025-01-01"))).isEqualTo("old");
    assertThat(reason(row(0, 0, "1980-01-01", "2024-05-01", "2025-01-01"))).isEmpty();
  }

  @Test
  void anyExecutorAndAnyNumberOfThreadsGiveTheSameAnswer() throws InterruptedException {
    RosterColumns roster = random(5_000, 3, true);
    RosterPrices alone = Agreement.prices(PRICER, roster.rows());
    String totals = PRICER.price(roster, 0, roster.rows(), alone).toString();
    for (int threads = 1; threads <= 4; threads++) {
      ExecutorService executor = Executors.newFixedThreadPool(threads);
      RosterPrices together = Agreement.prices(PRICER, roster.rows());
      assertThat(PRICER.price(roster, together, executor, 700).toString()).isEqualTo(totals);
      Agreement.same(alone, together);
      executor.shutdown();
      assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
    RosterPrices called = Agreement.prices(PRICER, roster.rows());
    assertThat(PRICER.price(roster, called, Runnable::run, 1).toString()).isEqualTo(totals);
    Agreement.same(alone, called);
  }

  @Test
  @Timeout(60)
  void partsNoThreadOfTheExecutorComesToArePricedByTheCallingOne() throws Exception {
    RosterColumns roster = random(5_000, 3, true);
    RosterPrices alone = Agreement.prices(PRICER, roster.rows());
    String totals = PRICER.price(roster, 0, roster.rows(), alone).toString();
    RosterPrices idle = Agreement.prices(PRICER, roster.rows());
    assertThat(PRICER.price(roster, idle, part -> {}, 700).toString()).isEqualTo(totals);
    Agreement.same(alone, idle);
    ExecutorService busy = Executors.newFixedThreadPool(1);
    RosterPrices within = Agreement.prices(PRICER, roster.rows());
    // the only thread of the executor asks, and there is none left for the parts
    assertThat(busy.submit(() -> PRICER.price(roster, within, busy, 700)).get().toString())
        .isEqualTo(totals);
    Agreement.same(alone, within);
    busy.shutdown();
    assertThat(busy.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void oneBadRowAmongManyIsToldOnce() {
    int rows = 50_000;
    int[] born = new int[rows];
    Arrays.fill(born, day("1990-01-01"));
    born[31_415] = RosterColumns.NO_DAY;
    int[] from = new int[rows];
    Arrays.fill(from, day("2024-01-01"));
    int[] until = new int[rows];
    Arrays.fill(until, day("2025-01-01"));
    RosterColumns roster =
        RosterColumns.builder(YardPlan.LAYOUT)
            .codes("man.trade", new int[rows])
            .codes("man.limit", new int[rows])
            .days("man.born", born)
            .days("man.from", from)
            .days("man.until", until)
            .build();
    RosterPrices prices = Agreement.prices(PRICER, rows);
    RosterTotals totals = PRICER.price(roster, 0, rows, prices);
    assertThat(totals.rowsWith(0)).isEqualTo(rows - 1);
    assertThat(totals.scalarRows()).isEqualTo(1);
    int told = prices.reasons[31_415];
    assertThat(PRICER.reasons().get(told - 1).code()).isEqualTo("missing-fact");
    assertThat(totals.rowsWith(told)).isEqualTo(1);
    assertThat(PRICER.quote(roster, 31_415).reasons().get(0).facts()).containsExactly("man.born");
    assertThat(totals.sum(0, 0)).isEqualTo((rows - 1L) * 3_711);
  }

  @Test
  void howAPriceCameAboutIsToldOfTheRowAsItWasWhenItWasQuoted() {
    int[] until = {day("2024-12-31")};
    RosterColumns roster =
        RosterColumns.builder(YardPlan.LAYOUT)
            .codes("man.trade", new int[1])
            .codes("man.limit", new int[1])
            .days("man.born", new int[] {day("1990-01-01")})
            .days("man.from", new int[] {day("2024-01-01")})
            .days("man.until", until)
            .build();
    PersonQuote quote = PRICER.quote(roster, 0);
    PersonQuote same = PRICER.quote(roster, 0);
    String told = same.lines().get(0).why().toString();
    until[0] = day("2024-02-01");
    assertThat(quote.lines().get(0).why()).hasToString(told);
    assertThat(PRICER.quote(roster, 0)).isNotEqualTo(quote);
  }

  @Test
  void whatDoesNotFitTheLayoutIsRefused() {
    RosterColumns roster = random(3, 4, false);
    RosterPrices small = Agreement.prices(PRICER, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PRICER.price(roster, 0, 3, small))
        .withMessage("prices (2 rows) must have a place for each of 3 rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PRICER.price(roster, 2, 4, small))
        .withMessage("rows (2 to 4) must be among 0 to 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RosterColumns.builder(YardPlan.LAYOUT).days("man.trade", new int[1]))
        .withMessage("column (man.trade) must be of codes");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RosterPricer.compile(
                    Scheme.resolve(YardPlan.edition().build()),
                    YardPlan.SHARED,
                    RosterLayout.builder().flags("man.trade").build()))
        .withMessage("column (man.trade) of flags must hold a category trades");
  }

  @Test
  void aTableThatNothingButARuleReadsTellsCodesApart() {
    Scheme scheme =
        Scheme.resolve(
            YardPlan.edition()
                .putParameters("daily", Parameter.builder().type(Type.MONEY).value("1.00").build())
                .addEligibility(
                    Rule.builder().id("dear").require("man.annual > man.days * daily").build())
                .premium(
                    List.of(
                        PremiumLine.builder()
                            .id("flat")
                            .amount("man.days * daily")
                            .round(Rounding.parse("0.01 half up"))
                            .build()))
                .build());
    RosterLayout layout =
        RosterLayout.builder()
            .codes("man.trade", YardPlan.TRADES)
            .codes("man.limit", YardPlan.LIMITS)
            .days("man.born")
            .days("man.from")
            .days("man.until")
            .build();
    RosterPricer pricer = RosterPricer.compile(scheme, YardPlan.SHARED, layout);
    int from = (int) YardPlan.FIRST.toEpochDay();
    int[] same = {from, from};
    RosterColumns roster =
        RosterColumns.builder(layout)
            .codes("man.trade", new int[] {0, 1})
            .codes("man.limit", new int[] {0, 0})
            .days("man.born", new int[] {day("1990-01-01"), day("1990-01-01")})
            .days("man.from", same)
            .days("man.until", new int[] {from + 50, from + 50})
            .build();
    RosterPrices prices = Agreement.prices(pricer, 2);
    RosterTotals totals = pricer.price(roster, 0, 2, prices);
    // 50 days cost 50.00: more than the 37.01 of the first trade, less than the 78.01 of the other
    assertThat(pricer.reasons().get(prices.reasons[0] - 1).code()).isEqualTo("dear");
    assertThat(prices.reasons[1]).isZero();
    assertThat(prices.amounts[0]).containsExactly(0, 5_000);
    assertThat(totals.scalarRows()).isZero();
  }

  @Test
  void renamingEveryFactAndNameChangesNothing() {
    List<String> trades = List.of("z", "y", "x", "w", "v", "u", "t");
    RosterLayout layout = YardPlan.layout("hand", trades);
    RosterPricer renamed =
        RosterPricer.compile(
            Scheme.resolve(YardPlan.edition("hand", trades).build()), YardPlan.SHARED, layout);
    RosterPrices before = Agreement.prices(PRICER, 2_000);
    PRICER.price(random(2_000, 5, true), 0, 2_000, before);
    RosterPrices after = Agreement.prices(renamed, 2_000);
    renamed.price(random(2_000, 5, true, layout, "hand"), 0, 2_000, after);
    assertThat(renamed.scalarReadings()).isEmpty();
    Agreement.same(before, after);
  }

  @Test
  void aRuleThatComparesARowWithTheWholeRosterOtherwiseThanByFactsOfRowsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ofParcels("count(roster[share = worker.share]) < 9"))
        .withMessageStartingWith(
            "formula (count(roster[share = worker.share]) < 9) must read the whole roster by");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ofParcels("list contains(roster.share, 2)"))
        .withMessageStartingWith("formula (list contains(roster.share, 2)) must read");
  }

  @Test
  void rowsThatAreJudgedByTheWholeRosterAreNotPricedWithoutItsFacts() {
    RosterPricer pricer = ofParcels("count(roster) < 9");
    RosterColumns columns =
        RosterColumns.builder(PARCELS).numbers("worker.share", new long[] {1, 1}).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pricer.price(columns, 0, 2, Agreement.prices(pricer, 2)))
        .withMessageStartingWith("facts of the whole roster must be given");
    RosterFacts facts = pricer.survey(columns, 0, 1);
    RosterTotals totals = pricer.price(columns, facts, 0, 2, Agreement.prices(pricer, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pricer.conclude(facts, totals))
        .withMessage("facts (1 rows) must be of 2 rows as the totals");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ofParcels("count(roster) < 9")
                    .price(columns, facts, 0, 2, Agreement.prices(pricer, 2)));
  }

  @Test
  void aRosterIsAddedUpAsItsQuoteIsAndNotAsClaimsAre() {
    Scheme scheme =
        Scheme.resolve(
            ParcelPlan.edition()
                .addTotals(
                    Total.builder()
                        .addOf(Section.BENEFITS)
                        .exactItems(true)
                        .round(Rounding.parse("0.01 half up"))
                        .build(),
                    Total.builder()
                        .addOf(Section.PREMIUM)
                        .round(Rounding.parse("1 half up"))
                        .build())
                .build());
    RosterLayout layout =
        RosterLayout.builder()
            .codes("worker.zone", List.of("city", "hills"))
            .numbers("worker.share", 0)
            .build();
    Facts shared =
        Facts.none()
            .with("order.on", "2025-03-01")
            .with("plan.limit", "100000.00")
            .with("worker.birthDate", "1990-01-01");
    RosterPricer pricer = RosterPricer.compile(scheme, shared, layout);
    RosterColumns columns =
        RosterColumns.builder(layout)
            .codes("worker.zone", new int[] {0, 1, 0})
            .numbers("worker.share", new long[] {1, 1, 1})
            .build();
    RosterFacts facts = pricer.survey(columns, 0, 3);
    RosterTotals totals = pricer.price(columns, facts, 0, 3, Agreement.prices(pricer, 3));
    RosterConclusion told = pricer.conclude(facts, totals);
    Application application =
        Application.builder()
            .facts(shared)
            .addMembers(
                new Member("a", Facts.none().with("worker.zone", "city")),
                new Member("b", Facts.none().with("worker.zone", "hills")),
                new Member("c", Facts.none().with("worker.zone", "city")))
            .build();
    Agreement.check(told, Premiums.quote(scheme, application), totals, pricer);
    // 100.01 + 150.00 + 100.01
    assertThat(told.total().map(Amount::rounded)).contains(Money.parse("CNY 350.00"));
  }

  @Test
  void exactItemsAreAddedUpWhereTheyAreGivenAndRoundedOnesNotTakenForThem() {
    Scheme scheme =
        Scheme.resolve(
            SchemeEdition.builder()
                .from(ParcelPlan.edition().build())
                .eligibility(List.of())
                .premium(
                    List.of(
                        PremiumLine.builder()
                            .id("third")
                            .amount("plan.limit / 300")
                            .round(Rounding.parse("0.01 half up"))
                            .build()))
                .totals(
                    List.of(
                        Total.builder()
                            .exactItems(true)
                            .round(Rounding.parse("0.01 half up"))
                            .build()))
                .build());
    RosterPricer pricer =
        RosterPricer.compile(scheme, Facts.none().with("plan.limit", "2.00"), PARCELS);
    RosterColumns columns =
        RosterColumns.builder(PARCELS).numbers("worker.share", new long[] {1, 1, 1, 1}).build();
    RosterPrices prices = Agreement.prices(pricer, 4);
    RosterFacts facts = pricer.survey(columns, 0, 4);
    RosterTotals totals = pricer.price(columns, facts, 0, 4, prices);
    RosterItems some = pricer.items(columns, facts, 1, 4, prices);
    RosterItems items = some.plus(pricer.items(columns, facts, 0, 1, prices));

    // 4 × 0.00666… = 0.02666…
    assertThat(pricer.conclude(facts, totals, items).total().map(Amount::rounded))
        .contains(Money.parse("CNY 0.03"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pricer.conclude(facts, totals))
        .withMessageStartingWith("items must be given, as scheme (");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pricer.conclude(facts, totals, some))
        .withMessage("items (3 rows) must be of 4 rows as the totals");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ofParcels("true").conclude(facts, totals, items))
        .withMessage("items (exact items of 4 rows) must be of one pricer");
  }

  private static final RosterLayout PARCELS =
      RosterLayout.builder().numbers("worker.share", 0).build();

  private static RosterPricer ofParcels(String rule) {
    return RosterPricer.compile(
        Scheme.resolve(
            ParcelPlan.edition()
                .addEligibility(Rule.builder().id("few").require(rule).build())
                .build()),
        Facts.none(),
        PARCELS);
  }
}
