package dev.indemnity.core.comparison;

/**
 * One thing that is not the same.
 *
 * @param path where: the part of an edition, or the row and item of a quote
 * @param before what stands in the first; empty: nothing
 * @param after what stands in the second; empty: nothing
 */
public record Difference(String path, String before, String after) {
  @Override
  public String toString() {
    if (before.isEmpty()) {
      return "+ " + path + ": " + after;
    }
    return after.isEmpty()
        ? "- " + path + ": " + before
        : "~ " + path + ": " + before + " -> " + after;
  }
}
