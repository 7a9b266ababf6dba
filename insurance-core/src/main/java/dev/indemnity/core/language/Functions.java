package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.Path;
import dev.indemnity.core.number.Fraction;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The functions of the language, and table look-ups, which are written like them. */
final class Functions {
  private Functions() {}

  /** Checks one invocation whose arguments have not been looked at. */
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
    BuiltIn builtIn = BuiltIn.named(e.function());
    if (builtIn == null) {
      Set<String> known = new TreeSet<>(BuiltIn.names());
      known.addAll(checker.scope().called());
      return checker.failUnknown(e, e.function(), "a function or table", known);
    }
    return check(checker, e, builtIn);
  }

  private static @Nullable Node check(Checker checker, Invocation e, BuiltIn function) {
    return switch (function) {
      case NOT -> not(checker, e);
      case ROUND_HALF_UP -> rounded(checker, e, RoundingMode.HALF_UP, Operation.ROUND_HALF_UP);
      case ROUND_HALF_DOWN ->
          rounded(checker, e, RoundingMode.HALF_DOWN, Operation.ROUND_HALF_DOWN);
      case DECIMAL -> rounded(checker, e, RoundingMode.HALF_EVEN, Operation.ROUND_HALF_EVEN);
      case ROUND_UP -> rounded(checker, e, RoundingMode.UP, Operation.ROUND_UP);
      case ROUND_DOWN -> rounded(checker, e, RoundingMode.DOWN, Operation.ROUND_DOWN);
      case FLOOR -> step(checker, e, RoundingMode.FLOOR, Conversion.FLOOR, Operation.FLOOR);
      case CEILING -> step(checker, e, RoundingMode.CEILING, Conversion.CEILING, Operation.CEILING);
      case ABS -> absolute(checker, e);
      case MODULO -> modulo(checker, e);
      case EVEN -> typed(checker, e, Type.BOOLEAN, Conversion.EVEN, Type.NUMBER);
      case ODD -> typed(checker, e, Type.BOOLEAN, Conversion.ODD, Type.NUMBER);
      case LEFT -> counter(checker, e, true);
      case USED -> counter(checker, e, false);
      case ANSWERS -> answers(checker, e);
      case COUNT -> Aggregates.count(checker, e);
      case SUM -> Aggregates.sum(checker, e);
      case MEAN -> Aggregates.mean(checker, e);
      case PRODUCT -> Aggregates.product(checker, e);
      case MIN -> Aggregates.extreme(checker, e, Calculation.LEAST);
      case MAX -> Aggregates.extreme(checker, e, Calculation.GREATEST);
      case LIST_CONTAINS -> Aggregates.contains(checker, e);
      case CONTAINS -> ofTexts(checker, e, Calculation.CONTAINS);
      case STARTS_WITH -> ofTexts(checker, e, Calculation.STARTS_WITH);
      case ENDS_WITH -> ofTexts(checker, e, Calculation.ENDS_WITH);
      case STRING_LENGTH -> typed(checker, e, Type.NUMBER, Conversion.CHARACTERS, Type.STRING);
      case UPPER_CASE -> typed(checker, e, Type.STRING, Conversion.UPPER_CASE, Type.STRING);
      case LOWER_CASE -> typed(checker, e, Type.STRING, Conversion.LOWER_CASE, Type.STRING);
      case DATE -> TimeFunctions.date(checker, e);
      case TIME -> TimeFunctions.time(checker, e);
      case DATE_AND_TIME -> TimeFunctions.dateAndTime(checker, e);
      case DURATION -> TimeFunctions.duration(checker, e);
      case YEARS_AND_MONTHS_DURATION -> TimeFunctions.monthsBetween(checker, e);
      case WORKING_DAY -> TimeFunctions.workingDay(checker, e);
    };
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

  private static @Nullable Node not(Checker checker, Invocation e) {
    Node[] arguments = arguments(checker, e, Type.BOOLEAN);
    return arguments == null
        ? null
        : new Applied.Unary(Type.BOOLEAN, arguments[0], Conversion.OPPOSITE, false, Operation.NOT);
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

  private static @Nullable Node ofTexts(Checker checker, Invocation e, Calculation question) {
    return typed(checker, e, Type.BOOLEAN, question, Type.STRING, Type.STRING, null);
  }

  /** To a whole number or, where there is a second argument, to so many decimal places. */
  private static @Nullable Node step(
      Checker checker, Invocation e, RoundingMode mode, Conversion whole, Operation named) {
    if (e.arguments().size() != 1) {
      return rounded(checker, e, mode, named);
    }
    Node number = quantity(checker, e.arguments().get(0));
    return number == null ? null : new Applied.Unary(number.type(), number, whole, true, named);
  }

  private static @Nullable Node rounded(
      Checker checker, Invocation e, RoundingMode mode, Operation named) {
    if (!count(checker, e, 2)) {
      return null;
    }
    Node number = quantity(checker, e.arguments().get(0));
    Node scale = checker.fitted(e.arguments().get(1), Type.NUMBER);
    if (number == null || scale == null) {
      return null;
    }
    return new Applied.Binary(number.type(), number, scale, new Rounded(mode), named);
  }

  /** A quantity to so many decimal places. */
  record Rounded(RoundingMode mode) implements Applied.Two {
    @Override
    public Object apply(Object value, Object places) {
      return rounded((Fraction) value, (Fraction) places, mode);
    }

    @Override
    public Object unknown(@Nullable Object value, @Nullable Object places) {
      return unknownRounded(value, places, mode);
    }
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
          new Applied.Unary(operand.type(), operand, Conversion.SIZE, false, Operation.ABS);
      case DAYS, MONTHS ->
          new Applied.Unary(operand.type(), operand, Conversion.LENGTH, false, Operation.ABS);
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
        : new Applied.Binary(number.type(), number, divisor, Calculation.REMAINDER);
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
  static @Nullable Node typed(
      Checker checker, Invocation e, Type result, Applied.One operation, Type argument) {
    Node[] arguments = arguments(checker, e, argument);
    return arguments == null ? null : new Applied.Unary(result, arguments[0], operation, false);
  }

  /** A function of two arguments of given types. */
  static @Nullable Node typed(
      Checker checker,
      Invocation e,
      Type result,
      Applied.Two operation,
      Type first,
      Type second,
      @Nullable Operation named) {
    Node[] arguments = arguments(checker, e, first, second);
    return arguments == null
        ? null
        : new Applied.Binary(result, arguments[0], arguments[1], operation, named);
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
