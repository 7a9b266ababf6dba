package dev.indemnity.core.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How types go together. */
final class Types {
  private Types() {}

  /** Whether a part can stand where a type is expected, absence aside. */
  static boolean fits(Node node, Type expected) {
    Type type = node.type();
    if (type.kind() == Type.Kind.NULL) {
      return expected.optional();
    }
    return (isZero(node) && expected.isQuantity()) || fits(type, expected);
  }

  static boolean fits(Type type, Type expected) {
    if (expected.kind() == Type.Kind.LIST) {
      return type.kind() == Type.Kind.LIST
          && type.element() != null
          && expected.element() != null
          && (isOfNothing(type) || fits(type.element(), expected.element()));
    }
    if (expected.isText()) {
      return type.isText()
          && (type.kind() != Type.Kind.CATEGORY
              || expected.kind() == Type.Kind.STRING
              || type.label().equals(expected.label()));
    }
    return type.kind() == expected.kind() && agree(type, expected);
  }

  /** Whether units agree: one without a unit agrees with any. */
  static boolean agree(Type a, Type b) {
    return a.label().isEmpty() || b.label().isEmpty() || a.label().equals(b.label());
  }

  /** Whether two parts are numbers, but of units that do not agree. */
  static boolean differInUnit(Node a, Node b) {
    return a.type().kind() == Type.Kind.NUMBER
        && b.type().kind() == Type.Kind.NUMBER
        && !agree(a.type(), b.type());
  }

  /** The literal 0 fits any amount. */
  static boolean isZero(Node node) {
    return node instanceof References.Constant constant && constant.isZero();
  }

  /** The type both parts have; null: none. */
  static @Nullable Type common(Node a, Node b) {
    if (isZero(a) && b.type().isQuantity()) {
      return b.type();
    }
    if (isZero(b) && a.type().isQuantity()) {
      return a.type();
    }
    return common(a.type(), b.type());
  }

  static @Nullable Type common(Type a, Type b) {
    Type type = commonPresent(a.present(), b.present());
    return type == null || !(a.optional() || b.optional()) ? type : type.orAbsent();
  }

  private static @Nullable Type commonPresent(Type a, Type b) {
    if (a.kind() == Type.Kind.NULL) {
      return b;
    }
    if (b.kind() == Type.Kind.NULL) {
      return a;
    }
    if (a.isText() && b.isText()) {
      return a.equals(b)
          ? a
          : a.kind() == Type.Kind.CATEGORY && b.kind() == Type.Kind.CATEGORY ? null : Type.STRING;
    }
    if (a.kind() != b.kind() || !agree(a, b)) {
      return null;
    }
    if (a.kind() == Type.Kind.LIST) {
      return commonList(a, b);
    }
    return a.label().isEmpty() ? b : a;
  }

  private static @Nullable Type commonList(Type a, Type b) {
    if (isOfNothing(a) || isOfNothing(b)) {
      return isOfNothing(a) ? b : a;
    }
    Type element =
        a.element() == null || b.element() == null ? null : common(a.element(), b.element());
    return element == null ? null : Type.listOf(element);
  }

  /** The empty list written out: it is a list of anything. */
  static boolean isOfNothing(Type list) {
    return list.element() != null && list.element().kind() == Type.Kind.NULL;
  }

  static @Nullable Type common(List<Node> nodes) {
    if (nodes.isEmpty()) {
      return null;
    }
    Node first = nodes.get(0);
    for (Node node : nodes) {
      if (!isZero(node)) {
        first = node;
        break;
      }
    }
    Type type = first.type();
    for (Node node : nodes) {
      if (isZero(node) && type.isQuantity()) {
        continue;
      }
      Type next = common(type, node.type());
      if (next == null) {
        return null;
      }
      type = next;
    }
    return type;
  }

  /** How many from the first on have a common type, where all have none. */
  static int alike(List<Node> nodes) {
    int alike = 1;
    int not = nodes.size();
    while (not - alike > 1) {
      int middle = (alike + not) / 2;
      if (common(nodes.subList(0, middle)) == null) {
        not = middle;
      } else {
        alike = middle;
      }
    }
    return alike;
  }

  static Type element(Node list) {
    Type element = list.type().element();
    if (element == null) {
      throw new IllegalStateException("a list without elements' type");
    }
    return element;
  }

  /** Whether values of the kind have an order. */
  static boolean isOrdered(Type type) {
    return switch (type.kind()) {
      case NUMBER, MONEY, DATE, TIME, DATE_TIME, DAYS, MONTHS, STRING -> true;
      default -> false;
    };
  }
}
