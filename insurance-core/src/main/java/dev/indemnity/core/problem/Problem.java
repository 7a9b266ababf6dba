package dev.indemnity.core.problem;

import java.util.Comparator;

/**
 * One thing that is wrong.
 *
 * @param place where
 * @param found what stands there
 * @param expected what should
 * @param nearest the most similar thing that would have been right; empty: nothing is similar
 */
public record Problem(Place place, String found, String expected, String nearest)
    implements Comparable<Problem> {
  private static final int LONGEST = 500;

  /**
   * Cuts what is longer than anybody reads, so that a file full of mistakes does not fill the
   * memory, and escapes what does not print, so that a problem is told on one line.
   *
   * @param place where
   * @param found what stands there
   * @param expected what should
   * @param nearest the most similar thing that would have been right; empty: nothing is similar
   */
  public Problem {
    found = cut(OneLine.of(cut(found)));
    expected = cut(OneLine.of(cut(expected)));
    nearest = OneLine.of(nearest);
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem p) -> p.place.file())
          .thenComparing(p -> p.place.pointer(), Problem::byStep)
          .thenComparing(p -> p.place.column())
          .thenComparing(Problem::found)
          .thenComparing(Problem::expected);

  /** Step by step, elements of lists by their numbers. */
  private static int byStep(String first, String second) {
    String[] one = first.split("/", -1);
    String[] other = second.split("/", -1);
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      int order = isIndex(one[i]) && isIndex(other[i]) ? one[i].length() - other[i].length() : 0;
      order = order == 0 ? one[i].compareTo(other[i]) : order;
      if (order != 0) {
        return order;
      }
    }
    return one.length - other.length;
  }

  private static boolean isIndex(String step) {
    return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }

  @Override
  public String toString() {
    return place
        + ": found "
        + found
        + ", expected "
        + expected
        + (nearest.isEmpty() ? "" : ", nearest: " + nearest);
  }
}
