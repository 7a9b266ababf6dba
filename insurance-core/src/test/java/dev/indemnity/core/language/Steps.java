package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Binary;
import dev.indemnity.core.language.Expression.Filter;
import dev.indemnity.core.language.Expression.If;
import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.Path;
import dev.indemnity.core.language.Expression.Quantified;
import dev.indemnity.core.number.Fraction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every step of an evaluation with known inputs, and says why its answer need not be that
 * of FEEL.
 */
final class Steps {
  private static final int DIGITS = 34;

  private final Formula formula;
  private final Frame frame;

  private Steps(Formula formula, Frame frame) {
    this.formula = formula;
    this.frame = frame;
  }

  /** The first reason found; empty where every step has a value FEEL has too. */
  static Optional<String> whyNotFeel(Formula formula, Frame frame) {
    return new Steps(formula, frame).step(formula.expression());
  }

  private Optional<String> step(Expression e) {
    if (e instanceof If choice) {
      Optional<String> first = step(choice.condition());
      return first.isPresent()
          ? first
          : step(
              Boolean.TRUE.equals(value(choice.condition())) ? choice.then() : choice.otherwise());
    }
    if (e instanceof Quantified quantified) {
      return each(e, quantified.list(), quantified.condition());
    }
    if (e instanceof Filter filter) {
      Optional<String> known = Deviations.of(e, formula, this::value);
      return known.isPresent() ? known : each(e, filter.list(), filter.condition());
    }
    if (e instanceof Binary binary && isDecided(binary)) {
      return step(binary.left());
    }
    for (Expression part : e.children()) {
      Optional<String> reason = step(part);
      if (reason.isPresent()) {
        return reason;
      }
    }
    Optional<String> known = Deviations.of(e, formula, this::value);
    return known.isPresent() ? known : wrong(value(e));
  }

  private boolean isDecided(Binary binary) {
    return switch (binary.operator()) {
      case AND -> Boolean.FALSE.equals(value(binary.left()));
      case OR -> Boolean.TRUE.equals(value(binary.left()));
      default -> false;
    };
  }

  private Optional<String> each(Expression e, Expression list, Expression condition) {
    Optional<String> reason = step(list);
    if (reason.isPresent()) {
      return reason;
    }
    Node node = formula.node(e);
    int slot =
        node instanceof Logic.Quantifier quantifier
            ? quantifier.variable
            : ((Lists.Filtered) java.util.Objects.requireNonNull(node)).variable;
    for (Object value : (List<?>) java.util.Objects.requireNonNull(value(list))) {
      frame.bind(slot, value);
      Optional<String> one = step(condition);
      if (one.isPresent()) {
        return one;
      }
    }
    return Optional.empty();
  }

  /** The value of a part; what only leads to another has none. */
  private @Nullable Object value(Expression part) {
    Node node = formula.node(part);
    return node == null ? null : node.eval(frame);
  }

  private static Optional<String> wrong(@Nullable Object value) {
    if (value instanceof Undetermined unknown) {
      Cause cause = unknown.causes().iterator().next();
      return Optional.of(
          cause instanceof Cause.Undefined undefined ? undefined.what() : "outside a table");
    }
    if (value instanceof Fraction number) {
      return number.isFiniteDecimal() && number.toBigDecimalExact().precision() <= DIGITS
          ? Optional.empty()
          : Optional.of("a number that is not exact in 34 digits");
    }
    if (value instanceof Duration length) {
      return Deviations.of(length);
    }
    if (value instanceof List<?> list) {
      return list.stream().flatMap(each -> wrong(each).stream()).findFirst();
    }
    return Optional.empty();
  }

  /** The operators, functions and forms of one expression, each named once. */
  static void forms(Expression e, java.util.Set<String> into, Formula formula) {
    if (e instanceof Binary binary) {
      into.add(binary.operator().symbol());
    } else if (e instanceof Invocation invocation) {
      if (!Deviations.OURS.containsKey(invocation.function())) {
        into.add(invocation.function() + "()");
      }
    } else if (e instanceof Expression.Negation) {
      into.add("unary -");
    } else if (e instanceof Expression.Between) {
      into.add("between");
    } else if (e instanceof Expression.Membership membership) {
      for (Expression.Test test : membership.tests()) {
        into.add(
            test instanceof Expression.Test.Interval
                ? "in interval"
                : test instanceof Expression.Test.Compared
                    ? "in comparison"
                    : isList(formula.node(test.children().get(0))) ? "in list" : "in values");
      }
    } else if (e instanceof If) {
      into.add("if");
    } else if (e instanceof Quantified quantified) {
      into.add(quantified.every() ? "every" : "some");
    } else if (e instanceof Filter) {
      into.add("filter");
    } else if (e instanceof Expression.ListLiteral) {
      into.add("list literal");
    } else if (e instanceof Path path) {
      Node node = formula.node(path);
      if (node instanceof Lists.Projected) {
        into.add("projection");
      } else if (node instanceof Applied.Unary && !path.source().equals(Deviations.WINDOW)) {
        into.add("." + path.property());
      } else if (node instanceof References.OfItem) {
        into.add("item property");
      }
    }
    e.children().forEach(part -> forms(part, into, formula));
  }

  private static boolean isList(@Nullable Node node) {
    return node != null && node.type().kind() == Type.Kind.LIST;
  }
}
