package dev.indemnity.core.language;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is said of an item, worked out in the frame of that item. */
final class Within extends Binding {
  private final int variable;
  private final Node said;

  Within(int variable, Node said) {
    super(said.type());
    this.variable = variable;
    this.said = said;
  }

  @Override
  @Nullable Object eval(Frame frame) {
    frame.bind(variable, frame);
    return said.eval(frame);
  }

  int slot() {
    return variable;
  }

  @Override
  IntStream slots() {
    return IntStream.of(variable);
  }

  Node said() {
    return said;
  }

  @Override
  Node with(Node other) {
    return new Within(variable, other);
  }

  @Override
  List<Node> parts() {
    return List.of(said);
  }
}
