package dev.indemnity.benchmarks.roster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The job as it is written most often: a hash map of prices, java.time for ages, BigDecimal for
 * money. The second reckoning everything else is held against.
 */
public final class DecimalLoop {
  private final LocalDate first;
  private final LocalDate after;
  private final BigDecimal year;
  private final Map<List<String>, BigDecimal> prices;

  /**
   * What comes of a row.
   *
   * @param reason as {@link HandTunedLoop} numbers them
   * @param annual the annual premium in yuan
   * @param proRata the part of it in yuan
   */
  public record Priced(int reason, BigDecimal annual, BigDecimal proRata) {
    static Priced refused(int reason) {
      return new Priced(reason, BigDecimal.ZERO, BigDecimal.ZERO);
    }
  }

  /** Prices by the edition of the job. */
  public DecimalLoop() {
    this(
        LocalDate.ofEpochDay(RosterJob.YEAR_START),
        LocalDate.ofEpochDay(RosterJob.YEAR_END),
        365,
        printed());
  }

  /** The same for another policy year and other prices, by class and limit. */
  DecimalLoop(LocalDate first, LocalDate after, int year, Map<List<String>, BigDecimal> prices) {
    this.first = first;
    this.after = after;
    this.year = BigDecimal.valueOf(year);
    this.prices = new HashMap<>(prices);
  }

  private static Map<List<String>, BigDecimal> printed() {
    Map<List<String>, BigDecimal> prices = new HashMap<>();
    for (int ofClass = 0; ofClass < RosterJob.CLASSES.size(); ofClass++) {
      for (int limit = 0; limit < RosterJob.PRICED_LIMITS; limit++) {
        prices.put(
            List.of(RosterJob.CLASSES.get(ofClass), RosterJob.LIMITS.get(limit)),
            HandTunedLoop.yuan(ofClass, limit).setScale(2));
      }
    }
    return prices;
  }

  /**
   * Prices a row.
   *
   * @param job the rows
   * @param row which of them, from 0
   * @return what comes of it
   */
  public Priced price(RosterJob job, int row) {
    if (job.classes[row] < 0) {
      return Priced.refused(1);
    }
    BigDecimal annual =
        prices.get(
            List.of(
                RosterJob.CLASSES.get(job.classes[row]), RosterJob.LIMITS.get(job.limits[row])));
    if (annual == null) {
      return Priced.refused(2);
    }
    LocalDate start = LocalDate.ofEpochDay(job.starts[row]);
    LocalDate end = LocalDate.ofEpochDay(job.ends[row]);
    if (start.isBefore(first) || !start.isBefore(after)) {
      return Priced.refused(3);
    }
    if (!end.isAfter(start) || end.isAfter(after)) {
      return Priced.refused(4);
    }
    int age = age(LocalDate.ofEpochDay(job.births[row]), start);
    if (age < RosterJob.YOUNGEST) {
      return Priced.refused(5);
    }
    if (age > RosterJob.OLDEST) {
      return Priced.refused(6);
    }
    BigDecimal days = BigDecimal.valueOf(end.toEpochDay() - start.toEpochDay());
    return new Priced(0, annual, annual.multiply(days).divide(year, 2, RoundingMode.HALF_UP));
  }

  /** Completed years; born on 29 February, the birthday is 1 March in a common year. */
  private static int age(LocalDate born, LocalDate on) {
    int years = on.getYear() - born.getYear();
    boolean reached =
        on.getMonthValue() > born.getMonthValue()
            || (on.getMonthValue() == born.getMonthValue()
                && on.getDayOfMonth() >= born.getDayOfMonth());
    return reached ? years : years - 1;
  }
}
