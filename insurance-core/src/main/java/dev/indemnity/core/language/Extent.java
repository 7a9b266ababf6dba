package dev.indemnity.core.language;

/**
 * How large a formula is, with what it rests on. It is bounded so that working a formula out never
 * exhausts the stack and always ends, whatever a file says.
 *
 * @param height how many parts stand inside each other, those of definitions included
 * @param steps how many parts there are, those of a function once more for each call; a definition
 *     is worked out once and is one
 * @param loops how many lists are gone through, one for each element of the other
 */
record Extent(int height, long steps, int loops) {
  /** More than any formula made for people, and little enough for a small stack. */
  static final int HIGHEST = 800;

  /** More than any function made for people: functions that call others twice double each time. */
  static final long MOST_STEPS = 10_000;

  static Extent of(Node node) {
    Extent parts = new Extent(0, 0, 0);
    for (Node part : node.parts()) {
      parts = parts.and(of(part));
    }
    if (node instanceof References.Defined defined) {
      parts = parts.and(new Extent(defined.definition().height(), 0, 0));
    } else if (node instanceof References.Slot slot) {
      Definition standing = slot.symbol.standing();
      parts = parts.and(new Extent(standing == null ? 0 : standing.height(), 0, 0));
    } else if (node instanceof NamedFunction.Called called) {
      parts = parts.and(called.body.extent());
    }
    boolean loop = node instanceof Logic.Quantifier || node instanceof Lists.Filtered;
    return new Extent(parts.height + 1, parts.steps + 1, parts.loops + (loop ? 1 : 0));
  }

  private Extent and(Extent other) {
    return new Extent(
        Math.max(height, other.height), steps + other.steps, Math.max(loops, other.loops));
  }
}
