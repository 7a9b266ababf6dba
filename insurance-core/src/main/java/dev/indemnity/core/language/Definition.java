package dev.indemnity.core.language;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A named formula that others read; worked out once in a frame. */
final class Definition {
  private final int index;
  private @Nullable Formula formula;
  private BitSet reads = new BitSet();
  private int height;

  Definition(int index) {
    this.index = index;
  }

  void is(Formula checked, BitSet slots) {
    is(checked, slots, Extent.of(checked.root()).height());
  }

  /** The same where it is known how deeply it is nested. */
  void is(Formula checked, BitSet slots, int nested) {
    formula = checked;
    reads = slots;
    height = nested;
  }

  int index() {
    return index;
  }

  Formula formula() {
    return Objects.requireNonNull(formula);
  }

  /** How deeply the definition is nested. */
  int height() {
    return height;
  }

  BitSet reads() {
    return reads;
  }

  @Nullable Object eval(Frame frame) {
    return frame.work(index, formula().root(), reads);
  }
}
