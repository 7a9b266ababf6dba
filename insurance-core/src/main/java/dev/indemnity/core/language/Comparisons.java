package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Order and equality; bounds decide where they can. */
final class Comparisons {
  private Comparisons() {}

  /** Equality; only here may a value be absent. */
  static final class Same extends Node {
    final Node left;
    final Node right;
    final boolean wanted;

    Same(Node left, Node right, boolean wanted) {
      super(Type.BOOLEAN);
      this.left = left;
      this.right = right;
      this.wanted = wanted;
    }

    @Override
    Object eval(Frame frame) {
      Object a = whole(left.eval(frame));
      Object b = whole(right.eval(frame));
      if (a instanceof Undetermined || b instanceof Undetermined) {
        return apart(a, b) ? (Object) !wanted : Undetermined.merge(a, b);
      }
      return Objects.equals(a, b) == wanted;
    }

    private static @Nullable Object whole(@Nullable Object value) {
      Undetermined unknown = value instanceof List<?> list ? Lists.unknownIn(list) : null;
      return unknown == null ? value : unknown;
    }

    private static boolean apart(@Nullable Object a, @Nullable Object b) {
      return below(Bounds.high(a), Bounds.low(b), false)
          || below(Bounds.high(b), Bounds.low(a), false);
    }

    @Override
    List<Node> parts() {
      return List.of(left, right);
    }

    @Override
    Operation operation() {
      return wanted ? Operation.EQUAL : Operation.NOT_EQUAL;
    }
  }

  static final class Ordered extends Node {
    final Operator operator;
    final Node left;
    final Node right;

    Ordered(Operator operator, Node left, Node right) {
      super(Type.BOOLEAN);
      this.operator = operator;
      this.left = left;
      this.right = right;
    }

    @Override
    Object eval(Frame frame) {
      Object a = Applied.known(left.eval(frame));
      Object b = Applied.known(right.eval(frame));
      if (a instanceof Undetermined || b instanceof Undetermined) {
        return decide(operator, a, b);
      }
      int order = order(a, b);
      return switch (operator) {
        case LESS -> order < 0;
        case LESS_OR_EQUAL -> order <= 0;
        case GREATER -> order > 0;
        default -> order >= 0;
      };
    }

    private static Object decide(Operator operator, Object a, Object b) {
      return switch (operator) {
        case LESS -> decide(a, b, false);
        case LESS_OR_EQUAL -> decide(a, b, true);
        case GREATER -> decide(b, a, false);
        default -> decide(b, a, true);
      };
    }

    private static Object decide(Object small, Object large, boolean orEqual) {
      if (below(Bounds.high(small), Bounds.low(large), orEqual)) {
        return true;
      }
      return below(Bounds.high(large), Bounds.low(small), !orEqual)
          ? (Object) false
          : Undetermined.merge(small, large);
    }

    @Override
    List<Node> parts() {
      return List.of(left, right);
    }

    @Override
    Operation operation() {
      return switch (operator) {
        case LESS -> Operation.LESS;
        case LESS_OR_EQUAL -> Operation.LESS_OR_EQUAL;
        case GREATER -> Operation.GREATER;
        default -> Operation.GREATER_OR_EQUAL;
      };
    }
  }

  private static boolean below(
      @Nullable Fraction small, @Nullable Fraction large, boolean orEqual) {
    if (small == null || large == null) {
      return false;
    }
    int order = small.compareTo(large);
    return order < 0 || (order == 0 && orEqual);
  }

  /** Values of one ordered type: quantities, days, times, instants, lengths, text. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static int order(Object a, Object b) {
    if (a instanceof java.time.Period first && b instanceof java.time.Period second) {
      return Long.compare(first.toTotalMonths(), second.toTotalMonths());
    }
    return ((Comparable) a).compareTo(b);
  }
}
