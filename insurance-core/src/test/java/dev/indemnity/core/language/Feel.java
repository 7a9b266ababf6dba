package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Membership;
import dev.indemnity.core.language.Expression.Negation;
import dev.indemnity.core.language.Expression.Path;
import dev.indemnity.core.language.Expression.Test;
import dev.indemnity.core.number.Fraction;
import java.math.BigDecimal;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.impl.ComparablePeriod;

/** A FEEL engine that was written by others, with the same names and values. */
final class Feel {
  private final FEEL engine = FEELBuilder.builder().build();
  private final CompilerContext names = engine.newCompilerContext();

  Feel(Map<String, @Nullable Object> example) {
    inputs(example).forEach(names::addInputVariable);
  }

  CompiledExpression compile(String text) {
    return engine.compile(text, names);
  }

  /**
   * The expression as the engine reads it right. It takes everything after {@code in} for its
   * operand, {@code and} and {@code or} included; it misreads an interval that begins with {@code
   * (x}; of {@code -date.year} it takes the minus first; and {@code term.years and not(x)} it takes
   * for a function of that name. So these get parentheses.
   */
  static String text(Expression root) {
    Set<Expression> wrapped = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(root, wrapped);
    wrapped.remove(root);
    return text(root, wrapped);
  }

  private static String text(Expression root, Set<Expression> wrapped) {
    return Printer.print(
        root,
        node -> node != root && wrapped.contains(node) ? "(" + text(node, wrapped) + ")" : null);
  }

  private static void collect(Expression e, Set<Expression> wrapped) {
    if (e instanceof Membership membership) {
      wrapped.add(membership);
      for (Test test : membership.tests()) {
        if (test instanceof Test.Interval interval) {
          wrapped.addAll(interval.children());
        }
      }
    }
    if (e instanceof Path path && path.property().equals("years")) {
      wrapped.add(path);
    }
    if (e instanceof Negation negation && negation.operand() instanceof Path) {
      wrapped.add(negation.operand());
    }
    e.children().forEach(part -> collect(part, wrapped));
  }

  @Nullable Object value(CompiledExpression compiled, Map<String, @Nullable Object> inputs) {
    return engine.evaluate(compiled, inputs);
  }

  /** The values of facts and definitions as FEEL has them: what has a dot becomes a context. */
  static Map<String, @Nullable Object> inputs(Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> inputs = new HashMap<>();
    Map<String, @Nullable Object> claim = new HashMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith("claim.")) {
            claim.put(key.substring("claim.".length()), value(value));
          } else if (!key.equals("cover")) {
            inputs.put(key, value(value));
          }
        });
    inputs.put("claim", claim);
    List<Map<String, @Nullable Object>> roster = new ArrayList<>();
    BigDecimal payroll = BigDecimal.ZERO;
    for (Object each : (List<?>) Objects.requireNonNull(values.get("roster"))) {
      Map<String, @Nullable Object> item = new HashMap<>();
      ((Map<?, ?>) each).forEach((key, value) -> item.put((String) key, value(value)));
      BigDecimal wage = (BigDecimal) Objects.requireNonNull(item.get("wage"));
      item.put("cost", wage.multiply(BigDecimal.valueOf(2)));
      item.put("gone", item.get("leftOn") != null);
      payroll = payroll.add(wage);
      roster.add(item);
    }
    inputs.put("roster", roster);
    inputs.put("payroll", payroll);
    return inputs;
  }

  private static @Nullable Object value(@Nullable Object ours) {
    if (ours instanceof Fraction number) {
      return number.toBigDecimalExact();
    }
    if (ours instanceof ZonedDateTime moment) {
      return moment.toLocalDateTime();
    }
    if (ours instanceof Period months) {
      return new ComparablePeriod(months);
    }
    if (ours instanceof List<?> list) {
      List<@Nullable Object> values = new ArrayList<>();
      list.forEach(each -> values.add(value(each)));
      return values;
    }
    return ours;
  }

  /** Whether a value of the engine is the same as one of ours. */
  static boolean same(World world, @Nullable Object ours, @Nullable Object theirs) {
    if (ours instanceof Fraction number) {
      return theirs instanceof BigDecimal decimal && number.equals(Fraction.of(decimal));
    }
    if (ours instanceof ZonedDateTime moment) {
      return moment.toLocalDateTime().equals(theirs);
    }
    if (ours instanceof Period months) {
      return theirs instanceof ComparablePeriod period
          && period.asPeriod().toTotalMonths() == months.toTotalMonths();
    }
    if (ours instanceof List<?> list) {
      return theirs instanceof List<?> values && sameEach(world, list, values);
    }
    if (ours instanceof Frame item) {
      return theirs instanceof Map<?, ?> values
          && world.item(item).entrySet().stream()
              .allMatch(each -> same(world, each.getValue(), values.get(each.getKey())));
    }
    return Objects.equals(ours, theirs);
  }

  private static boolean sameEach(World world, List<?> ours, List<?> theirs) {
    if (ours.size() != theirs.size()) {
      return false;
    }
    for (int i = 0; i < ours.size(); i++) {
      if (!same(world, ours.get(i), theirs.get(i))) {
        return false;
      }
    }
    return true;
  }
}
