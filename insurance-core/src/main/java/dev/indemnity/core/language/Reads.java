package dev.indemnity.core.language;

import java.util.BitSet;

/** Which slots a formula reads, its definitions included. */
final class Reads {
  private Reads() {}

  static BitSet of(Node node) {
    BitSet slots = new BitSet();
    collect(node, slots, new BitSet());
    return slots;
  }

  /** The variables within are those of items in whose own frame parts are worked out. */
  private static void collect(Node node, BitSet slots, BitSet within) {
    if (node instanceof References.Slot slot) {
      if (slot.symbol.origin() != Symbol.Origin.VARIABLE) {
        slots.set(slot.symbol.slot());
      }
      Definition standing = slot.symbol.standing();
      if (standing != null) {
        slots.or(standing.reads());
      }
    } else if (node instanceof References.Defined defined) {
      slots.or(defined.definition().reads());
    } else if (node instanceof References.Counter) {
      slots.set(Scope.COUNTERS);
    } else if (node instanceof References.OfItem ofItem) {
      // what is read of an item is read in the item's own frame
      collect(ofItem.item, slots, within);
      if (ofItem.item instanceof References.Slot item && within.get(item.symbol.slot())) {
        collect(ofItem.body(), slots, within);
      }
    } else if (node instanceof Within inner) {
      BitSet more = (BitSet) within.clone();
      more.set(inner.slot());
      collect(inner.said(), slots, more);
    } else if (node instanceof Lists.Projected projected) {
      collect(projected.list(), slots, within);
    } else {
      if (node instanceof NamedFunction.Called called) {
        slots.or(called.body.reads());
      }
      for (Node part : node.parts()) {
        collect(part, slots, within);
      }
    }
  }
}
