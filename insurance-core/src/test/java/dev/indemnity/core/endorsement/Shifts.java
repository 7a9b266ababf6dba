package dev.indemnity.core.endorsement;

import dev.indemnity.core.application.Member;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A policy of the shift plan reckoned otherwise: who is there is asked of every single day, and
 * every day is charged what it adds to what a person of that price owes by its end.
 */
final class Shifts {
  private static final long[] PRICES = {1, 2, 7, 100, 9_973, 36_500, 700_273, 999_999_937};
  private static final String[] NAMES = {"a", "b", "c", "d"};

  /** A change, in words of its own: a price where somebody is there afterwards. */
  record Told(String kind, String who, String other, long fen, LocalDate on) {
    Change change() {
      return switch (kind) {
        case "add" -> new Change.Add(ShiftPlan.person(who, fen));
        case "remove" -> new Change.Remove(who);
        case "replace" -> new Change.Replace(who, ShiftPlan.person(other, fen));
        case "amend" -> new Change.Amend(who, ShiftPlan.price(fen));
        default -> new Change.Cancel();
      };
    }
  }

  final LocalDate inception;
  final LocalDate expiry;
  private final Map<String, Long> first = new TreeMap<>();
  private final List<Told> made = new ArrayList<>();

  private Shifts(LocalDate inception, LocalDate expiry) {
    this.inception = inception;
    this.expiry = expiry;
  }

  /** {@return a policy at random, often across or on a 29 February or the end of a month} */
  static Shifts random(Random random) {
    LocalDate inception =
        switch (random.nextInt(5)) {
          case 0 -> LocalDate.of(2024, 2, 29);
          case 1 -> LocalDate.of(2023, 1, 31).plusMonths(random.nextInt(14));
          case 2 -> LocalDate.of(2024, 3, 1);
          default -> LocalDate.of(2023, 1, 1).plusDays(random.nextInt(800));
        };
    LocalDate expiry =
        random.nextInt(4) == 0
            ? inception.plusDays(1 + random.nextInt(500))
            : inception.plusYears(1);
    Shifts shifts = new Shifts(inception, expiry);
    for (String name : NAMES) {
      if (random.nextBoolean()) {
        shifts.first.put(name, fen(random));
      }
    }
    return shifts;
  }

  static long fen(Random random) {
    return random.nextInt(3) == 0
        ? 1 + random.nextInt(1_000_000)
        : PRICES[random.nextInt(PRICES.length)];
  }

  LocalDate day(Random random) {
    int days = (int) ChronoUnit.DAYS.between(inception, expiry);
    return random.nextInt(8) == 0
        ? (random.nextBoolean() ? inception : expiry.minusDays(1))
        : inception.plusDays(random.nextInt(days));
  }

  /** {@return a change at random, which can often not be made} */
  Told change(Random random) {
    String kind =
        random.nextInt(40) == 0
            ? "cancel"
            : List.of("add", "remove", "replace", "amend").get(random.nextInt(4));
    return new Told(
        kind,
        NAMES[random.nextInt(NAMES.length)],
        NAMES[random.nextInt(NAMES.length)],
        fen(random),
        day(random));
  }

  Member[] members() {
    return first.entrySet().stream()
        .map(each -> ShiftPlan.person(each.getKey(), each.getValue()))
        .toArray(Member[]::new);
  }

  /** {@return whether it can be made, with all that was made before; if so it is} */
  boolean make(Told told) {
    made.add(told);
    boolean can = there(made.stream().map(Told::on).max(Comparator.naturalOrder()).get()) != null;
    if (!can) {
      made.remove(made.size() - 1);
    }
    return can;
  }

  /** Who is there on a day at which price; null: some change by then could not be made. */
  @SuppressWarnings("NullAway") // null says that there is none
  private Map<String, Long> there(LocalDate day) {
    Map<String, Long> there = new TreeMap<>(first);
    boolean over = false;
    for (Told told : made.stream().sorted(Comparator.comparing(Told::on)).toList()) {
      if (told.on().isAfter(day)) {
        break;
      }
      boolean is = there.containsKey(told.who());
      boolean can =
          switch (told.kind()) {
            case "add" -> !is;
            case "remove", "amend" -> is;
            case "replace" ->
                is && (told.other().equals(told.who()) || !there.containsKey(told.other()));
            default -> true;
          };
      if (over || !can) {
        return null;
      }
      switch (told.kind()) {
        case "add", "amend" -> there.put(told.who(), told.fen());
        case "remove" -> there.remove(told.who());
        case "replace" -> {
          there.remove(told.who());
          there.put(told.other(), told.fen());
        }
        default -> {
          there.clear();
          over = true;
        }
      }
    }
    return there;
  }

  /**
   * What days before a day come to, by person and line.
   *
   * @param before the day
   * @param ofTerm the days a price is for: those of the term, or 365
   */
  Map<String, BigDecimal> earned(LocalDate before, long ofTerm) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (LocalDate day = inception;
        day.isBefore(before) && day.isBefore(expiry);
        day = day.plusDays(1)) {
      long gone = ChronoUnit.DAYS.between(inception, day);
      for (Map.Entry<String, Long> each : there(day).entrySet()) {
        charge(sums, each.getKey() + " own", each.getValue(), 1, gone, ofTerm);
        charge(sums, each.getKey() + " levy", each.getValue(), 7, gone, ofTerm);
      }
    }
    sums.values().removeIf(sum -> sum.signum() == 0);
    return sums;
  }

  private static void charge(
      Map<String, BigDecimal> sums, String item, long fen, long part, long gone, long of) {
    BigDecimal more = owed(fen, part, gone + 1, of).subtract(owed(fen, part, gone, of));
    sums.merge(item, more, BigDecimal::add);
  }

  /** Half up by whole numbers: twice the amount and one more half, halved and cut off. */
  private static BigDecimal owed(long fen, long part, long days, long of) {
    BigInteger below = BigInteger.valueOf(part).multiply(BigInteger.valueOf(of));
    BigInteger above = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(Math.min(days, of)));
    BigInteger whole = above.shiftLeft(1).add(below).divide(below.shiftLeft(1));
    return new BigDecimal(whole, 2);
  }

  long days() {
    return ChronoUnit.DAYS.between(inception, expiry);
  }
}
