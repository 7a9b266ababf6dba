package dev.indemnity.tables.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The texts a column of codes can hold, each by its place. */
final class Dictionary {
  private static final int SPREAD = 0x9E3779B9;

  private final int most;
  private final List<String> values = new ArrayList<>();
  private char[][] texts = new char[16][];
  private int[] places = new int[16];

  /** Takes so many texts at most. */
  Dictionary(List<String> values, int most) {
    this.most = Math.max(most, values.size());
    values.forEach(value -> add(value.toCharArray(), 0, value.length()));
  }

  List<String> values() {
    return values;
  }

  /** The place of a text; −1: it is not there. */
  int find(char[] text, int from, int length) {
    int at = slot(text, from, length);
    return places[at] - 1;
  }

  /** The place of a text, which is there from now on; −1: there is no room for it. */
  int findOrAdd(char[] text, int from, int length) {
    int found = find(text, from, length);
    return found >= 0 || values.size() == most ? found : add(text, from, length);
  }

  private int add(char[] text, int from, int length) {
    values.add(new String(text, from, length));
    if (values.size() * 2 > texts.length) {
      grow();
    }
    int at = slot(text, from, length);
    texts[at] = Arrays.copyOfRange(text, from, from + length);
    places[at] = values.size();
    return values.size() - 1;
  }

  private void grow() {
    char[][] before = texts;
    int[] placesBefore = places;
    texts = new char[before.length * 2][];
    places = new int[before.length * 2];
    for (int i = 0; i < before.length; i++) {
      if (placesBefore[i] > 0) {
        int at = slot(before[i], 0, before[i].length);
        texts[at] = before[i];
        places[at] = placesBefore[i];
      }
    }
  }

  /** Where a text is, or would be. */
  private int slot(char[] text, int from, int length) {
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = hash * 31 + text[i];
    }
    int mask = texts.length - 1;
    int at = ((hash * SPREAD) >>> 8) & mask;
    while (places[at] > 0
        && !Arrays.equals(texts[at], 0, texts[at].length, text, from, from + length)) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
