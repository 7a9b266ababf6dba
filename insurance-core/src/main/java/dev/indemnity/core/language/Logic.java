package dev.indemnity.core.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Three-valued logic: what an unknown cannot change is known. */
final class Logic {
  private Logic() {}

  /** {@code and} where the deciding value is false, {@code or} where it is true. */
  static final class Junction extends Node {
    final Boolean deciding;
    final Node left;
    final Node right;

    Junction(boolean deciding, Node left, Node right) {
      super(Type.BOOLEAN);
      this.deciding = deciding;
      this.left = left;
      this.right = right;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object first = left.eval(frame);
      if (deciding.equals(first)) {
        return deciding;
      }
      Object second = right.eval(frame);
      if (deciding.equals(second)) {
        return deciding;
      }
      return first instanceof Undetermined || second instanceof Undetermined
          ? Undetermined.merge(first, second)
          : (Object) !deciding;
    }

    @Override
    List<Node> parts() {
      return List.of(left, right);
    }

    @Override
    Operation operation() {
      return deciding ? Operation.OR : Operation.AND;
    }
  }

  static final class Choice extends Node {
    final Node condition;
    final Node then;
    final Node otherwise;

    Choice(Type type, Node condition, Node then, Node otherwise) {
      super(type);
      this.condition = condition;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object decided = condition.eval(frame);
      if (decided instanceof Undetermined unknown) {
        return either(unknown, then.eval(frame), otherwise.eval(frame));
      }
      return Boolean.TRUE.equals(decided) ? then.eval(frame) : otherwise.eval(frame);
    }

    Node then() {
      return then;
    }

    Node otherwise() {
      return otherwise;
    }

    /** The branch a known condition takes; null while it is not known. */
    @Nullable Node taken(Frame frame) {
      Object decided = condition.eval(frame);
      return decided instanceof Undetermined
          ? null
          : Boolean.TRUE.equals(decided) ? then : otherwise;
    }

    private @Nullable Object either(Undetermined unknown, @Nullable Object a, @Nullable Object b) {
      // two unknowns may look the same and yet differ
      Undetermined first = Lists.unknownOf(a);
      Undetermined second = Lists.unknownOf(b);
      if (first == null && second == null && Objects.equals(a, b)) {
        return a;
      }
      Undetermined causes = first == null ? unknown : Undetermined.merge(unknown, first);
      causes = second == null ? causes : Undetermined.merge(causes, second);
      if (type().kind() == Type.Kind.LIST) {
        List<@Nullable Object> candidates = new ArrayList<>(Lists.elements(a));
        candidates.addAll(Lists.elements(b));
        return Lists.some(causes, Collections.unmodifiableList(candidates));
      }
      return causes.within(
          Bounds.least(Bounds.low(a), Bounds.low(b)), Bounds.most(Bounds.high(a), Bounds.high(b)));
    }

    @Override
    List<Node> parts() {
      return List.of(condition, then, otherwise);
    }

    @Override
    Operation operation() {
      return Operation.IF;
    }
  }

  /** {@code some} and {@code every} over the values of a list. */
  static final class Quantifier extends Node {
    final boolean every;
    final int variable;
    final Node list;
    final Node condition;

    Quantifier(boolean every, int variable, Node list, Node condition) {
      super(Type.BOOLEAN);
      this.every = every;
      this.variable = variable;
      this.list = list;
      this.condition = condition;
    }

    @Override
    Object eval(Frame frame) {
      Object told = frame.told(this);
      if (told != null) {
        return told;
      }
      Object values = list.eval(frame);
      Boolean deciding = !every;
      @Nullable Undetermined unknown = values instanceof Undetermined u ? u : null;
      boolean open = false;
      for (Object value : Lists.elements(values)) {
        frame.bind(variable, value);
        Object met = condition.eval(frame);
        if (deciding.equals(met)) {
          if (values instanceof List) {
            return deciding;
          }
          open = true;
        } else if (met instanceof Undetermined) {
          unknown = Undetermined.merge(unknown, met);
          open = true;
        }
      }
      return open ? Applied.known(unknown) : (Object) !deciding;
    }

    @Override
    List<Node> parts() {
      return List.of(list, condition);
    }
  }
}
