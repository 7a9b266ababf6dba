package dev.indemnity.core.table;

import org.jspecify.annotations.Nullable;

/** Part of a search: each looks at one input, until a row is left. */
sealed interface Index permits Entry, ByValue, ByBand, ByPoint, BySlice {
  /** The row that answers; null where there is none. */
  @Nullable Entry find(@Nullable Object[] asked);
}
