package dev.indemnity.tables.roster;

import java.time.LocalDate;

/** Reads cells in the usual forms; whatever looks different is left to the exact reading. */
final class Cells {
  /** What no cell reads as. */
  static final long UNUSUAL = Long.MIN_VALUE + 2;

  private static final int MOST_DIGITS = 17;
  private static final int YEARS = 10_000;
  private static final int MONTHS = 12;

  /** The first day of each month, and of the one after the last. */
  private static final int[] FIRST_DAYS = firstDays();

  private Cells() {}

  private static int[] firstDays() {
    int[] days = new int[YEARS * MONTHS + 1];
    LocalDate first = LocalDate.of(0, 1, 1);
    for (int i = 0; i < days.length; i++) {
      days[i] = Math.toIntExact(first.plusMonths(i).toEpochDay());
    }
    return days;
  }

  /** A day such as 2025-01-31, since 1970-01-01. */
  static long day(char[] text, int from, int length) {
    if (length != 10 || text[from + 4] != '-' || text[from + 7] != '-') {
      return UNUSUAL;
    }
    int century = twoDigits(text, from);
    int year = twoDigits(text, from + 2);
    int month = twoDigits(text, from + 5);
    int day = twoDigits(text, from + 8);
    if ((century | year | month | day) < 0 || month < 1 || month > MONTHS || day < 1) {
      return UNUSUAL;
    }
    int at = (century * 100 + year) * MONTHS + month - 1;
    int first = FIRST_DAYS[at];
    return day <= FIRST_DAYS[at + 1] - first ? first + day - 1 : UNUSUAL;
  }

  /** The number of two digits; less than 0: they are none. */
  private static int twoDigits(char[] text, int from) {
    int tens = text[from] - '0';
    int ones = text[from + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }

  /** A decimal such as -100.00 with so many decimal places at most, as that many digits more. */
  static long decimal(char[] text, int from, int length, int places) {
    int at = from;
    int end = from + length;
    boolean negative = length > 0 && text[at] == '-';
    at += negative ? 1 : 0;
    if (end - at > MOST_DIGITS - places) {
      return UNUSUAL;
    }
    long number = 0;
    int wholeFrom = at;
    for (; at < end && isDigit(text[at]); at++) {
      number = number * 10 + (text[at] - '0');
    }
    if (at == wholeFrom) {
      return UNUSUAL;
    }
    int left = places;
    if (at < end) {
      int point = at++;
      if (text[point] != '.' || at == end) {
        return UNUSUAL;
      }
      for (; at < end && isDigit(text[at]); at++, left--) {
        number = number * 10 + (text[at] - '0');
      }
      if (at < end || left < 0) {
        return UNUSUAL;
      }
    }
    for (; left > 0; left--) {
      number *= 10;
    }
    return negative ? -number : number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** 1 for true, 0 for false. */
  static long flag(char[] text, int from, int length) {
    return is("true", text, from, length) ? 1 : is("false", text, from, length) ? 0 : UNUSUAL;
  }

  /** Whether a cell is this text. */
  static boolean is(String word, char[] text, int from, int length) {
    if (length != word.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
