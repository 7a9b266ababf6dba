package dev.indemnity.core.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses by a banded input: of bands without a common value the one that holds the value. */
final class ByBand implements Index {
  private final int input;
  private final Class<?> kind;
  private final boolean clamp;
  private final Cut[] lows;
  private final Cut[] highs;
  private final Index[] parts;

  /** The bands rise. */
  ByBand(int input, Class<?> kind, boolean clamp, List<Band> bands, List<Index> parts) {
    this.input = input;
    this.kind = kind;
    this.clamp = clamp;
    this.lows = bands.stream().map(Band::low).toArray(Cut[]::new);
    this.highs = bands.stream().map(Band::high).toArray(Cut[]::new);
    this.parts = parts.toArray(Index[]::new);
  }

  @Override
  public @Nullable Entry find(@Nullable Object[] asked) {
    Object value = asked[input];
    if (!kind.isInstance(value)) {
      return null;
    }
    int at = lastBelow(value);
    if (at < 0) {
      return clamp ? parts[0].find(asked) : null;
    }
    if (highs[at].isBelow(value) && !(clamp && at == parts.length - 1)) {
      return null;
    }
    return parts[at].find(asked);
  }

  /** The last band that begins below the value; −1: none does. */
  private int lastBelow(Object value) {
    int least = 0;
    int most = lows.length - 1;
    while (least <= most) {
      int middle = (least + most) >>> 1;
      if (lows[middle].isBelow(value)) {
        least = middle + 1;
      } else {
        most = middle - 1;
      }
    }
    return most;
  }
}
