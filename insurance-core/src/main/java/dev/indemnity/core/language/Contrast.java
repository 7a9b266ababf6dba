package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Binary;
import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.number.Fraction;
import java.time.Duration;
import java.time.LocalDate;
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
    collect(condition, condition.expression(), true, frame, parts, new HashSet<>());
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

  /**
   * Of several things that must all hold, or none of which must, those that are otherwise; a
   * definition is opened once.
   */
  private static void collect(
      Formula condition,
      Expression e,
      boolean wanted,
      Frame frame,
      List<Contrast> into,
      Set<Formula> opened) {
    Node node = condition.node(e);
    if (e instanceof Binary binary && binary.operator() == (wanted ? Operator.AND : Operator.OR)) {
      collect(condition, binary.left(), wanted, frame, into, opened);
      collect(condition, binary.right(), wanted, frame, into, opened);
    } else if (isCall(e, "not", 1)) {
      collect(condition, argument(e, 0), !wanted, frame, into, opened);
    } else if (node instanceof References.Defined defined) {
      Formula formula = defined.definition().formula();
      if (Boolean.valueOf(!wanted).equals(node.eval(frame)) && opened.add(formula)) {
        collect(formula, formula.expression(), wanted, frame, into, opened);
      }
    } else if (node == null || !Boolean.valueOf(wanted).equals(node.eval(frame))) {
      into.add(wanted ? single(condition, e, frame) : unwanted(condition, e, frame));
    }
  }

  /** Something that is so and must not be. */
  private static Contrast unwanted(Formula condition, Expression e, Frame frame) {
    Contrast single = single(condition, e, frame);
    boolean isOneValue =
        isMembership(e) || (e instanceof Binary binary && isComparison(binary.operator()));
    return new Contrast(
        "not(" + single.required + ")",
        isOneValue ? single.actual : "not(" + single.actual + ")",
        "");
  }

  private static boolean isMembership(Expression e) {
    return isCall(e, "list contains", 2);
  }

  private static boolean isCall(Expression e, String function, int arguments) {
    return e instanceof Invocation call
        && call.function().equals(function)
        && call.arguments().size() == arguments;
  }

  private static Expression argument(Expression call, int index) {
    return ((Invocation) call).arguments().get(index);
  }

  private static Contrast single(Formula condition, Expression e, Frame frame) {
    if (isMembership(e)) {
      return new Contrast(Printer.print(e), fill(condition, argument(e, 1), frame), "");
    }
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
            // how far from what is withheld would tell it
            binary.operator() == Operator.NOT_EQUAL || Withheld.is(left) || Withheld.is(right)
                ? ""
                : distance(
                    left.type().label().isEmpty() ? right.type() : left.type(), actual, wanted));
      }
    }
    return new Contrast(
        Printer.print(e), new Explainer(frame).fill(condition, e, new ArrayList<>()), "");
  }

  /** The value of a side, withheld or shown. */
  private static String fill(Formula condition, Expression side, Frame frame) {
    Node node = condition.node(side);
    return node == null ? Printer.print(side) : Withheld.show(node, node.eval(frame));
  }

  private static boolean isComparison(Operator operator) {
    return operator.isOrdering() || operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
  }

  private static String distance(Type type, @Nullable Object actual, @Nullable Object wanted) {
    if (actual instanceof Fraction a && wanted instanceof Fraction b) {
      return Values.show(type, a.minus(b).abs())
          + (type.label().isEmpty() ? "" : " " + type.label());
    }
    if (!(actual instanceof LocalDate && wanted instanceof LocalDate)) {
      return ""; // no day, or one that is not known
    }
    return Spans.between(actual, wanted) instanceof Duration days
        ? Math.abs(days.toDays()) + " day"
        : "";
  }
}
