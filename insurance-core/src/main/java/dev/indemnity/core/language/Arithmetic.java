package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Binary;
import dev.indemnity.core.number.Fraction;
import org.jspecify.annotations.Nullable;

/** What {@code + - * /} mean for which types, and the type of the result. */
final class Arithmetic {
  private Arithmetic() {}

  static @Nullable Node negate(Checker checker, Expression e, Node operand) {
    Type type = operand.type();
    return switch (type.kind()) {
      case NUMBER, MONEY ->
          new Applied.Binary(
              type,
              new References.Constant(type, Fraction.ZERO),
              operand,
              Calculation.NEGATED,
              Operation.SUBTRACT);
      case DAYS, MONTHS -> new Applied.Unary(type, operand, Conversion.NEGATED, false);
      default -> checker.fail(e, "minus a " + type, "minus a number, an amount or a duration");
    };
  }

  static @Nullable Node apply(Checker checker, Binary e, Node a, Node b) {
    return switch (e.operator()) {
      case ADD -> plus(checker, e, a, b);
      case SUBTRACT -> minus(checker, e, a, b);
      case MULTIPLY -> times(checker, e, a, b);
      default -> divide(checker, e, a, b);
    };
  }

  private static @Nullable Node plus(Checker checker, Binary e, Node a, Node b) {
    Type type = Types.common(a, b);
    if (type != null && type.isQuantity()) {
      return new Applied.Binary(type, a, b, Calculation.SUM, Operation.ADD);
    }
    if (type != null && type.isText()) {
      return new Applied.Binary(Type.STRING, a, b, Calculation.JOINED);
    }
    Type shifted = shifted(a.type(), b.type());
    if (shifted != null) {
      return new Applied.Binary(shifted, a, b, Calculation.LATER, Operation.ADD);
    }
    shifted = shifted(b.type(), a.type());
    return shifted != null
        ? new Applied.Binary(shifted, a, b, Calculation.LATER_BY_FIRST, Operation.ADD)
        : clash(checker, e, a, b);
  }

  /** The type of a day, time or duration moved by a duration; null: it cannot be. */
  private static @Nullable Type shifted(Type moved, Type by) {
    boolean duration = by.kind() == Type.Kind.DAYS || by.kind() == Type.Kind.MONTHS;
    return switch (moved.kind()) {
      case DATE, DATE_TIME -> duration ? moved : null;
      case TIME -> by.kind() == Type.Kind.DAYS ? moved : null;
      case DAYS, MONTHS -> by.kind() == moved.kind() ? moved : null;
      default -> null;
    };
  }

  private static @Nullable Node minus(Checker checker, Binary e, Node a, Node b) {
    Type type = Types.common(a, b);
    if (type != null && type.isQuantity()) {
      return new Applied.Binary(type, a, b, Calculation.DIFFERENCE, Operation.SUBTRACT);
    }
    if (a.type().kind() == b.type().kind()) {
      switch (a.type().kind()) {
        case DATE, DATE_TIME, TIME -> {
          return new Applied.Binary(Type.DAYS, a, b, Calculation.BETWEEN, Operation.SUBTRACT);
        }
        default -> {}
      }
    }
    Type shifted = shifted(a.type(), b.type());
    return shifted != null
        ? new Applied.Binary(shifted, a, b, Calculation.EARLIER, Operation.SUBTRACT)
        : clash(checker, e, a, b);
  }

  private static @Nullable Node times(Checker checker, Binary e, Node a, Node b) {
    Type type = a.type().times(b.type()).orElse(null);
    if (type == null) {
      return a.type().isQuantity() && b.type().isQuantity()
          ? checker.fail(e, "an amount times an amount", "an amount times a number")
          : clash(checker, e, a, b);
    }
    Calculation product =
        type.isQuantity()
            ? Calculation.PRODUCT
            : a.type().isDuration() ? Calculation.TIMES : Calculation.TIMES_FIRST;
    return new Applied.Binary(type, a, b, product, Operation.MULTIPLY);
  }

  private static @Nullable Node divide(Checker checker, Binary e, Node a, Node b) {
    if (a.type().isQuantity() && b.type().isQuantity()) {
      Type type = quotient(a.type(), b.type());
      return type == null
          ? checker.fail(
              e, "a number divided by an amount", "an amount divided by an amount or a number")
          : new Applied.Binary(type, a, b, Calculation.QUOTIENT, Operation.DIVIDE);
    }
    if (a.type().isDuration() && b.type().kind() == Type.Kind.NUMBER) {
      return new Applied.Binary(a.type(), a, b, Calculation.SHORTENED);
    }
    if (a.type().isDuration() && a.type().kind() == b.type().kind()) {
      return new Applied.Binary(Type.NUMBER, a, b, Calculation.RATIO, Operation.DIVIDE);
    }
    return clash(checker, e, a, b);
  }

  private static @Nullable Type quotient(Type a, Type b) {
    if (b.kind() == Type.Kind.MONEY) {
      return a.kind() == Type.Kind.MONEY ? Type.NUMBER : null;
    }
    if (a.kind() == Type.Kind.MONEY) {
      return Type.MONEY;
    }
    return b.label().isEmpty() ? a : Type.NUMBER;
  }

  private static @Nullable Node clash(Checker checker, Binary e, Node a, Node b) {
    if (WrittenNumbers.areTold(checker, e, a, b)) {
      return null;
    }
    return checker.fail(
        e,
        "a " + a.type() + " " + e.operator().symbol() + " a " + b.type(),
        Types.differInUnit(a, b) ? "two numbers of one unit" : "two values this can be done with");
  }
}
