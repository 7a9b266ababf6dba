package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.ParcelPlan;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Shares within days, counted over columns and one by one. */
class SharedDaysProperties {
  private static final int NO = RosterColumns.NO_DAY;
  private static final int OPEN = RosterColumns.ABSENT_DAY;
  private static final Scheme SCHEME =
      Scheme.resolve(
          ParcelPlan.edition()
              .putFacts("worker.since", FactDeclaration.of(Type.DATE.orAbsent()))
              .putFacts("worker.until", FactDeclaration.of(Type.DATE.orAbsent()))
              .putFacts(
                  "worker.atOnce",
                  FactDeclaration.builder()
                      .type(Type.NUMBER)
                      .supply(FactDeclaration.Supply.SHARE)
                      .within(new FactDeclaration.Days("worker.since", "worker.until"))
                      .build())
              .build());

  @Property(tries = 150)
  void columnsCountAsApplicationsDo(@ForAll long seed) {
    Random random = new Random(seed);
    int rows = random.nextInt(120);
    int persons = 1 + random.nextInt(8);
    int odd = 3 + random.nextInt(60);
    int[] person = new int[rows];
    int[][] days = new int[2][rows];
    for (int i = 0; i < rows; i++) {
      person[i] = (random.nextInt(persons) - 2) * 77_777_777;
      for (int[] each : days) {
        each[i] = random.nextInt(odd) == 0 ? random.nextBoolean() ? NO : OPEN : random.nextInt(12);
      }
    }
    assertThat(RosterColumns.shares(person, days[0], days[1]))
        .isEqualTo(scalar(person, days[0], days[1]));
  }

  @Example
  void aRowThatEndsADayBeforeOrAsAnotherStartsIsNotCountedAndADayLaterIs() {
    check(new int[] {0, 10}, new int[] {9, 20}, 1, 1);
    check(new int[] {0, 10}, new int[] {10, 20}, 1, 1);
    check(new int[] {0, 10}, new int[] {11, 20}, 1, 2);
  }

  @Example
  void emptyDaysMeetNothing() {
    check(new int[] {0, 5, 0}, new int[] {10, 5, 10}, 1, 1, 2);
    check(new int[] {0, 5}, new int[] {10, 4}, 1, 1);
  }

  @Example
  void anAbsentDayLeavesASideOpen() {
    check(new int[] {0, 9_999}, new int[] {OPEN, 10_000}, 1, 2);
    check(new int[] {5, OPEN}, new int[] {6, 6}, 1, 2);
    check(new int[] {5, OPEN}, new int[] {6, 5}, 1, 1);
  }

  @Example
  void anUnknownDayMattersOnlyWhereItDecides() {
    check(new int[] {0, 10}, new int[] {NO, 20}, 1, RosterColumns.NO_NUMBER);
    check(new int[] {20, 10}, new int[] {NO, 20}, 1, 1);
    check(new int[] {NO, 10}, new int[] {10, 20}, 1, 1);
    check(new int[] {NO, 10}, new int[] {11, 20}, 1, RosterColumns.NO_NUMBER);
    check(new int[] {NO, 10}, new int[] {OPEN, OPEN}, 1, 2);
  }

  private static void check(int[] starts, int[] ends, long... expected) {
    int[] same = new int[starts.length];
    assertThat(RosterColumns.shares(same, starts, ends)).containsExactly(expected);
    assertThat(scalar(same, starts, ends)).containsExactly(expected);
  }

  private static long[] scalar(int[] persons, int[] starts, int[] ends) {
    Application.Builder application = Application.builder();
    for (int i = 0; i < persons.length; i++) {
      Facts facts = with(with(Facts.none(), "worker.since", starts[i]), "worker.until", ends[i]);
      application.addMembers(new Member("p" + persons[i], facts));
    }
    Bound bound = SCHEME.bind(application.build(), List.of());
    int slot = SCHEME.slot("worker.atOnce").orElseThrow();
    return bound.rows().stream().mapToLong(row -> share(row.values().frame(), slot)).toArray();
  }

  private static long share(Frame frame, int slot) {
    return frame.get(slot) instanceof Fraction number
        ? Long.parseLong(number.toString())
        : RosterColumns.NO_NUMBER;
  }

  private static Facts with(Facts facts, String key, int day) {
    return day == NO ? facts : facts.with(key, day == OPEN ? null : LocalDate.ofEpochDay(day));
  }
}
