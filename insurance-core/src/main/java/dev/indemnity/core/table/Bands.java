package dev.indemnity.core.table;

import java.util.ArrayList;
import java.util.List;

/** Bands without a common value that rise, to be searched for the one that holds a value. */
final class Bands {
  final boolean clamp;
  private final Cut[] lows;
  private final Cut[] highs;

  /** With a clamp, the first or last band stands for what lies outside them all. */
  Bands(List<Band> rising, boolean clamp) {
    this.clamp = clamp;
    this.lows = new Cut[rising.size()];
    this.highs = new Cut[rising.size()];
    for (int i = 0; i < lows.length; i++) {
      lows[i] = rising.get(i).low();
      highs[i] = rising.get(i).high();
    }
  }

  /** The bands, rising. */
  List<Band> rising() {
    List<Band> rising = new ArrayList<>();
    for (int i = 0; i < lows.length; i++) {
      rising.add(new Band(lows[i], highs[i]));
    }
    return rising;
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
