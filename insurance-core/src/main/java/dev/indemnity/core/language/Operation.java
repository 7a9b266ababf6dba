package dev.indemnity.core.language;

/**
 * What a part of a formula does with the values of its parts, as other readings of the tree are
 * told; types say what is done, so that a day less a day is a {@link #SUBTRACT} too.
 */
public enum Operation {
  /** The first and the second together. */
  ADD,
  /** The first less the second. */
  SUBTRACT,
  /** The first times the second. */
  MULTIPLY,
  /** The first divided by the second. */
  DIVIDE,
  /** The least of all. */
  MIN,
  /** The greatest of all. */
  MAX,
  /** Whether the first is below the second. */
  LESS,
  /** Whether the first is not above the second. */
  LESS_OR_EQUAL,
  /** Whether the first is above the second. */
  GREATER,
  /** Whether the first is not below the second. */
  GREATER_OR_EQUAL,
  /** Whether both are the same. */
  EQUAL,
  /** Whether both differ. */
  NOT_EQUAL,
  /** Whether both hold. */
  AND,
  /** Whether one of both holds. */
  OR,
  /** Whether it does not hold. */
  NOT,
  /** The second where the first holds, else the third. */
  IF,
  /** Whole months from the first day to the second, towards zero. */
  MONTHS_BETWEEN,
  /** The whole days of a length, towards zero. */
  DAYS_OF,
  /** The whole years of a length, towards zero. */
  YEARS_OF,
  /** The months of a length that come to no whole year. */
  MONTHS_OF,
  /** The year of a day. */
  YEAR_OF,
  /** The month of a day, from 1. */
  MONTH_OF,
  /** The day of the month of a day, from 1. */
  DAY_OF,
  /** The day of the week of a day; 1 is Monday. */
  WEEKDAY_OF,
  /** The size without its sign. */
  ABS,
  /** Down to a whole number or, where there is a second, to so many decimal places. */
  FLOOR,
  /** Up to a whole number or, where there is a second, to so many decimal places. */
  CEILING,
  /** The first to the nearest with as many decimal places as the second; a half goes outwards. */
  ROUND_HALF_UP,
  /** The first to the nearest with as many decimal places as the second; a half goes to zero. */
  ROUND_HALF_DOWN,
  /** The first to the nearest with as many decimal places as the second; a half goes to even. */
  ROUND_HALF_EVEN,
  /** The first outwards to as many decimal places as the second. */
  ROUND_UP,
  /** The first towards zero to as many decimal places as the second. */
  ROUND_DOWN
}
