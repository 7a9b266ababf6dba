package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Between;
import dev.indemnity.core.language.Expression.If;
import dev.indemnity.core.language.Expression.Membership;
import dev.indemnity.core.language.Expression.Test;
import dev.indemnity.core.language.Expression.TextLiteral;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comparisons, {@code between} and {@code in}: what may be compared with what. */
final class Tests {
  private Tests() {}

  static @Nullable Node same(
      Checker checker,
      Expression e,
      Expression left,
      Node a,
      Expression right,
      Node b,
      Operator operator) {
    Type type = Types.common(a, b);
    boolean withNull = a.type().kind() == Type.Kind.NULL || b.type().kind() == Type.Kind.NULL;
    if (type == null || !(withNull || isComparable(type))) {
      return clash(checker, e, a, b);
    }
    if (!listed(checker, left, a, right, b)) {
      return null;
    }
    return new Comparisons.Same(a, b, operator == Operator.EQUAL);
  }

  /** A text compared with a category must be one of its names. */
  private static boolean listed(
      Checker checker, Expression left, Node a, Expression right, Node b) {
    if (a.type().kind() == Type.Kind.CATEGORY) {
      return listed(checker, right, a.type().label());
    }
    return b.type().kind() != Type.Kind.CATEGORY || listed(checker, left, b.type().label());
  }

  /**
   * Whether the text written in a part is a name of the category; what is computed is not asked.
   */
  static boolean listed(Checker checker, Expression e, String category) {
    if (e instanceof If choice) {
      boolean then = listed(checker, choice.then(), category);
      return listed(checker, choice.otherwise(), category) && then;
    }
    Set<String> names = checker.scope().shared().categories.get(category);
    if (!(e instanceof TextLiteral literal) || names == null || names.contains(literal.value())) {
      return true;
    }
    checker.failUnknown(e, literal.value(), "a name of category " + category, names);
    return false;
  }

  private static boolean isComparable(Type type) {
    return type.kind() != Type.Kind.ITEM
        && type.kind() != Type.Kind.WINDOW
        && (type.element() == null || isComparable(type.element()));
  }

  static @Nullable Node ordered(Checker checker, Expression e, Node a, Node b, Operator operator) {
    Type type = Types.common(a, b);
    return type == null || !Types.isOrdered(type)
        ? clash(checker, e, a, b)
        : new Comparisons.Ordered(operator, a, b);
  }

  private static @Nullable Node clash(Checker checker, Expression e, Node a, Node b) {
    if (WrittenNumbers.areTold(checker, e, a, b)) {
      return null;
    }
    return checker.fail(
        e,
        "a " + a.type() + " compared with a " + b.type(),
        Types.differInUnit(a, b)
            ? "two numbers of one unit"
            : "two values of one type that can be compared");
  }

  static @Nullable Node between(Checker checker, Between e) {
    Node value = checker.needed(e.value());
    Node low = checker.needed(e.low());
    Node high = checker.needed(e.high());
    if (value == null || low == null || high == null) {
      return null;
    }
    Node kept = Once.kept(checker.scope(), value);
    return Once.of(value, kept, span(checker, e, kept, true, low, high, true));
  }

  private static @Nullable Node span(
      Checker checker,
      Expression e,
      Node value,
      boolean lowInclusive,
      Node low,
      Node high,
      boolean highInclusive) {
    Node above =
        ordered(
            checker, e, value, low, lowInclusive ? Operator.GREATER_OR_EQUAL : Operator.GREATER);
    Node below =
        ordered(checker, e, value, high, highInclusive ? Operator.LESS_OR_EQUAL : Operator.LESS);
    return above == null || below == null ? null : new Logic.Junction(false, above, below);
  }

  static @Nullable Node membership(Checker checker, Membership e) {
    Node value = checker.needed(e.value());
    if (value == null) {
      return null;
    }
    if (e.tests().size() == 1 && !(e.tests().get(0) instanceof Test.Interval)) {
      return test(checker, e, value, e.tests().get(0));
    }
    Node kept = Once.kept(checker.scope(), value);
    return Once.of(value, kept, any(checker, e, kept));
  }

  private static @Nullable Node any(Checker checker, Membership e, Node value) {
    @Nullable Node any = null;
    boolean sound = true;
    for (Test test : e.tests()) {
      Node one = test(checker, e, value, test);
      sound &= one != null;
      if (one != null) {
        any = any == null ? one : new Logic.Junction(true, any, one);
      }
    }
    return sound ? any : null;
  }

  private static @Nullable Node test(Checker checker, Membership e, Node value, Test test) {
    if (test instanceof Test.Interval interval) {
      Node low = checker.needed(interval.low());
      Node high = checker.needed(interval.high());
      return low == null || high == null
          ? null
          : span(checker, e, value, interval.lowInclusive(), low, high, interval.highInclusive());
    }
    if (test instanceof Test.Compared compared) {
      Node bound = checker.needed(compared.bound());
      return bound == null
          ? null
          : ordered(checker, compared.bound(), value, bound, compared.operator());
    }
    Expression other = ((Test.Equals) test).value();
    Node candidate = checker.needed(other);
    if (candidate == null) {
      return null;
    }
    return switch (candidate.type().kind()) {
      case LIST -> inList(checker, e, value, other, candidate);
      case WINDOW -> inWindow(checker, e, value, candidate);
      default -> same(checker, e, e.value(), value, other, candidate, Operator.EQUAL);
    };
  }

  static @Nullable Node inList(
      Checker checker, Expression e, Node value, Expression written, Node list) {
    Type element = Types.element(list);
    if (Types.common(element.present(), value.type()) == null || !isComparable(element)) {
      if (WrittenNumbers.isTold(checker, written, list.type(), Type.listOf(value.type()))) {
        return null;
      }
      return checker.fail(
          e, "a " + value.type() + " sought in a " + list.type(), "a list of " + value.type());
    }
    if (written instanceof Expression.ListLiteral literal
        && value.type().kind() == Type.Kind.CATEGORY) {
      boolean sound = true;
      for (Expression each : literal.elements()) {
        sound &= listed(checker, each, value.type().label());
      }
      if (!sound) {
        return null;
      }
    }
    return new Applied.Binary(Type.BOOLEAN, value, list, Calculation.IN_LIST);
  }

  private static @Nullable Node inWindow(Checker checker, Expression e, Node value, Node window) {
    if (value.type().kind() != Type.Kind.DATE_TIME) {
      return checker.fail(e, "a " + value.type() + " sought in a window", "a date and time");
    }
    return new Applied.Binary(Type.BOOLEAN, value, window, Calculation.IN_WINDOW);
  }
}
