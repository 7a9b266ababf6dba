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
  YEARS_OF
}
