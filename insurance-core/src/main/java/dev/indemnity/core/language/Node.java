package dev.indemnity.core.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a checked formula. Evaluation is total: it yields a value of the type, Java null for a
 * value known to be absent, or an {@link Undetermined}.
 */
abstract class Node {
  private final Type type;

  Node(Type type) {
    this.type = type;
  }

  final Type type() {
    return type;
  }

  abstract @Nullable Object eval(Frame frame);

  /** The parts this one is made of. */
  abstract List<Node> parts();

  /** What the part does with its operands, for other readings; null: evaluation alone knows. */
  @Nullable Operation operation() {
    return null;
  }

  /** What the operation is done with. */
  List<Node> operands() {
    return parts();
  }

  /** Whether a variable is asked for somewhere in the part. */
  final boolean names(int variable) {
    return (this instanceof References.Slot slot && slot.symbol.slot() == variable)
        || parts().stream().anyMatch(part -> part.names(variable));
  }
}
