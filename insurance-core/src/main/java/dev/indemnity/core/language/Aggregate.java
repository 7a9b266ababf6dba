package dev.indemnity.core.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a formula that brings the items of a list down to one value, item by item, so that they
 * need not all be there at once: which items count, and what each of them comes to.
 */
public final class Aggregate {
  /** How items are brought down to one value. */
  public enum Kind {
    /** How many items count. */
    COUNT,
    /** What they come to together. */
    SUM,
    /** The same, shared out among them. */
    MEAN,
    /** The least of them. */
    MIN,
    /** The greatest of them. */
    MAX,
    /** Whether something holds of one of them. */
    SOME,
    /** Whether something holds of all of them. */
    EVERY
  }

  private final Node node;
  private final Kind kind;
  private final @Nullable Node condition;
  private final @Nullable Node item;

  private Aggregate(Node node, Kind kind, @Nullable Node condition, @Nullable Node item) {
    this.node = node;
    this.kind = kind;
    this.condition = condition;
    this.item = item;
  }

  /**
   * The aggregates of one list that a formula reads, its definitions included.
   *
   * @param formula the formula
   * @param list the slot of the list
   * @return the aggregates, each once; empty: the formula reads the list in another way too
   */
  public static Optional<List<Aggregate>> of(Formula formula, int list) {
    List<Aggregate> found = new ArrayList<>();
    return collect(formula.root(), list, Collections.newSetFromMap(new IdentityHashMap<>()), found)
        ? Optional.of(List.copyOf(found))
        : Optional.empty();
  }

  private static boolean collect(Node node, int list, Set<Node> seen, List<Aggregate> found) {
    if (!seen.add(node)) {
      return true;
    }
    Aggregate aggregate = of(node, list);
    if (aggregate != null) {
      found.add(aggregate);
      return !aggregate.reads().get(list);
    }
    if (node instanceof References.Slot slot) {
      Definition standing = slot.symbol.standing();
      return slot.symbol.slot() != list
          && (standing == null || collect(standing.formula().root(), list, seen, found));
    }
    if (node instanceof References.Defined defined
        && !collect(defined.definition().formula().root(), list, seen, found)) {
      return false;
    }
    boolean all = true;
    for (Node part : node.parts()) {
      all &= collect(part, list, seen, found);
    }
    return all;
  }

  private static @Nullable Aggregate of(Node node, int list) {
    if (node instanceof Lists.Count count) {
      return over(node, Kind.COUNT, count.list, null, list);
    }
    if (node instanceof Lists.Mean mean) {
      return projected(node, Kind.MEAN, mean.sum.list, list);
    }
    if (node instanceof Lists.Folded folded) {
      return switch (folded.name) {
        case "sum" -> projected(node, Kind.SUM, folded.list, list);
        case "min" -> projected(node, Kind.MIN, folded.list, list);
        case "max" -> projected(node, Kind.MAX, folded.list, list);
        default -> null;
      };
    }
    if (node instanceof Logic.Quantifier quantifier) {
      return over(
          node,
          quantifier.every ? Kind.EVERY : Kind.SOME,
          quantifier.list,
          new Within(quantifier.variable, quantifier.condition),
          list);
    }
    return null;
  }

  private static @Nullable Aggregate projected(Node node, Kind kind, Node items, int list) {
    return items instanceof Lists.Projected projected
        ? over(node, kind, projected.list(), projected.body(), list)
        : null;
  }

  private static @Nullable Aggregate over(
      Node node, Kind kind, Node items, @Nullable Node item, int list) {
    if (items instanceof Lists.Filtered filtered && isList(filtered.list(), list)) {
      return new Aggregate(node, kind, new Within(filtered.variable, filtered.condition), item);
    }
    return isList(items, list) ? new Aggregate(node, kind, null, item) : null;
  }

  private static boolean isList(Node node, int list) {
    return node instanceof References.Slot slot && slot.symbol.slot() == list;
  }

  Node node() {
    return node;
  }

  /** {@return how the items are brought down to one value} */
  public Kind kind() {
    return kind;
  }

  /** {@return what it yields} */
  public Type type() {
    return node.type();
  }

  /** {@return which items count, to be asked in the frame of each; empty: all} */
  public Optional<Reading.Part> condition() {
    return Optional.ofNullable(condition).map(Reader.Whole::new);
  }

  /** {@return what an item comes to, to be asked in the frame of each; empty: it is counted} */
  public Optional<Reading.Part> item() {
    return Optional.ofNullable(item).map(Reader.Whole::new);
  }

  /** {@return the slots that are read of each item} */
  public BitSet reads() {
    BitSet slots = new BitSet();
    condition().ifPresent(part -> slots.or(part.reads()));
    item().ifPresent(part -> slots.or(part.reads()));
    return slots;
  }

  /**
   * {@return the slots that are read where the formula stands: if one of them differs between items
   * or formulas, so does what the aggregate comes to}
   */
  public BitSet readsBeside() {
    BitSet slots = new BitSet();
    for (Node part : new @Nullable Node[] {condition, item}) {
      if (part instanceof Within within) {
        slots.or(Reads.of(within.said()));
      }
    }
    return slots;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Aggregate that && node == that.node;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node);
  }

  @Override
  public String toString() {
    return kind + " of a list";
  }
}
