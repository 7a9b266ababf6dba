package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.number.Fraction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that bring several values down to one. */
final class Aggregates {
  private Aggregates() {}

  static @Nullable Node count(Checker checker, Invocation e) {
    if (!Functions.count(checker, e, 1)) {
      return null;
    }
    Node list = checker.list(e.arguments().get(0));
    return list == null ? null : new Lists.Count(list);
  }

  static @Nullable Node sum(Checker checker, Invocation e) {
    return sum(checker, e, list(checker, e));
  }

  private static @Nullable Node sum(Checker checker, Invocation e, @Nullable Node list) {
    if (list == null) {
      return null;
    }
    Type type = Types.element(list);
    return type.isQuantity()
        ? new Lists.Folded(type, e.function(), list, Fraction.ZERO, Calculation.SUM)
        : checker.fail(e, "a sum of " + type, "numbers or amounts");
  }

  static @Nullable Node mean(Checker checker, Invocation e) {
    Node list = list(checker, e);
    return sum(checker, e, list) instanceof Lists.Folded sum ? new Lists.Mean(sum) : null;
  }

  static @Nullable Node product(Checker checker, Invocation e) {
    Node list = list(checker, e);
    if (list == null) {
      return null;
    }
    Type type = Types.element(list);
    return type.kind() == Type.Kind.NUMBER
        ? new Lists.Folded(Type.NUMBER, e.function(), list, null, Calculation.PRODUCT)
        : checker.fail(e, "a product of " + type, "numbers");
  }

  /** The least or the greatest. */
  static @Nullable Node extreme(Checker checker, Invocation e, Calculation ofTwo) {
    Node list = list(checker, e);
    if (list == null) {
      return null;
    }
    Type type = Types.element(list);
    return Types.isOrdered(type)
        ? new Lists.Folded(type, e.function(), list, null, ofTwo)
        : checker.fail(e, e.function() + " of " + type, "values that have an order");
  }

  static @Nullable Node contains(Checker checker, Invocation e) {
    if (!Functions.count(checker, e, 2)) {
      return null;
    }
    Node list = checker.list(e.arguments().get(0));
    Node sought = checker.needed(e.arguments().get(1));
    return list == null || sought == null
        ? null
        : Tests.inList(checker, e, sought, e.arguments().get(0), list);
  }

  /** One argument that is a list of present values, or several arguments that make one. */
  private static @Nullable Node list(Checker checker, Invocation e) {
    if (e.arguments().size() == 1) {
      Node list = checker.list(e.arguments().get(0));
      return list != null && Types.element(list).optional()
          ? checker.fail(
              e,
              Types.isOfNothing(list.type()) ? "an empty list" : "elements that may be absent",
              "elements that are present")
          : list;
    }
    List<Node> elements = new ArrayList<>();
    boolean sound = true;
    for (Expression each : e.arguments()) {
      Node element = checker.needed(each);
      sound &= element != null;
      if (element != null) {
        elements.add(element);
      }
    }
    if (!sound) {
      return null;
    }
    if (elements.isEmpty()) {
      return checker.fail(e, "no argument", "a list, or values of one type");
    }
    Type type = checker.common(e.arguments(), elements);
    return type == null
        ? null
        : new Lists.Written(Type.listOf(type), elements.toArray(new Node[0]));
  }
}
