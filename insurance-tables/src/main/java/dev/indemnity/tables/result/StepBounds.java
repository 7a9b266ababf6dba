package dev.indemnity.tables.result;

import java.util.ArrayList;
import java.util.List;

/**
 * How large the trees may be that numbered steps stand for. Few steps that share others can stand
 * for a tree that no memory holds once it is printed or compared.
 */
final class StepBounds {
  static final int DEEPEST = 500;
  static final long LARGEST = 10_000_000;
  static final String RULE =
      "at most " + DEEPEST + " steps deep and " + LARGEST + " steps in all, repeated ones counted";

  private final List<Integer> heights = new ArrayList<>();
  private final List<Long> sizes = new ArrayList<>();

  /**
   * Adds the next step.
   *
   * @param because the numbers of the steps it rests on, all added before
   * @return whether the step is within bounds
   */
  boolean add(List<Integer> because) {
    int height = 1;
    long size = 1;
    for (int number : because) {
      height = Math.max(height, heights.get(number) + 1);
      size = Math.min(LARGEST + 1, size + sizes.get(number));
    }
    heights.add(height);
    sizes.add(size);
    return height <= DEEPEST && size <= LARGEST;
  }
}
