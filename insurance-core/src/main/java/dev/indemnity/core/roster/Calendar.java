package dev.indemnity.core.roster;

/**
 * What the calendar makes of days that are plain numbers, without an object for each: days since
 * 1970-01-01, as {@link java.time.LocalDate} counts them.
 */
enum Calendar {
  /** Whole months from the first day to the second, towards zero. */
  MONTHS_BETWEEN("monthsBetween"),
  /** The first day so many months later; the last of the month where the month is too short. */
  MONTHS_LATER("monthsLater"),
  /** The month, counted from January of the year 0, of the day so many days later. */
  MONTH("month"),
  /** The day of the month of the day so many days later. */
  DAY_OF_MONTH("dayOfMonth");

  /** Days further off are not reckoned with. */
  private static final long MOST_DAY = 300_000_000;

  private static final int DAYS_OF_400_YEARS = 146_097;

  /** From 0000-03-01, the day after a leap day, to 1970-01-01. */
  private static final int MARCH_OF_YEAR_0 = 719_468;

  /** Room for a day of the month beside a count of months. */
  private static final int DAYS = 32;

  private final String method;

  Calendar(String method) {
    this.method = method;
  }

  /** The name of the method that does it. */
  String method() {
    return method;
  }

  long of(long first, long second) {
    return switch (this) {
      case MONTHS_BETWEEN -> monthsBetween(first, second);
      case MONTHS_LATER -> monthsLater(first, second);
      case MONTH -> month(first, second);
      case DAY_OF_MONTH -> dayOfMonth(first, second);
    };
  }

  /** An ArithmeticException where days are too far off. */
  static void check(long low, long high) {
    if (low < -MOST_DAY || high > MOST_DAY) {
      throw new ArithmeticException("beyond the calendar");
    }
  }

  static long monthsBetween(long from, long to) {
    long first = monthAndDay(from);
    long last = monthAndDay(to);
    long months = (last >> 5) - (first >> 5);
    long days = (last & (DAYS - 1)) - (first & (DAYS - 1));
    if (months > 0 && days < 0) {
      return months - 1;
    }
    return months < 0 && days > 0 ? months + 1 : months;
  }

  static long monthsLater(long day, long months) {
    long from = monthAndDay(day);
    long month = (from >> 5) + months;
    long first = firstOf(month);
    long last = firstOf(month + 1) - 1;
    return Math.min(first + (from & (DAYS - 1)) - 1, last);
  }

  static long month(long day, long later) {
    return monthAndDay(day + later) >> 5;
  }

  static long dayOfMonth(long day, long later) {
    return monthAndDay(day + later) & (DAYS - 1);
  }

  /** Months since the year 0 times 32, and the day of the month; years begin in March meanwhile. */
  private static long monthAndDay(long day) {
    long sinceMarch = day + MARCH_OF_YEAR_0;
    long era = Math.floorDiv(sinceMarch, (long) DAYS_OF_400_YEARS);
    long dayOfEra = sinceMarch - era * DAYS_OF_400_YEARS;
    long year = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    long dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100);
    long month = (5 * dayOfYear + 2) / 153;
    long dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1;
    return ((era * 400 + year) * 12 + month + 2) * DAYS + dayOfMonth;
  }

  /** The first day of a month, counted from January of the year 0. */
  private static long firstOf(long month) {
    long sinceMarch = month - 2;
    long year = Math.floorDiv(sinceMarch, 12L);
    long monthOfYear = sinceMarch - year * 12;
    long dayOfYear = (153 * monthOfYear + 2) / 5;
    long before = 365 * year + Math.floorDiv(year, 4L) - Math.floorDiv(year, 100L);
    return before + Math.floorDiv(year, 400L) + dayOfYear - MARCH_OF_YEAR_0;
  }
}
