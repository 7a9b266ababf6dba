package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Shares that were counted again after changes are those of counting all rows anew. */
class RosterSharesProperties {
  private static final int[] DAYS = {
    RosterColumns.ABSENT_DAY, RosterColumns.NO_DAY, 100, 101, 110, 120, 130, 365
  };

  private static final RosterLayout LAYOUT =
      RosterLayout.builder().numbers("man.number", 0).amounts("man.wage").build();

  private static final RosterPricer PRICER = pricer();

  @Property(tries = 400)
  void theyAreThoseOfAllRowsAnew(@ForAll long seed, @ForAll boolean withinDays) {
    Random random = new Random(seed);
    int people = 1 + random.nextInt(12);
    int[] persons = random.ints(random.nextInt(30), 0, people).toArray();
    int[] starts = days(random, persons.length);
    int[] ends = days(random, persons.length);
    RosterShares shares =
        withinDays ? RosterShares.of(persons, starts, ends) : RosterShares.of(persons);
    for (int i = 0; i < 12; i++) {
      long[] before = numbers(shares, persons.length);
      int size = Math.max(0, persons.length + random.nextInt(7) - 3);
      BitSet changed = new BitSet();
      persons = Arrays.copyOf(persons, size);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
      for (int row = 0; row < size; row++) {
        if (row >= before.length || random.nextInt(8) == 0) {
          changed.set(row);
          // more people than there were, far apart
          persons[row] = random.nextInt(people) * (random.nextBoolean() ? 1 : -1_000_003);
          starts[row] = DAYS[random.nextInt(DAYS.length)];
          ends[row] = DAYS[random.nextInt(DAYS.length)];
        }
      }
      BitSet others =
          withinDays
              ? shares.change(changed, persons, starts, ends)
              : shares.change(changed, persons);
      long[] anew =
          withinDays ? RosterColumns.shares(persons, starts, ends) : RosterColumns.shares(persons);
      assertThat(numbers(shares, size)).isEqualTo(anew);
      BitSet expected = new BitSet();
      for (int row = 0; row < Math.min(size, before.length); row++) {
        expected.set(row, !changed.get(row) && before[row] != anew[row]);
      }
      assertThat(others).isEqualTo(expected);
    }
  }

  private static int[] days(Random random, int count) {
    return random.ints(count, 0, DAYS.length).map(i -> DAYS[i]).toArray();
  }

  private static long[] numbers(RosterShares shares, int rows) {
    long[] numbers = new long[rows];
    for (int row = 0; row < rows; row++) {
      numbers[row] = shares.number(row);
    }
    return numbers;
  }

  /** One share each is priced; who has a second one is refused. */
  private static RosterPricer pricer() {
    return RosterPricer.compile(
        Scheme.resolve(
            YardPlan.ofWages()
                .putFacts(
                    "man.number",
                    FactDeclaration.builder()
                        .type(Type.NUMBER)
                        .supply(FactDeclaration.Supply.SHARE)
                        .build())
                .eligibility(
                    List.of(Rule.builder().id("one-share").require("man.number <= 1").build()))
                .build()),
        Facts.none(),
        LAYOUT);
  }

  @Property(tries = 100)
  void aChangeThatMovesSharesIsSettledAsAnew(@ForAll long seed) {
    Random random = new Random(seed);
    int[] persons = random.ints(20, 0, 12).toArray();
    long[] wages = random.longs(20, 0, 1_000_000).toArray();
    RosterShares shares = RosterShares.of(persons);
    long[] numbers = numbers(shares, 20);
    RosterColumns columns = columns(numbers, wages);
    RosterPrices prices = Agreement.prices(PRICER, 24);
    RosterTotals totals = PRICER.price(columns, 0, 20, prices);
    RosterChange change = PRICER.change(columns, PRICER.survey(columns, 0, 20), totals, prices);

    BitSet changed = new BitSet();
    int size = 17 + random.nextInt(7);
    persons = Arrays.copyOf(persons, size);
    for (int row = 0; row < size; row++) {
      if (row >= 20 || random.nextInt(6) == 0) {
        changed.set(row);
        persons[row] = random.nextInt(14);
      }
    }
    BitSet others = shares.change(changed, persons);
    BitSet entering = (BitSet) changed.clone();
    entering.or(others);
    BitSet leaving = (BitSet) entering.clone();
    leaving.set(Math.min(size, 20), 20);
    leaving.clear(20, 24);
    leaving.stream().forEach(row -> change.leave(row, row + 1));
    wages = Arrays.copyOf(wages, size);
    for (int row : changed.stream().toArray()) {
      wages[row] = random.nextInt(1_000_000);
    }
    entering.stream().forEach(row -> change.enter(row, row + 1));
    RosterColumns now = columns(numbers(shares, size), wages);
    RosterTotals settled = change.settle(now, prices);
    RosterPrices anew = Agreement.prices(PRICER, size);
    assertThat(settled.toString())
        .isEqualTo(
            PRICER.price(columns(RosterColumns.shares(persons), wages), 0, size, anew).toString());
    assertThat(Arrays.copyOf(prices.reasons, size)).isEqualTo(anew.reasons);
    assertThat(Arrays.copyOf(prices.amounts[0], size)).isEqualTo(anew.amounts[0]);
    assertThat(change.pricedRows()).isEqualTo(entering.cardinality());
  }

  private static RosterColumns columns(long[] numbers, long[] wages) {
    return RosterColumns.builder(LAYOUT)
        .numbers("man.number", numbers)
        .amounts("man.wage", wages)
        .build();
  }

  @Example
  void personsWhoComeAndGoByTheThousandAreKeptApart() {
    int[] persons = new int[50];
    RosterShares shares = RosterShares.of(persons);
    BitSet all = new BitSet();
    all.set(0, persons.length);
    for (int i = 1; i <= 400; i++) {
      for (int row = 0; row < persons.length; row++) {
        persons[row] = 1_000 * i + row / 2;
      }
      assertThat(shares.change(all, persons)).isEqualTo(new BitSet());
    }
    assertThat(numbers(shares, 50)).isEqualTo(RosterColumns.shares(persons));
  }

  @Example
  void wrongCallsAreToldWithTheirRule() {
    RosterShares shares = RosterShares.of(new int[] {1, 1, 2});
    BitSet fourth = new BitSet();
    fourth.set(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shares.change(fourth, new int[] {1, 1, 2}))
        .withMessage("changed (row 3) must be a row of the roster");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shares.change(new BitSet(), new int[3], new int[3], new int[3]))
        .withMessage("shares (counted without days) must be changed without them");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shares.number(3))
        .withMessage("row (3) must be 0 to 2");
    RosterShares days = RosterShares.of(new int[2], new int[2], new int[2]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> days.change(new BitSet(), new int[2]))
        .withMessage("shares (counted within days) must be changed with them");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> days.change(new BitSet(), new int[2], new int[1], new int[2]))
        .withMessage("days (1 and 2) must be as many as persons");
  }
}
