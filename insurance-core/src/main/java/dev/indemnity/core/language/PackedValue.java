package dev.indemnity.core.language;

/** What a packed value is. */
enum PackedValue {
  ABSENT,
  NO,
  YES,
  NUMBER,
  LONG_NUMBER,
  WORD,
  DAY,
  TIME,
  INSTANT,
  DAYS,
  MONTHS,
  LIST
}
