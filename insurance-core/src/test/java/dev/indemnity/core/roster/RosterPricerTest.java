package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RosterPricerTest {
  private static final RosterPricer PRICER =
      RosterPricer.compile(
          Scheme.resolve(YardPlan.edition().build()), YardPlan.SHARED, YardPlan.LAYOUT);

  private static RosterColumns random(int rows, long seed, boolean odd) {
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
    return RosterColumns.builder(YardPlan.LAYOUT)
        .codes("man.trade", columns[0])
        .codes("man.limit", columns[1])
        .days("man.born", columns[2])
        .days("man.from", columns[3])
        .days("man.until", columns[4])
        .build();
  }

  private static List<PersonQuote> quotes(RosterColumns roster) {
    List<PersonQuote> quotes = new ArrayList<>();
    for (int row = 0; row < roster.rows(); row++) {
      quotes.add(PRICER.quote(roster, row));
    }
    return quotes;
  }

  @Test
  void everyRowComesOutAsTheScalarReadingSays() {
    RosterColumns roster = random(3_000, 1, true);
    RosterPrices prices = Agreement.prices(PRICER, roster.rows());
    RosterTotals totals = PRICER.price(roster, 0, roster.rows(), prices);
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
  }
}
