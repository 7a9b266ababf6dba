package dev.indemnity.core.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names most similar to one that is not known. */
public final class Nearest {
  private static final int LONGEST = 200;

  private Nearest() {}

  /**
   * The one name most similar, if any is similar enough to be a slip of it.
   *
   * @param name what was written
   * @param known the names there are
   * @return the nearest of them; empty where none is near
   */
  public static String to(String name, Collection<String> known) {
    List<String> near = to(name, known, 1);
    return near.isEmpty() ? "" : near.get(0);
  }

  /**
   * The names most similar, nearest first, then in their own order.
   *
   * @param name what was written
   * @param known the names there are
   * @param most how many at the most
   * @return those within a third of the longer length, or one letter where that is less, or that
   *     share a part; none that would have to change in every letter
   */
  public static List<String> to(String name, Collection<String> known, int most) {
    if (name.length() > LONGEST) {
      return List.of();
    }
    record Candidate(String name, int distance) {}
    return known.stream()
        .distinct()
        .filter(each -> each.length() <= LONGEST)
        .map(each -> new Candidate(each, distance(name, each)))
        .filter(each -> similar(name, each.name(), each.distance()))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(most)
        .map(Candidate::name)
        .toList();
  }

  private static boolean similar(String name, String other, int distance) {
    int longer = Math.max(name.length(), other.length());
    return distance < longer
        && (distance <= Math.max(1, longer / 3)
            || (Math.min(name.length(), other.length()) >= 2
                && (name.contains(other) || other.contains(name))));
  }

  /** Insertions, deletions, substitutions and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
