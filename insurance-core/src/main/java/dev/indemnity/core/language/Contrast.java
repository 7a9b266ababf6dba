package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Binary;
import dev.indemnity.core.number.Fraction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a condition that does not hold requires, and what is so instead.
 *
 * @param required what is required, with the values put in
 * @param actual what is so
 * @param distance how far the one is from the other; empty: it cannot be measured
 */
public record Contrast(String required, String actual, String distance) {

  static Contrast of(Formula condition, Frame frame) {
    List<Contrast> parts = new ArrayList<>();
    collect(condition, condition.expression(), frame, parts, new HashSet<>());
    return parts.size() == 1
        ? parts.get(0)
        : new Contrast(
            join(parts, Contrast::required),
            join(parts, Contrast::actual),
            join(parts, Contrast::distance));
  }

  private static String join(List<Contrast> parts, Function<Contrast, String> part) {
    return parts.stream()
        .map(part)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" and "));
  }

  /** Of several things that must all hold, those that do not; a definition is opened once. */
  private static void collect(
      Formula condition, Expression e, Frame frame, List<Contrast> into, Set<Formula> opened) {
    Node node = condition.node(e);
    if (e instanceof Binary binary && binary.operator() == Operator.AND) {
      collect(condition, binary.left(), frame, into, opened);
      collect(condition, binary.right(), frame, into, opened);
    } else if (node instanceof References.Defined defined) {
      Formula formula = defined.definition().formula();
      if (Boolean.FALSE.equals(node.eval(frame)) && opened.add(formula)) {
        collect(formula, formula.expression(), frame, into, opened);
      }
    } else if (node == null || !Boolean.TRUE.equals(node.eval(frame))) {
      into.add(single(condition, e, frame));
    }
  }

  private static Contrast single(Formula condition, Expression e, Frame frame) {
    if (e instanceof Binary binary && isComparison(binary.operator())) {
      Node left = condition.node(binary.left());
      Node right = condition.node(binary.right());
      if (left != null && right != null) {
        Object actual = left.eval(frame);
        Object wanted = right.eval(frame);
        return new Contrast(
            Printer.print(binary.left())
                + " "
                + binary.operator().symbol()
                + " "
                + fill(condition, binary.right(), frame),
            fill(condition, binary.left(), frame),
            binary.operator() == Operator.NOT_EQUAL
                ? ""
                : distance(
                    left.type().label().isEmpty() ? right.type() : left.type(), actual, wanted));
      }
    }
    return new Contrast(
        Printer.print(e), new Explainer(frame).fill(condition, e, new ArrayList<>()), "");
  }

  /** The value of a side, as its names are withheld or shown. */
  private static String fill(Formula condition, Expression side, Frame frame) {
    Node node = condition.node(side);
    if (node instanceof References.Slot slot) {
      return slot.symbol.show(node.eval(frame));
    }
    return node == null ? Printer.print(side) : Values.show(node.type(), node.eval(frame));
  }

  private static boolean isComparison(Operator operator) {
    return operator.isOrdering() || operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
  }

  private static String distance(Type type, @Nullable Object actual, @Nullable Object wanted) {
    if (actual instanceof Fraction a && wanted instanceof Fraction b) {
      return Values.show(type, a.minus(b).abs())
          + (type.label().isEmpty() ? "" : " " + type.label());
    }
    if (actual == null || wanted == null || type.kind() != Type.Kind.DATE) {
      return "";
    }
    return Spans.between(actual, wanted) instanceof Duration days
        ? Math.abs(days.toDays()) + " day"
        : "";
  }
}
