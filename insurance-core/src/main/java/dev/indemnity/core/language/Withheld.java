package dev.indemnity.core.language;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a formula say what a personal fact says: the fact itself, and whatever hands it on
 * as it is. What is worked out of it is the edition's own and shown.
 */
final class Withheld {
  private static final String WORD = "(withheld)";

  private Withheld() {}

  /** The value of a part as text; what is personal is withheld. */
  static String show(Node node, @Nullable Object value) {
    return show(is(node), node.type(), value);
  }

  static String show(boolean personal, Type type, @Nullable Object value) {
    return personal && value != null && !(value instanceof Undetermined)
        ? WORD
        : Values.show(type, value);
  }

  static boolean is(Node node) {
    if (node instanceof References.Slot slot) {
      return slot.symbol.personal();
    }
    if (node instanceof References.Defined defined) {
      return defined.symbol.personal();
    }
    for (Node each : handedOn(node)) {
      if (is(each)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the formula of a function may yield something it was given as it is. */
  static boolean handsOnInput(Node node) {
    if (node instanceof References.Slot slot && slot.symbol.origin() == Symbol.Origin.VARIABLE) {
      return true;
    }
    for (Node each : handedOn(node)) {
      if (handsOnInput(each)) {
        return true;
      }
    }
    return false;
  }

  private static List<Node> handedOn(Node node) {
    if (node instanceof References.OfItem item) {
      return List.of(item.body());
    }
    if (node instanceof Lists.Projected projected) {
      return List.of(projected.body());
    }
    if (node instanceof Lists.Filtered filtered) {
      return List.of(filtered.list());
    }
    if (node instanceof Lists.Written written) {
      return written.parts();
    }
    if (node instanceof NamedFunction.Called called && called.body.handsOnInput()) {
      return called.arguments();
    }
    return node instanceof Logic.Choice choice
        ? List.of(choice.then(), choice.otherwise())
        : List.of();
  }

  /** What a table has no row for, where it may have been asked with something personal. */
  static Undetermined asked(Undetermined found, Node[] with) {
    return Arrays.stream(with).anyMatch(Withheld::is)
            && found.causes().iterator().next() instanceof Cause.Outside outside
        ? Undetermined.of(
            new Cause.Outside(outside.table(), outside.refer(), WORD, outside.known()))
        : found;
  }
}
