package dev.indemnity.core.language;

/**
 * How deeply a formula is nested, its definitions included. It is bounded so that working a formula
 * out never exhausts the stack, whatever a file says.
 */
final class Height {
  /** More than any formula made for people, and little enough for a small stack. */
  static final int MOST = 800;

  private Height() {}

  static int of(Node node) {
    int height = 0;
    for (Node part : node.parts()) {
      height = Math.max(height, of(part));
    }
    if (node instanceof References.Defined defined) {
      height = Math.max(height, defined.definition().height());
    } else if (node instanceof References.Slot slot) {
      Definition standing = slot.symbol.standing();
      height = Math.max(height, standing == null ? 0 : standing.height());
    }
    return height + 1;
  }
}
