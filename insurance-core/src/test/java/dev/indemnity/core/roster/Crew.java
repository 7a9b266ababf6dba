package dev.indemnity.core.roster;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A crew of the harbour, once as columns and once as members of an application. */
final class Crew {
  private static final List<String> NAMES = List.of("d", "c", "b", "a", "x");

  private final int[] kind;
  private final int[] grade;
  private final byte[] flag;
  private final int[][] days;
  private final long[] wage;
  private final long[] factor;
  private final int[] person;

  private Crew(int rows) {
    kind = new int[rows];
    grade = new int[rows];
    flag = new byte[rows];
    days = new int[3][rows];
    wage = new long[rows];
    factor = new long[rows];
    person = new int[rows];
  }

  /** Rows at random, one in so many values of which is none of the usual. */
  static Crew random(int rows, int odd, Random random) {
    Crew crew = new Crew(rows);
    for (int i = 0; i < rows; i++) {
      crew.kind[i] = random.nextInt(4);
      crew.grade[i] = random.nextInt(3);
      crew.flag[i] = (byte) random.nextInt(2);
      crew.days[0][i] = QuayPlan.day(-random.nextInt(366 * 70));
      crew.days[1][i] = QuayPlan.day(random.nextInt(366));
      crew.days[2][i] = QuayPlan.day(random.nextInt(367));
      crew.wage[i] = random.nextBoolean() ? 100_000 : random.nextInt(1_000_000);
      crew.factor[i] = random.nextInt(4_000);
      crew.person[i] = random.nextInt(rows * 3) * (random.nextInt(9) == 0 ? -77_777_777 : 1);
      crew.twist(i, odd, random);
    }
    return crew;
  }

  private void twist(int i, int odd, Random random) {
    if (random.nextInt(odd) == 0) {
      kind[i] = pick(random, RosterColumns.NO_CODE, RosterColumns.ABSENT_CODE, -1, 4, 5, 99);
    }
    if (random.nextInt(odd) == 0) {
      grade[i] = pick(random, RosterColumns.NO_CODE, RosterColumns.ABSENT_CODE, -1, 3, 7);
    }
    if (random.nextInt(odd) == 0) {
      flag[i] = (byte) pick(random, RosterColumns.NO_FLAG, RosterColumns.ABSENT_FLAG);
    }
    for (int[] each : days) {
      if (random.nextInt(odd) == 0) {
        each[i] =
            pick(
                random,
                RosterColumns.NO_DAY,
                RosterColumns.ABSENT_DAY,
                QuayPlan.day(random.nextInt(2_000) - 1_000),
                (int) Domain.FIRST_DAY - random.nextInt(2),
                (int) Domain.LAST_DAY + random.nextInt(2),
                Integer.MAX_VALUE,
                -Integer.MAX_VALUE + 2);
      }
    }
    for (long[] each : new long[][] {wage, factor}) {
      if (random.nextInt(odd) == 0) {
        each[i] = number(random);
      }
    }
  }

  private static long number(Random random) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> RosterColumns.NO_NUMBER;
      case 2 -> RosterColumns.ABSENT_NUMBER;
      case 3 -> -random.nextInt(1_000);
      case 4 ->
          (random.nextBoolean() ? Domain.MOST_AMOUNT : Domain.MOST_NUMBER) + random.nextInt(2);
      case 5 -> Long.MAX_VALUE - random.nextInt(3);
      case 6 -> 0;
      default -> 900_000 + random.nextInt(3) - 1;
    };
  }

  private static int pick(Random random, int... of) {
    return of[random.nextInt(of.length)];
  }

  int rows() {
    return kind.length;
  }

  /** The same rows in another order. */
  Crew inOrder(List<Integer> order) {
    Crew crew = new Crew(rows());
    for (int i = 0; i < rows(); i++) {
      int from = order.get(i);
      crew.kind[i] = kind[from];
      crew.grade[i] = grade[from];
      crew.flag[i] = flag[from];
      for (int j = 0; j < days.length; j++) {
        crew.days[j][i] = days[j][from];
      }
      crew.wage[i] = wage[from];
      crew.factor[i] = factor[from];
      crew.person[i] = i; // nobody stands there twice
    }
    return crew;
  }

  /** Puts a row of another crew in the place of one's own, but for who stands there. */
  void take(int row, Crew other) {
    kind[row] = other.kind[row];
    grade[row] = other.grade[row];
    flag[row] = other.flag[row];
    for (int i = 0; i < days.length; i++) {
      days[i][row] = other.days[i][row];
    }
    wage[row] = other.wage[row];
    factor[row] = other.factor[row];
  }

  RosterColumns columns() {
    return RosterColumns.builder(QuayPlan.LAYOUT)
        .codes("man.kind", kind)
        .codes("man.grade", grade)
        .flags("man.flag", flag)
        .days("man.born", days[0])
        .days("man.from", days[1])
        .days("man.until", days[2])
        .amounts("man.wage", wage)
        .numbers("man.factor", factor)
        .numbers("man.share", RosterColumns.shares(person))
        .build();
  }

  Application application() {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < rows(); i++) {
      Map<String, @Nullable Object> facts = new HashMap<>();
      code(facts, "man.kind", NAMES, kind[i]);
      code(facts, "man.grade", QuayPlan.GRADES, grade[i]);
      if (flag[i] != RosterColumns.NO_FLAG) {
        facts.put("man.flag", flag[i] == RosterColumns.ABSENT_FLAG ? null : flag[i] == 1);
      }
      day(facts, "man.born", days[0][i]);
      day(facts, "man.from", days[1][i]);
      day(facts, "man.until", days[2][i]);
      number(facts, "man.wage", wage[i], 2);
      number(facts, "man.factor", factor[i], 3);
      members.add(new Member("p" + person[i], inLayoutOrder(facts)));
    }
    return Application.builder().facts(QuayPlan.SHARED).addAllMembers(members).build();
  }

  private static Facts inLayoutOrder(Map<String, @Nullable Object> facts) {
    Facts ordered = Facts.none();
    for (Column column : QuayPlan.LAYOUT.columns()) {
      if (facts.containsKey(column.fact())) {
        ordered = ordered.with(column.fact(), facts.get(column.fact()));
      }
    }
    return ordered;
  }

  private static void code(
      Map<String, @Nullable Object> facts, String fact, List<String> names, int code) {
    if (code != RosterColumns.NO_CODE) {
      facts.put(
          fact,
          code == RosterColumns.ABSENT_CODE
              ? null
              : code >= 0 && code < names.size() ? names.get(code) : "(not listed)");
    }
  }

  private static void day(Map<String, @Nullable Object> facts, String fact, int day) {
    if (day != RosterColumns.NO_DAY) {
      facts.put(fact, day == RosterColumns.ABSENT_DAY ? null : LocalDate.ofEpochDay(day));
    }
  }

  private static void number(
      Map<String, @Nullable Object> facts, String fact, long number, int places) {
    if (number != RosterColumns.NO_NUMBER) {
      facts.put(
          fact, number == RosterColumns.ABSENT_NUMBER ? null : BigDecimal.valueOf(number, places));
    }
  }

  static List<Integer> order(int rows, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    return order;
  }
}
