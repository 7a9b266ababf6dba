package dev.indemnity.core.table;

import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses by an exact input. */
final class ByValue implements Index {
  final int input;
  final Map<Object, Index> parts;

  ByValue(int input, Map<Object, Index> parts) {
    this.input = input;
    this.parts = new HashMap<>(parts);
  }

  @Override
  public @Nullable Entry find(@Nullable Object[] asked) {
    Object value = asked[input];
    if (value == null) {
      return null;
    }
    // Twelve months and a year are equal lengths, but not equal periods.
    Index part = parts.get(value instanceof Period period ? period.normalized() : value);
    return part == null ? null : part.find(asked);
  }
}
