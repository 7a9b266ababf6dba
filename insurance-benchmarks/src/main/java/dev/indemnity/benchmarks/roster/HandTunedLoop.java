package dev.indemnity.benchmarks.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The job as one would write it by hand for speed, and for nothing else: prices and ages are laid
 * out once; a row is one cell, two bounds of its day of birth and one division that is none.
 *
 * <p>Of each row it writes a reason (0: priced; 1: class, 2: limit, 3: start, 4: end, 5: too young,
 * 6: too old), the annual and the pro-rata premium in fen; of each class heads, annual and pro-rata
 * premium.
 */
public final class HandTunedLoop {
  static final int HEADS = 0;
  static final int ANNUAL = 1;
  static final int PRO_RATA = 2;

  private static final int[][] YUAN = {
    {76, 276, 616},
    {76, 276, 616},
    {136, 486, 1316},
    {156, 556, 1616},
    {316, 1156, 3166},
    {406, 1966, 4556},
    {516, 2166, 5166}
  };

  private static final int CLASSES = YUAN.length;
  private static final int LIMITS = 4;
  private static final int SPAN = RosterJob.YEAR_END - RosterJob.YEAR_START;

  /**
   * Of every number below 2^32, {@code n * MAGIC >>> SHIFT} is {@code n / 730}: the error is below
   * 1 / 730 of a step as long as {@code n < 2^SHIFT / 730}.
   */
  private static final int SHIFT = 41;

  private static final long MAGIC = (1L << SHIFT) / 730 + 1;

  private final int[] fen = new int[CLASSES * LIMITS];
  private final int[] youngestBorn = new int[SPAN];
  private final int[] oldestBorn = new int[SPAN];

  HandTunedLoop() {
    for (int cell = 0; cell < fen.length; cell++) {
      int limit = cell % LIMITS;
      fen[cell] = limit < RosterJob.PRICED_LIMITS ? YUAN[cell / LIMITS][limit] * 100 : 0;
    }
    for (int day = 0; day < SPAN; day++) {
      LocalDate start = LocalDate.ofEpochDay(RosterJob.YEAR_START + (long) day);
      youngestBorn[day] = lastBornOnOrBefore(start, RosterJob.YOUNGEST);
      oldestBorn[day] = lastBornOnOrBefore(start, RosterJob.OLDEST + 1) + 1;
    }
  }

  /** The last day of birth of which a birthday is reached on a day. */
  private static int lastBornOnOrBefore(LocalDate on, int years) {
    LocalDate born = on.minusYears(years);
    while (!birthday(born.plusDays(1), years).isAfter(on)) {
      born = born.plusDays(1);
    }
    while (birthday(born, years).isAfter(on)) {
      born = born.minusDays(1);
    }
    return Math.toIntExact(born.toEpochDay());
  }

  private static LocalDate birthday(LocalDate born, int years) {
    LocalDate day = born.plusYears(years);
    return day.getDayOfMonth() < born.getDayOfMonth() ? day.plusDays(1) : day;
  }

  /** Prices rows and returns the totals: three numbers for each class. */
  long[] price(RosterJob job, int from, int to, byte[] reasons, long[] annual, long[] proRata) {
    int[] heads = new int[CLASSES * LIMITS];
    long[] sums = new long[CLASSES * LIMITS];
    int[] classes = job.classes;
    int[] limits = job.limits;
    int[] births = job.births;
    int[] starts = job.starts;
    int[] ends = job.ends;
    for (int row = from; row < to; row++) {
      int start = starts[row] - RosterJob.YEAR_START;
      int end = ends[row];
      int birth = births[row];
      int ofClass = classes[row];
      int limit = limits[row];
      int reason = 0;
      if (ofClass < 0) {
        reason = 1;
      } else if (limit >= RosterJob.PRICED_LIMITS) {
        reason = 2;
      } else if (start < 0 || start >= SPAN) {
        reason = 3;
      } else if (end <= starts[row] || end > RosterJob.YEAR_END) {
        reason = 4;
      } else if (birth > youngestBorn[start]) {
        reason = 5;
      } else if (birth < oldestBorn[start]) {
        reason = 6;
      }
      reasons[row] = (byte) reason;
      if (reason != 0) {
        annual[row] = 0;
        proRata[row] = 0;
        continue;
      }
      int cell = ofClass * LIMITS + limit;
      long price = fen[cell];
      long twice = price * (2L * (end - starts[row])) + 365;
      long part = (twice * MAGIC) >>> SHIFT;
      annual[row] = price;
      proRata[row] = part;
      heads[cell]++;
      sums[cell] += part;
    }
    long[] totals = new long[CLASSES * 3];
    for (int cell = 0; cell < heads.length; cell++) {
      int at = cell / LIMITS * 3;
      totals[at + HEADS] += heads[cell];
      totals[at + ANNUAL] += (long) heads[cell] * fen[cell];
      totals[at + PRO_RATA] += sums[cell];
    }
    return totals;
  }

  /** Whether the multiplication stands for the division, for every number that occurs. */
  boolean isExact() {
    return Arrays.stream(fen)
        .distinct()
        .allMatch(
            price -> {
              for (int days = 1; days <= SPAN; days++) {
                long twice = price * (2L * days) + 365;
                if ((twice * MAGIC) >>> SHIFT != twice / 730) {
                  return false;
                }
              }
              return true;
            });
  }

  /**
   * The price of a cell, as decimals have it.
   *
   * @param ofClass the code of the class
   * @param limit the code of the limit
   * @return the annual premium in yuan
   */
  public static BigDecimal yuan(int ofClass, int limit) {
    return BigDecimal.valueOf(YUAN[ofClass][limit]);
  }
}
