package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operation on values, all of which must be known for it to have one. */
final class Applied {
  private Applied() {}

  /** An operation on one value. */
  @FunctionalInterface
  interface One {
    Object apply(Object value);
  }

  /** An operation on two values. */
  @FunctionalInterface
  interface Two {
    Object apply(Object first, Object second);

    /** What is known of the result while an operand is not. */
    default Object unknown(@Nullable Object first, @Nullable Object second) {
      return Undetermined.merge(first, second);
    }
  }

  /** An operation on any number of values. */
  @FunctionalInterface
  interface Many {
    Object apply(Object[] values);
  }

  static final class Unary extends Node {
    final Node operand;
    final One operation;
    final boolean keepsOrder;
    final @Nullable Operation named;

    /** Where larger operands never give smaller results, bounds of the one bound the other. */
    Unary(Type type, Node operand, One operation, boolean keepsOrder) {
      this(type, operand, operation, keepsOrder, null);
    }

    Unary(Type type, Node operand, One operation, boolean keepsOrder, @Nullable Operation named) {
      super(type);
      this.named = named;
      this.operand = operand;
      this.operation = operation;
      this.keepsOrder = keepsOrder;
    }

    @Override
    Object eval(Frame frame) {
      Object value = known(operand.eval(frame));
      if (!(value instanceof Undetermined unknown)) {
        return operation.apply(value);
      }
      return keepsOrder
          ? unknown.within(mapped(unknown.low()), mapped(unknown.high()))
          : unknown.within(null, null);
    }

    private @Nullable Fraction mapped(@Nullable Fraction bound) {
      return bound == null ? null : (Fraction) operation.apply(bound);
    }

    @Override
    List<Node> parts() {
      return List.of(operand);
    }

    @Override
    @Nullable Operation operation() {
      return named;
    }
  }

  static final class Binary extends Node {
    final Node first;
    final Node second;
    final Two operation;
    final @Nullable Operation named;

    Binary(Type type, Node first, Node second, Two operation) {
      this(type, first, second, operation, null);
    }

    Binary(Type type, Node first, Node second, Two operation, @Nullable Operation named) {
      super(type);
      this.named = named;
      this.first = first;
      this.second = second;
      this.operation = operation;
    }

    @Override
    Object eval(Frame frame) {
      Object a = known(first.eval(frame));
      Object b = known(second.eval(frame));
      return a instanceof Undetermined || b instanceof Undetermined
          ? operation.unknown(a, b)
          : operation.apply(a, b);
    }

    @Override
    List<Node> parts() {
      return List.of(first, second);
    }

    @Override
    @Nullable Operation operation() {
      return named;
    }
  }

  static final class Nary extends Node {
    final Node[] operands;
    final Many operation;

    Nary(Type type, Node[] operands, Many operation) {
      super(type);
      this.operands = operands;
      this.operation = operation;
    }

    @Override
    Object eval(Frame frame) {
      Object[] values = new Object[operands.length];
      @Nullable Undetermined unknown = null;
      for (int i = 0; i < operands.length; i++) {
        values[i] = known(operands[i].eval(frame));
        Undetermined part = Lists.unknownOf(values[i]);
        if (part != null) {
          unknown = Undetermined.merge(unknown, part);
        }
      }
      return unknown != null ? unknown : operation.apply(values);
    }

    @Override
    List<Node> parts() {
      return List.of(operands);
    }
  }

  /** Checking guarantees that what may be absent is guarded before it is used. */
  static Object known(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("an absent value reached an operation that needs one");
    }
    return value;
  }
}
