package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random values for the facts of a {@link World}. */
final class Inputs {
  // no letter i: upper case of it is another letter where the machine speaks Turkish, and the FEEL
  // engine asks the machine
  static final List<String> WORDS =
      List.of("", "a", "b", "ab", "abc", "A", "bc", "é", "职业", "𠮷a", "a b", "\"q\"", "a\\n");

  private static final List<Fraction> FAR =
      List.of(
          Fraction.of(BigInteger.TEN.pow(60), BigInteger.ONE),
          Fraction.of(BigInteger.TEN.pow(60).negate(), BigInteger.valueOf(7)),
          Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(60)),
          Fraction.of(Long.MAX_VALUE),
          Fraction.of(Long.MIN_VALUE),
          Fraction.of(1, 3),
          Fraction.of(Integer.MAX_VALUE),
          Fraction.of(Integer.MIN_VALUE),
          Fraction.of(-1, Long.MAX_VALUE),
          Fraction.ZERO,
          Fraction.of(101));
  private static final List<LocalDate> FAR_DAYS =
      List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH, LocalDate.of(2024, 2, 29));
  private static final List<LocalTime> FAR_TIMES =
      List.of(LocalTime.MIN, LocalTime.MAX, LocalTime.NOON, LocalTime.of(13, 0));
  private static final List<Duration> FAR_LENGTHS =
      List.of(
          Duration.ofSeconds(Long.MIN_VALUE),
          Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
          Duration.ZERO,
          Duration.ofNanos(-1),
          Duration.ofHours(25));
  private static final List<Period> FAR_MONTHS =
      List.of(
          Period.of(Integer.MAX_VALUE, 11, 0),
          Period.of(Integer.MIN_VALUE, -11, 0),
          Period.ZERO,
          Period.of(0, -1, 0));

  private final Random random;
  private final boolean extreme;

  Inputs(Random random, boolean extreme) {
    this.random = random;
    this.extreme = extreme;
  }

  /** A value for every fact. */
  Map<String, @Nullable Object> all() {
    Map<String, @Nullable Object> values = new HashMap<>();
    World.FACTS.forEach(fact -> values.put(fact.key(), of(fact)));
    return values;
  }

  /** A value the fact may be given. */
  @Nullable Object of(World.Fact fact) {
    Object value = of(fact.type());
    return value instanceof Fraction number && fact.range() != null
        ? within(number, fact.range())
        : value;
  }

  private static Fraction within(Fraction number, Interval<Fraction> range) {
    Fraction low = range.low() == null ? number : number.max(range.low());
    return range.high() == null ? low : low.min(range.high());
  }

  @Nullable Object of(Type type) {
    if (type.optional() && random.nextInt(3) == 0) {
      return null;
    }
    return switch (type.kind()) {
      case BOOLEAN -> random.nextBoolean();
      case NUMBER, MONEY -> number();
      case DATE -> day();
      case TIME -> time();
      case DATE_TIME -> moment();
      case DAYS -> pick(FAR_LENGTHS, Duration.ofMinutes(random.nextInt(-9_000, 9_000)));
      case MONTHS -> pick(FAR_MONTHS, Period.ofMonths(random.nextInt(-40, 40)).normalized());
      case STRING -> WORDS.get(random.nextInt(WORDS.size()));
      case CATEGORY -> World.GRADES.get(random.nextInt(World.GRADES.size()));
      case LIST -> list(type);
      case ITEM -> item();
      case WINDOW -> window();
      case NULL -> null;
    };
  }

  private Fraction number() {
    Fraction plain =
        switch (random.nextInt(5)) {
          case 0 -> Fraction.of(random.nextInt(-3, 4));
          case 1 -> Fraction.of(random.nextInt(-400, 400), 4);
          case 2 -> Fraction.of(random.nextInt(-99_999, 999_999), 100);
          case 3 -> Fraction.of(random.nextInt(-5_000, 5_000), 1_000);
          default -> Fraction.of(random.nextInt(0, 30));
        };
    return pick(FAR, plain);
  }

  private LocalDate day() {
    return pick(FAR_DAYS, LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_500)));
  }

  private LocalTime time() {
    return pick(FAR_TIMES, LocalTime.of(random.nextInt(24), random.nextInt(60), 0));
  }

  private ZonedDateTime moment() {
    return day().atTime(time()).atZone(World.ZONE);
  }

  private Window window() {
    LocalDate start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_500));
    ZonedDateTime from = start.atStartOfDay(World.ZONE);
    return new Window(from, from.plusDays(1 + random.nextInt(700)));
  }

  private List<@Nullable Object> list(Type type) {
    Type element = java.util.Objects.requireNonNull(type.element());
    List<@Nullable Object> values = new ArrayList<>();
    for (int n = random.nextInt(extreme ? 3 : 5); n > 0; n--) {
      values.add(of(element));
    }
    return values;
  }

  private Map<String, @Nullable Object> item() {
    Map<String, @Nullable Object> item = new HashMap<>();
    World.ITEM_FACTS.forEach(fact -> item.put(fact.key(), of(fact)));
    return item;
  }

  private <T> T pick(List<T> far, T plain) {
    return extreme && random.nextInt(3) > 0 ? far.get(random.nextInt(far.size())) : plain;
  }
}
