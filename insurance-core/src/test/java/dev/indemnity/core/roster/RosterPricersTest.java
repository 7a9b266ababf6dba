package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.scheme.NamedFormula;
import dev.indemnity.core.scheme.ParcelPlan;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RosterPricersTest {
  private static final RosterLayout LAYOUT =
      RosterLayout.builder()
          .codes("man.trade", YardPlan.TRADES)
          .codes("man.limit", YardPlan.LIMITS)
          .days("man.born")
          .days("man.from")
          .days("man.until")
          .totalsBy("tariff.group")
          .build();

  private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
  private static final LocalDate SECOND = LocalDate.of(2024, 7, 1);
  private static final LocalDate THIRD = LocalDate.of(2024, 7, 2);

  /** A second rule before the others, another line and other groups; then the first rules again. */
  private static final TreeMap<LocalDate, RosterPricer> EDITIONS =
      new TreeMap<>(
          Map.of(
              FIRST,
              pricer(plan("if man.trade = \"a\" then \"low\" else \"rest\"")),
              SECOND,
              pricer(
                  plan("if man.trade in (\"a\", \"b\") then \"low\" else \"high\"")
                      .addEligibility(
                          Rule.builder()
                              .id("long")
                              .require("man.days > 30")
                              .otherwise(Rule.Otherwise.REFER)
                              .build())
                      .addPremium(line("levy", "man.annual * 0.015"))),
              THIRD,
              pricer(plan("man.trade").addPremium(line("fee", "man.annual / 7")))));

  private static final RosterPricers PRICERS = RosterPricers.byDay(EDITIONS, "man.from");

  private static SchemeEdition.Builder plan(String group) {
    return YardPlan.edition().putDefinitions("tariff.group", NamedFormula.of(group));
  }

  private static PremiumLine line(String id, String amount) {
    return PremiumLine.builder()
        .id(id)
        .amount(amount)
        .round(Rounding.parse("0.01 half up"))
        .build();
  }

  private static RosterPricer pricer(SchemeEdition.Builder edition) {
    return RosterPricer.compile(Scheme.resolve(edition.build()), YardPlan.SHARED, LAYOUT);
  }

  private static RosterColumns crew(int... from) {
    int[] born = new int[from.length];
    int[] until = new int[from.length];
    int[] trade = new int[from.length];
    for (int i = 0; i < from.length; i++) {
      born[i] = (int) LocalDate.of(1990, 1, 1).toEpochDay() - 7_000 * (i % 3);
      until[i] = (int) YardPlan.AFTER.toEpochDay() - i % 200;
      trade[i] = i % 9 - 1;
    }
    return RosterColumns.builder(LAYOUT)
        .codes("man.trade", trade)
        .codes("man.limit", new int[from.length])
        .days("man.born", born)
        .days("man.from", from)
        .days("man.until", until)
        .build();
  }

  /** Days of the year and around the firsts of editions, a few of them none. */
  private static int[] days(int rows, boolean inOrder, Random random) {
    int[] days = new int[rows];
    for (int i = 0; i < rows; i++) {
      days[i] =
          switch (random.nextInt(8)) {
            case 0 -> (int) FIRST.toEpochDay() + random.nextInt(3) - 1;
            case 1 -> (int) SECOND.toEpochDay() + random.nextInt(4) - 1;
            case 2 ->
                new int[] {
                      RosterColumns.NO_DAY,
                      RosterColumns.ABSENT_DAY,
                      Integer.MAX_VALUE,
                      -1_000_000_000
                    }
                    [random.nextInt(4)];
            default -> (int) YardPlan.FIRST.toEpochDay() + random.nextInt(366);
          };
    }
    if (inOrder) {
      Arrays.sort(days);
    }
    return days;
  }

  private static RosterPrices room(int rows) {
    List<long[]> amounts = new ArrayList<>();
    for (int i = 0; i < PRICERS.amounts().size(); i++) {
      long[] dirty = new long[rows];
      Arrays.fill(dirty, 77); // whatever stood there before
      amounts.add(dirty);
    }
    return RosterPrices.of(new byte[rows], amounts);
  }

  private static String told(int reason) {
    return reason == 0 ? "" : PRICERS.reasons().get(reason - 1).toString();
  }

  @Test
  void theEditionOfADayIsInForceFromItsFirstDayToTheDayBeforeTheNext() {
    RosterColumns crew =
        crew(
            (int) FIRST.toEpochDay() - 1,
            (int) FIRST.toEpochDay(),
            (int) FIRST.toEpochDay() + 1,
            (int) SECOND.toEpochDay() - 1,
            (int) SECOND.toEpochDay(),
            (int) THIRD.toEpochDay(),
            (int) THIRD.toEpochDay() + 1,
            RosterColumns.NO_DAY,
            RosterColumns.ABSENT_DAY);
    List<Optional<RosterPricer>> inForce = new ArrayList<>();
    for (int row = 0; row < crew.rows(); row++) {
      inForce.add(PRICERS.inForce(crew, row));
    }
    Optional<RosterPricer> first = Optional.ofNullable(EDITIONS.get(FIRST));
    Optional<RosterPricer> second = Optional.ofNullable(EDITIONS.get(SECOND));
    Optional<RosterPricer> third = Optional.ofNullable(EDITIONS.get(THIRD));
    assertThat(first).isPresent();
    assertThat(second).isPresent();
    assertThat(third).isPresent();
    assertThat(inForce)
        .containsExactly(
            Optional.empty(),
            first,
            first,
            first,
            second,
            third,
            third,
            Optional.empty(),
            Optional.empty());
  }

  @Test
  void everyRowIsPricedAsByTheEditionOfItsDayAlone() {
    for (boolean inOrder : new boolean[] {false, true}) {
      RosterColumns crew = crew(days(3_000, inOrder, new Random(7)));
      RosterPrices prices = room(crew.rows());
      RosterTotals totals = PRICERS.price(crew, 0, crew.rows(), prices);
      assertThat(totals.rows()).isEqualTo(3_000);
      long[] counted = new long[PRICERS.reasons().size() + 1];
      BigInteger[] sums = new BigInteger[PRICERS.amounts().size()];
      Arrays.fill(sums, BigInteger.ZERO);
      for (int row = 0; row < crew.rows(); row++) {
        counted[prices.reasons[row]]++;
        Optional<RosterPricer> edition = PRICERS.inForce(crew, row);
        if (edition.isPresent()) {
          sameAsAlone(edition.get(), crew, row, prices);
        } else {
          assertThat(told(prices.reasons[row])).endsWith(" man.from");
        }
        for (int i = 0; i < sums.length; i++) {
          sums[i] = sums[i].add(BigInteger.valueOf(prices.amounts[i][row]));
        }
      }
      for (int reason = 0; reason < counted.length; reason++) {
        assertThat(totals.rowsWith(reason)).as(told(reason)).isEqualTo(counted[reason]);
      }
      for (int i = 0; i < sums.length; i++) {
        assertThat(totals.whole(i)).isEqualTo(sums[i]);
      }
    }
  }

  private static void sameAsAlone(
      RosterPricer edition, RosterColumns crew, int row, RosterPrices prices) {
    RosterPrices alone = Agreement.prices(edition, crew.rows());
    int reason = edition.priceRow(crew, row, alone);
    assertThat(told(prices.reasons[row]))
        .isEqualTo(reason == 0 ? "" : edition.reasons().get(reason - 1).toString());
    assertThat(edition.quote(crew, row).premium().isPresent()).isEqualTo(prices.reasons[row] == 0);
    for (int i = 0; i < PRICERS.amounts().size(); i++) {
      int at = edition.amounts().indexOf(PRICERS.amounts().get(i));
      assertThat(prices.amounts[i][row]).isEqualTo(at < 0 ? 0 : alone.amounts[at][row]);
    }
  }

  @Test
  void rowsWithoutAnEditionAreToldSoByReasonsOfTheirOwn() {
    RosterColumns crew =
        crew((int) FIRST.toEpochDay() - 1, RosterColumns.NO_DAY, RosterColumns.ABSENT_DAY);
    RosterPrices prices = room(3);
    RosterTotals totals = PRICERS.price(crew, 0, 3, prices);
    assertThat(List.of(told(prices.reasons[0]), told(prices.reasons[1]), told(prices.reasons[2])))
        .containsExactly("no-edition man.from", "missing-fact man.from", "invalid-fact man.from");
    assertThat(PRICERS.reasons().get(prices.reasons[0] - 1).outcome())
        .isEqualTo(Outcome.UNAVAILABLE);
    assertThat(PRICERS.reasons().get(prices.reasons[1] - 1).outcome()).isEqualTo(Outcome.NEEDS);
    assertThat(List.of(prices.amounts)).allSatisfy(each -> assertThat(each).containsOnly(0));
    assertThat(totals.groups())
        .containsExactly("low", "rest", "high", "a", "b", "c", "d", "e", "f", "g", "");
    assertThat(totals.rows(10)).isEqualTo(3);
  }

  @Test
  void groupsOfAllEditionsAreAddedUpUnderTheirNames() {
    int first = (int) FIRST.toEpochDay();
    int second = (int) SECOND.toEpochDay();
    RosterColumns crew = crew(first, first, second, second, second);
    RosterTotals totals = PRICERS.price(crew, 0, 5, room(5));
    assertThat(totals.rows(totals.groups().indexOf("low"))).isEqualTo(2);
    assertThat(totals.rows(totals.groups().indexOf("high"))).isEqualTo(2);
    assertThat(totals.rows(totals.groups().indexOf("rest"))).isZero();
    assertThat(totals.rows(totals.groups().indexOf(""))).isEqualTo(1);
  }

  @Test
  void howARosterIsSplitAndWhoRunsThePartsMakesNoDifference() throws InterruptedException {
    RosterColumns crew = crew(days(20_000, false, new Random(3)));
    RosterPrices whole = room(crew.rows());
    String totals = PRICERS.price(crew, 0, crew.rows(), whole).toString();
    for (int rowsAtATime : new int[] {7, 900, 30_000}) {
      ExecutorService executor = Executors.newFixedThreadPool(3);
      RosterPrices parts = room(crew.rows());
      assertThat(PRICERS.price(crew, parts, executor, rowsAtATime)).hasToString(totals);
      Agreement.same(whole, parts);
      executor.shutdown();
      assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  @Test
  void editionsThatCannotStandBesideEachOtherAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RosterPricers.byDay(new TreeMap<>(), "man.from"))
        .withMessage("editions (none) must be at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RosterPricers.byDay(EDITIONS, "man.trade"))
        .withMessage("column (man.trade) must be of codes");
    TreeMap<LocalDate, RosterPricer> other = new TreeMap<>(EDITIONS);
    other.put(
        LocalDate.of(2025, 1, 1),
        RosterPricer.compile(
            Scheme.resolve(YardPlan.edition().build()), YardPlan.SHARED, YardPlan.LAYOUT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RosterPricers.byDay(other, "man.from"))
        .withMessage("edition (from 2025-01-01) must be of the same layout as the first");
    RosterLayout shares =
        RosterLayout.builder().days("worker.birthDate").numbers("worker.share", 0).build();
    RosterPricer ofRoster =
        RosterPricer.compile(
            Scheme.resolve(
                ParcelPlan.edition()
                    .addEligibility(Rule.builder().id("few").require("count(roster) < 9").build())
                    .build()),
            Facts.none(),
            shares);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RosterPricers.byDay(new TreeMap<>(Map.of(FIRST, ofRoster)), "worker.birthDate"))
        .withMessage("edition (from 2024-03-01) must not price rows by facts of the whole roster");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PRICERS.price(crew(1, 2), 0, 2, room(1)))
        .withMessage("prices (1 rows) must have a place for each of 2 rows");
  }
}
