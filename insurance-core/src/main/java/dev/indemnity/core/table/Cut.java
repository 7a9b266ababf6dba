package dev.indemnity.core.table;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place between values: just below or just above one of them, or beyond them all. Bounds as cuts
 * need no care for whether they are inclusive.
 *
 * @param value the value next to it; null: beyond all values
 * @param side −1 below the value, or below all; 1 above
 */
record Cut(@Nullable Object value, int side) implements Comparable<Cut> {
  static final Cut BELOW_ALL = new Cut(null, -1);
  static final Cut ABOVE_ALL = new Cut(null, 1);

  static Cut below(Object value) {
    return new Cut(value, -1);
  }

  static Cut above(Object value) {
    return new Cut(value, 1);
  }

  /** Whether a value lies above this place. */
  boolean isBelow(Object other) {
    if (value == null) {
      return side < 0;
    }
    int order = Order.values(value, other);
    return order == 0 ? side < 0 : order < 0;
  }

  @Override
  public int compareTo(Cut other) {
    if (value == null || other.value == null) {
      return Integer.compare(beyond(), other.beyond());
    }
    int order = Order.values(value, other.value);
    return order == 0 ? Integer.compare(side, other.side) : order;
  }

  private int beyond() {
    return value == null ? side : 0;
  }

  Object finite() {
    return Objects.requireNonNull(value);
  }
}
