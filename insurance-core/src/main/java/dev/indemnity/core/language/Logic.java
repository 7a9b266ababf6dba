package dev.indemnity.core.language;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Three-valued logic: what an unknown cannot change is known. */
final class Logic {
  private Logic() {}

  /** {@code and} where the deciding value is false, {@code or} where it is true. */
  static final class Junction extends Node {
    private final Boolean deciding;
    private final Node left;
    private final Node right;

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
  }

  static final class Choice extends Node {
    private final Node condition;
    private final Node then;
    private final Node otherwise;

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

    /** The branch a known condition takes; null while it is not known. */
    @Nullable Node taken(Frame frame) {
      Object decided = condition.eval(frame);
      return decided instanceof Undetermined
          ? null
          : Boolean.TRUE.equals(decided) ? then : otherwise;
    }

    private static @Nullable Object either(
        Undetermined unknown, @Nullable Object a, @Nullable Object b) {
      if (Objects.equals(a, b)) {
        return a;
      }
      Undetermined causes = Undetermined.merge(unknown, Undetermined.merge(unknown, a));
      causes = Undetermined.merge(causes, b);
      return causes.within(
          Bounds.least(Bounds.low(a), Bounds.low(b)), Bounds.most(Bounds.high(a), Bounds.high(b)));
    }

    @Override
    List<Node> parts() {
      return List.of(condition, then, otherwise);
    }
  }

  /** {@code some} and {@code every} over the values of a list. */
  static final class Quantifier extends Node {
    private final boolean every;
    private final int variable;
    private final Node list;
    private final Node condition;

    Quantifier(boolean every, int variable, Node list, Node condition) {
      super(Type.BOOLEAN);
      this.every = every;
      this.variable = variable;
      this.list = list;
      this.condition = condition;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object values = list.eval(frame);
      if (!(values instanceof List<?> each)) {
        return values;
      }
      Boolean deciding = !every;
      @Nullable Object unknown = null;
      for (Object value : each) {
        frame.bind(variable, value);
        Object met = condition.eval(frame);
        if (deciding.equals(met)) {
          return deciding;
        }
        if (met instanceof Undetermined) {
          unknown = Undetermined.merge(unknown, met);
        }
      }
      return unknown != null ? unknown : (Object) !deciding;
    }

    @Override
    List<Node> parts() {
      return List.of(list, condition);
    }
  }
}
