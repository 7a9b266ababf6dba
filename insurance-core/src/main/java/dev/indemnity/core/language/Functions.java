package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.Path;
import dev.indemnity.core.number.Fraction;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The functions of the language, and table look-ups, which are written like them. */
final class Functions {
  /** Checks one invocation whose arguments have not been looked at. */
  @FunctionalInterface
  interface Rule {
    @Nullable Node check(Checker checker, Invocation e);
  }

  private static final Map<String, Rule> RULES = rules();

  private Functions() {}

  static Set<String> names() {
    return RULES.keySet();
  }

  static @Nullable Node check(Checker checker, Invocation e) {
    if (checker.scope().table(e.function()) != null) {
      return lookUp(checker, e, null);
    }
    NamedFunction function = checker.scope().function(e.function());
    if (function != null) {
      return function.call(checker, e);
    }
    if (checker.scope().isBroken(e.function())) {
      return null;
    }
    Rule rule = RULES.get(e.function());
    if (rule == null) {
      Set<String> known = new TreeSet<>(RULES.keySet());
      known.addAll(checker.scope().called());
      return checker.failUnknown(e, e.function(), "a function or table", known);
    }
    return rule.check(checker, e);
  }

  /** A look-up; of a table with several outputs, the one named. */
  static @Nullable Node lookUp(Checker checker, Invocation e, @Nullable String output) {
    Lookup table = checker.scope().table(e.function());
    Symbol symbol = checker.scope().find(e.function());
    if (table == null || symbol == null) {
      throw new IllegalStateException("no table " + e.function());
    }
    List<Type> inputs = table.inputs();
    if (e.arguments().size() != inputs.size()) {
      return checker.fail(
          e, arguments(e.arguments().size()), arguments(inputs.size()) + ": " + inputs);
    }
    Node[] asked = new Node[inputs.size()];
    boolean sound = true;
    for (int i = 0; i < asked.length; i++) {
      Node argument = checker.fitted(e.arguments().get(i), inputs.get(i).present());
      sound &= argument != null;
      if (argument != null) {
        asked[i] = argument;
      }
    }
    List<String> outputs = new ArrayList<>(table.outputs().keySet());
    int index = output == null ? 0 : outputs.indexOf(output);
    if (output == null && outputs.size() > 1) {
      return checker.fail(
          e,
          "a table with several outputs",
          "one of them, as in " + e.function() + "(…)." + outputs.get(0));
    }
    if (index < 0) {
      return checker.failUnknown(
          e, String.valueOf(output), "an output of " + e.function(), outputs);
    }
    Type type = table.outputs().get(outputs.get(index));
    return sound && type != null
        ? new References.LookedUp(symbol, table, asked, index, type)
        : null;
  }

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new TreeMap<>();
    rules.put("not", Functions::not);
    rounding(rules, "round half up", RoundingMode.HALF_UP, Operation.ROUND_HALF_UP);
    rounding(rules, "round half down", RoundingMode.HALF_DOWN, Operation.ROUND_HALF_DOWN);
    rounding(rules, "decimal", RoundingMode.HALF_EVEN, Operation.ROUND_HALF_EVEN);
    rounding(rules, "round up", RoundingMode.UP, Operation.ROUND_UP);
    rounding(rules, "round down", RoundingMode.DOWN, Operation.ROUND_DOWN);
    steps(rules, "floor", RoundingMode.FLOOR, Operation.FLOOR);
    steps(rules, "ceiling", RoundingMode.CEILING, Operation.CEILING);
    rules.put("abs", Functions::absolute);
    rules.put("modulo", Functions::modulo);
    rules.put("even", typed(Type.BOOLEAN, value -> isEven((Fraction) value, true), Type.NUMBER));
    rules.put("odd", typed(Type.BOOLEAN, value -> isEven((Fraction) value, false), Type.NUMBER));
    rules.put("left", (checker, e) -> counter(checker, e, true));
    rules.put("used", (checker, e) -> counter(checker, e, false));
    rules.put("answers", Functions::answers);
    Aggregates.addTo(rules);
    TextFunctions.addTo(rules);
    TimeFunctions.addTo(rules);
    return rules;
  }

  private static @Nullable Node not(Checker checker, Invocation e) {
    Node[] arguments = arguments(checker, e, Type.BOOLEAN);
    return arguments == null
        ? null
        : new Applied.Unary(
            Type.BOOLEAN, arguments[0], value -> !(Boolean) value, false, Operation.NOT);
  }

  /** Whether a table has a row for what it is asked with. */
  private static @Nullable Node answers(Checker checker, Invocation e) {
    if (!count(checker, e, 1)) {
      return null;
    }
    Expression asked = e.arguments().get(0);
    Node node = checker.needed(asked);
    if (node == null) {
      return null;
    }
    return node instanceof References.LookedUp look
        ? new References.Answers(look)
        : checker.fail(asked, Printer.print(asked), "a table with what it is asked with");
  }

  private static Object isEven(Fraction number, boolean wanted) {
    return number.isWhole()
        ? (Object) (!number.numerator().testBit(0) == wanted)
        : Undetermined.of(new Cause.Undefined("whether a number that is not whole is even"));
  }

  private static void rounding(
      Map<String, Rule> rules, String name, RoundingMode mode, Operation named) {
    rules.put(name, (checker, e) -> rounded(checker, e, mode, 2, named));
  }

  private static void steps(
      Map<String, Rule> rules, String name, RoundingMode mode, Operation named) {
    rules.put(
        name, (checker, e) -> rounded(checker, e, mode, e.arguments().size() == 1 ? 1 : 2, named));
  }

  private static @Nullable Node rounded(
      Checker checker, Invocation e, RoundingMode mode, int wanted, Operation named) {
    if (!count(checker, e, wanted)) {
      return null;
    }
    Node number = quantity(checker, e.arguments().get(0));
    if (wanted == 1) {
      return number == null
          ? null
          : new Applied.Unary(
              number.type(), number, value -> ((Fraction) value).rounded(0, mode), true, named);
    }
    Node scale = checker.fitted(e.arguments().get(1), Type.NUMBER);
    if (number == null || scale == null) {
      return null;
    }
    return new Applied.Binary(
        number.type(),
        number,
        scale,
        (value, places) -> rounded((Fraction) value, (Fraction) places, mode),
        (value, places) -> unknownRounded(value, places, mode),
        named);
  }

  private static Object rounded(Fraction value, Fraction places, RoundingMode mode) {
    return places.isWhole() && places.abs().compareTo(Fraction.of(100)) <= 0
        ? value.rounded((int) places.toLongExact(), mode)
        : Undetermined.of(
            new Cause.Undefined("a rounding to part of a decimal place, or to more than 100"));
  }

  private static Undetermined unknownRounded(
      @Nullable Object value, @Nullable Object places, RoundingMode mode) {
    Undetermined causes = Undetermined.merge(value, places);
    if (!(places instanceof Fraction known)) {
      return causes;
    }
    Fraction low = Bounds.low(value);
    Fraction high = Bounds.high(value);
    return causes.within(
        low != null && rounded(low, known, mode) instanceof Fraction least ? least : null,
        high != null && rounded(high, known, mode) instanceof Fraction most ? most : null);
  }

  private static @Nullable Node absolute(Checker checker, Invocation e) {
    if (!count(checker, e, 1)) {
      return null;
    }
    Node operand = checker.needed(e.arguments().get(0));
    if (operand == null) {
      return null;
    }
    return switch (operand.type().kind()) {
      case NUMBER, MONEY ->
          new Applied.Unary(
              operand.type(), operand, value -> ((Fraction) value).abs(), false, Operation.ABS);
      case DAYS, MONTHS ->
          new Applied.Unary(
              operand.type(),
              operand,
              span -> Spans.length(span).signum() < 0 ? Spans.negate(span) : span,
              false,
              Operation.ABS);
      default ->
          checker.fail(e, "the size of a " + operand.type(), "a number, an amount or a duration");
    };
  }

  private static @Nullable Node modulo(Checker checker, Invocation e) {
    if (!count(checker, e, 2)) {
      return null;
    }
    Node number = checker.fitted(e.arguments().get(0), Type.NUMBER);
    Node divisor = checker.fitted(e.arguments().get(1), Type.NUMBER);
    return number == null || divisor == null
        ? null
        : new Applied.Binary(
            number.type(), number, divisor, Functions::remainder, Undetermined::merge);
  }

  private static Object remainder(Object number, Object divisor) {
    Fraction a = (Fraction) number;
    Fraction b = (Fraction) divisor;
    return b.signum() == 0
        ? Undetermined.of(new Cause.Undefined("division by zero"))
        : Arithmetic.sized(a.minus(b.times(a.dividedBy(b).floor())));
  }

  private static @Nullable Node counter(Checker checker, Invocation e, boolean left) {
    if (!count(checker, e, 1)) {
      return null;
    }
    if (!checker.scope().settling()) {
      return checker.fail(
          e,
          e.function() + "(…) outside a settlement",
          "counters read in rules of claims and in benefits only");
    }
    Expression argument = e.arguments().get(0);
    String name =
        argument instanceof Name || argument instanceof Path ? Printer.print(argument) : "";
    Symbol counter = checker.scope().find(name);
    if (counter == null || counter.origin() != Symbol.Origin.COUNTER) {
      return checker.scope().isBroken(name)
          ? null
          : checker.failUnknown(
              argument,
              Printer.print(argument),
              "the name of a counter",
              checker.scope().counters());
    }
    checker.scope().shared().countersRead.add(name);
    return left && checker.scope().isUnlimited(name)
        ? checker.fail(e, "what is left of a counter without a cap", "used(" + name + ")")
        : new References.Counter(counter.type(), name, left);
  }

  /** An argument that must be a number or an amount. */
  static @Nullable Node quantity(Checker checker, Expression e) {
    Node node = checker.needed(e);
    return node == null || node.type().isQuantity()
        ? node
        : checker.fail(e, "a " + node.type(), "a number or an amount");
  }

  static boolean count(Checker checker, Invocation e, int wanted) {
    if (e.arguments().size() == wanted) {
      return true;
    }
    checker.fail(e, arguments(e.arguments().size()), arguments(wanted));
    return false;
  }

  private static String arguments(int count) {
    return count == 1 ? "1 argument" : count + " arguments";
  }

  /** A function of one argument of a given type. */
  static Rule typed(Type result, Applied.One operation, Type argument) {
    return (checker, e) -> {
      Node[] arguments = arguments(checker, e, argument);
      return arguments == null ? null : new Applied.Unary(result, arguments[0], operation, false);
    };
  }

  /** A function of two arguments of given types. */
  static Rule typed(Type result, Applied.Two operation, Type first, Type second) {
    return typed(result, operation, first, second, null);
  }

  static Rule typed(
      Type result, Applied.Two operation, Type first, Type second, @Nullable Operation named) {
    return (checker, e) -> {
      Node[] arguments = arguments(checker, e, first, second);
      return arguments == null
          ? null
          : new Applied.Binary(
              result, arguments[0], arguments[1], operation, Undetermined::merge, named);
    };
  }

  /** The arguments, checked; null where one is wrong, which has been reported. */
  static Node @Nullable [] arguments(Checker checker, Invocation e, Type... types) {
    if (!count(checker, e, types.length)) {
      return null;
    }
    @Nullable Node[] arguments = new @Nullable Node[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = checker.fitted(e.arguments().get(i), types[i]);
    }
    return Arrays.asList(arguments).contains(null)
        ? null
        : Arrays.copyOf(arguments, types.length, Node[].class);
  }
}
