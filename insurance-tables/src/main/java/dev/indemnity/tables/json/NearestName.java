package dev.indemnity.tables.json;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the known name that a misspelt one was probably meant to be. */
final class NearestName {
  private static final int LONGEST = 60;

  private NearestName() {}

  /**
   * The known name with the fewest single changes (a character added, left out, replaced, or two
   * neighbours swapped; case is free), the first of equals, or null if every one needs more changes
   * than a third of the name.
   */
  static @Nullable String of(String name, Collection<String> known) {
    if (name.length() > LONGEST) {
      return null;
    }
    String nearest = null;
    int fewest = Math.max(1, name.length() / 3) + 1;
    for (String candidate : known) {
      int changes = candidate.length() > LONGEST ? fewest : changes(name, candidate);
      if (changes < fewest) {
        fewest = changes;
        nearest = candidate;
      }
    }
    return nearest;
  }

  private static int changes(String found, String candidate) {
    String a = found.toLowerCase(Locale.ROOT);
    String b = candidate.toLowerCase(Locale.ROOT);
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
