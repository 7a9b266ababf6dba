package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.If;
import dev.indemnity.core.language.Expression.ListLiteral;
import dev.indemnity.core.language.Expression.Negation;
import dev.indemnity.core.language.Expression.NumberLiteral;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers written where an amount is needed. An amount cannot be written in a formula, so it is the
 * number that is wrong, whatever stands first, and its author is told where an amount comes from.
 */
final class WrittenNumbers {
  private static final String BESIDE = "beside an amount";
  private static final String AMOUNT =
      "an amount, such as a parameter of type money: a formula cannot write one";

  private WrittenNumbers() {}

  /**
   * Whether, of parts that should be of one type, some are amounts and one a number: it is told.
   */
  static boolean areTold(Checker checker, List<Expression> parts, List<Node> nodes) {
    if (nodes.stream().noneMatch(node -> node.type().kind() == Type.Kind.MONEY)) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (isTold(checker, parts.get(i), nodes.get(i).type(), Type.MONEY, BESIDE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of two parts of an expression is an amount and the other a number: it is told. */
  static boolean areTold(Checker checker, Expression e, Node a, Node b) {
    List<Expression> parts = new ArrayList<>(e.children());
    parts.add(e);
    for (Expression part : parts) {
      Node node = checker.checked(part);
      if ((node == a && isTold(checker, part, a.type(), b.type(), BESIDE))
          || (node == b && isTold(checker, part, b.type(), a.type(), BESIDE))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number is written where something else is expected, an amount: it is told. */
  static boolean isTold(Checker checker, Expression e, Type type, Type expected) {
    return isTold(checker, e, type, expected, "where an amount is needed");
  }

  private static boolean isTold(
      Checker checker, Expression e, Type type, Type expected, String where) {
    Type element = type.element();
    Type wanted = expected.element();
    if (element != null && wanted != null) {
      return e instanceof ListLiteral list
          && list.elements().stream()
              .anyMatch(each -> isTold(checker, each, element, wanted, where));
    }
    Expression number =
        type.kind() == Type.Kind.NUMBER && expected.kind() == Type.Kind.MONEY ? written(e) : null;
    if (number == null) {
      return false;
    }
    checker.fail(number, Printer.print(number) + ", a number, " + where, AMOUNT);
    return true;
  }

  /** The number an expression writes, 0 aside, which is an amount as well; null: none. */
  private static @Nullable Expression written(Expression e) {
    if (e instanceof If choice) {
      Expression then = written(choice.then());
      return then == null ? written(choice.otherwise()) : then;
    }
    return (e instanceof NumberLiteral literal && literal.value().signum() != 0)
            || (e instanceof Negation minus && minus.operand() instanceof NumberLiteral)
        ? e
        : null;
  }
}
