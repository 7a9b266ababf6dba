package dev.indemnity.core.language;

import java.util.List;
import java.util.function.Function;
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

  private Once(Node asked, int slot, Node answer) {
    super(answer.type());
    this.asked = asked;
    this.slot = slot;
    this.answer = answer;
  }

  /**
   * What is made of a part that is read more than once.
   *
   * @param answer makes it of something to be read as often as need be; null: it is wrong
   */
  static @Nullable Node of(Scope scope, Node asked, Function<Node, @Nullable Node> answer) {
    if (asked instanceof References.Constant
        || asked instanceof References.Slot
        || asked instanceof References.Defined) {
      return answer.apply(asked); // kept in the frame as it is
    }
    Symbol kept = Symbol.variable("", asked.type(), scope.newSlot());
    Node made = answer.apply(new References.Slot(kept, asked.type()));
    return made == null ? null : new Once(asked, kept.slot(), made);
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
