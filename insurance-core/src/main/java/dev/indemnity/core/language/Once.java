package dev.indemnity.core.language;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of which several things are asked, as both bounds of {@code between} ask for its value. It
 * is worked out once: worked out for each of them, parts that stand in one another would take twice
 * as long with every level.
 */
final class Once extends Binding {
  private final Node asked;
  private final int slot;
  private final Node answer;

  Once(Node asked, int slot, Node answer) {
    super(answer.type());
    this.asked = asked;
    this.slot = slot;
    this.answer = answer;
  }

  /** What may be read as often as need be instead of a part. */
  static Node kept(Scope scope, Node asked) {
    return asked instanceof References.Constant
            || asked instanceof References.Slot
            || asked instanceof References.Defined
        ? asked // kept in the frame as it is
        : new References.Slot(Symbol.variable("", asked.type(), scope.newSlot()), asked.type());
  }

  /**
   * What is made of a part that is read more than once.
   *
   * @param kept what was read instead of it
   * @param answer what was made of that; null: it is wrong
   */
  static @Nullable Node of(Node asked, Node kept, @Nullable Node answer) {
    return answer == null || kept == asked
        ? answer
        : new Once(asked, ((References.Slot) kept).symbol.slot(), answer);
  }

  @Override
  @Nullable Object eval(Frame frame) {
    frame.bind(slot, asked.eval(frame));
    return answer.eval(frame);
  }

  Node asked() {
    return asked;
  }

  int slot() {
    return slot;
  }

  @Override
  IntStream slots() {
    return IntStream.of(slot);
  }

  Node answer() {
    return answer;
  }

  /** The same part kept for another answer. */
  @Override
  Once with(Node other) {
    return new Once(asked, slot, other);
  }

  @Override
  List<Node> parts() {
    return List.of(asked, answer);
  }
}
