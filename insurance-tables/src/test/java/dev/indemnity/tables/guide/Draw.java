package dev.indemnity.tables.guide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Draws plain values, many of them at a boundary or next to it. */
final class Draw {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  private final Random random;

  Draw(Random random) {
    this.random = random;
  }

  /** True so many times in a hundred. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int upTo(int most) {
    return random.nextInt(most + 1);
  }

  <T> T one(Collection<T> of) {
    return List.copyOf(of).get(random.nextInt(of.size()));
  }

  /** One less, the number itself, or one more; never below 0. */
  int near(int number) {
    return Math.max(0, number + random.nextInt(3) - 1);
  }

  /** A hundredth less, the amount itself, or a hundredth more; never below 0. */
  BigDecimal near(BigDecimal amount) {
    return amount.add(hundredths(random.nextInt(3) - 1)).max(BigDecimal.ZERO);
  }

  /** A nanosecond less, the instant itself, or a nanosecond more. */
  LocalDateTime near(LocalDateTime instant) {
    return instant.plusNanos(random.nextInt(3) - 1);
  }

  /** A day less, the day itself, or a day more. */
  LocalDate near(LocalDate day) {
    return day.plusDays(random.nextInt(3) - 1);
  }

  /** An amount with fen, from 0 to so many yuan. */
  BigDecimal amount(int most) {
    return hundredths(random.nextInt(most * 100 + 1));
  }

  /** A share of so many decimals, from 0 to 1. */
  BigDecimal share(int decimals) {
    int all = BigDecimal.ONE.movePointRight(decimals).intValueExact();
    return BigDecimal.valueOf(random.nextInt(all + 1), decimals);
  }

  LocalDate day() {
    return FIRST.plusDays(random.nextInt(1100));
  }

  LocalDateTime instant() {
    return day()
        .atStartOfDay()
        .plusSeconds(random.nextInt(86_400))
        .plusNanos(random.nextInt(1_000_000_000));
  }

  private static BigDecimal hundredths(int count) {
    return BigDecimal.valueOf(count, 2);
  }
}
