package dev.indemnity.core.table;

/** How a packed part of a search chooses. */
enum Choice {
  ENTRY,
  BY_VALUE,
  BY_BAND,
  BY_POINT,
  BY_SLICE
}
