package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Binary;
import dev.indemnity.core.language.Expression.Filter;
import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.Membership;
import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.Path;
import dev.indemnity.core.language.Expression.Test;
import dev.indemnity.core.language.Expression.TextLiteral;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What this language, or the engine it is compared with, answers otherwise than DMN 1.5 says. */
final class Deviations {
  /** What FEEL does not have. */
  static final Map<String, String> OURS =
      Map.of(
          "working day", "ours alone: working day",
          "left", "ours alone: left",
          "used", "ours alone: used",
          "answers", "ours alone: answers",
          "rate", "ours alone: table look-up");

  /** Windows too are ours alone. */
  static final Expression WINDOW = new Name("cover");

  private Deviations() {}

  /** Why a part need not have the same answer; empty where it must. */
  static Optional<String> of(
      Expression e, Formula formula, Function<Expression, @Nullable Object> value) {
    if (e.equals(WINDOW)) {
      return Optional.of("ours alone: window");
    }
    if (e instanceof Invocation invocation) {
      return of(invocation, value);
    }
    if (e instanceof Membership membership && seeksInParenthesisedList(membership, formula)) {
      return Optional.of("engine: a list in parentheses after in is not searched");
    }
    if (e instanceof Membership membership && hasReversedInterval(membership, value)) {
      return Optional.of("engine: an interval that ends before it begins has no answer");
    }
    if (e instanceof Filter filter && invokes("abs", filter.condition())) {
      // it looks a name up in the element first, by reflection: BigDecimal and Duration have abs()
      return Optional.of("engine: abs in a filter is that of the element's Java class");
    }
    if (e instanceof Path path && isUnnormalised(path, formula)) {
      return Optional.of("engine: years and months of a computed length are not normalised");
    }
    return Optional.empty();
  }

  /**
   * DMN 1.5 bounds no length, and gives it parts of a second. The engine reckons with a long of
   * nanoseconds, and cuts a product to seconds.
   */
  static Optional<String> of(Duration length) {
    if (length.toNanosPart() != 0) {
      return Optional.of("engine: a computed length is cut to whole seconds");
    }
    return length.abs().compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0
        ? Optional.of("engine: a length of more than 292 years overflows")
        : Optional.empty();
  }

  private static Optional<String> of(
      Invocation invocation, Function<Expression, @Nullable Object> value) {
    String ours = OURS.get(invocation.function());
    if (ours != null) {
      return Optional.of(ours);
    }
    return invocation.function().equals("sum")
            && invocation.arguments().size() == 1
            && value.apply(invocation.arguments().get(0)) instanceof List<?> list
            && list.isEmpty()
        ? Optional.of("sum of nothing: 0 here, null in FEEL")
        : Optional.empty();
  }

  /**
   * DMN 1.5, table 55: {@code e1 in (e2, e3)} is {@code e1 in e2 or e1 in e3}, and a list is
   * searched. The engine compares with the list as a whole once there are parentheses.
   */
  private static boolean seeksInParenthesisedList(Membership membership, Formula formula) {
    List<Test> tests = membership.tests();
    return tests.stream()
        .anyMatch(
            test ->
                test instanceof Test.Equals equals
                    && isOf(Type.Kind.LIST, equals.value(), formula)
                    && (tests.size() > 1 || Level.of(equals.value()) < Level.SUM));
  }

  /**
   * DMN 1.5, table 55: {@code e1 in [e2..e3]} is {@code e2 <= e1 and e1 <= e3}, which is false
   * where e3 is less than e2. The engine answers null.
   */
  private static boolean hasReversedInterval(
      Membership membership, Function<Expression, @Nullable Object> value) {
    return membership.tests().stream()
        .anyMatch(
            test ->
                test instanceof Test.Interval interval
                    && Comparisons.order(
                            Objects.requireNonNull(value.apply(interval.low())),
                            Objects.requireNonNull(value.apply(interval.high())))
                        > 0);
  }

  /**
   * DMN 1.5, table 65: {@code years} and {@code months} are those of the normalised length. The
   * engine's sum of 1Y6M and 8M has 1 year and 14 months.
   */
  private static boolean isUnnormalised(Path path, Formula formula) {
    return Set.of("years", "months").contains(path.property())
        && isOf(Type.Kind.MONTHS, path.source(), formula)
        && isComputed(path.source());
  }

  private static boolean invokes(String function, Expression e) {
    return (e instanceof Invocation invocation && invocation.function().equals(function))
        || e.children().stream().anyMatch(part -> invokes(function, part));
  }

  private static boolean isComputed(Expression e) {
    return e instanceof Binary
        || (e instanceof TextLiteral text && text.value().matches(".*P(18M|.*1[2-9]M)"))
        || e.children().stream().anyMatch(Deviations::isComputed);
  }

  private static boolean isOf(Type.Kind kind, Expression e, Formula formula) {
    Node node = formula.node(e);
    return node != null && node.type().kind() == kind;
  }
}
