package dev.indemnity.core.table;

import java.util.List;

/** Bands without a common value that rise, to be searched for the one that holds a value. */
final class Bands {
  private final boolean clamp;
  private final Cut[] lows;
  private final Cut[] highs;

  /** With a clamp, the first or last band stands for what lies outside them all. */
  Bands(List<Band> rising, boolean clamp) {
    this.clamp = clamp;
    this.lows = rising.stream().map(Band::low).toArray(Cut[]::new);
    this.highs = rising.stream().map(Band::high).toArray(Cut[]::new);
  }

  /** Which band holds the value, from 0; −1: none does. */
  int holding(Object value) {
    int at = lastBelow(value);
    if (at < 0) {
      return clamp ? 0 : -1;
    }
    return highs[at].isBelow(value) && !(clamp && at == highs.length - 1) ? -1 : at;
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
