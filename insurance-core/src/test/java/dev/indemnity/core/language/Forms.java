package dev.indemnity.core.language;

import static dev.indemnity.core.language.WellTyped.LISTS;
import static dev.indemnity.core.language.WellTyped.ROSTER;
import static dev.indemnity.core.language.WellTyped.SCALARS;
import static dev.indemnity.core.language.WellTyped.call;
import static dev.indemnity.core.language.WellTyped.path;
import static dev.indemnity.core.language.WellTyped.whole;
import static java.util.Objects.requireNonNull;

import dev.indemnity.core.language.Expression.Between;
import dev.indemnity.core.language.Expression.Binary;
import dev.indemnity.core.language.Expression.Filter;
import dev.indemnity.core.language.Expression.If;
import dev.indemnity.core.language.Expression.ListLiteral;
import dev.indemnity.core.language.Expression.Membership;
import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.Negation;
import dev.indemnity.core.language.Expression.NullLiteral;
import dev.indemnity.core.language.Expression.NumberLiteral;
import dev.indemnity.core.language.Expression.Path;
import dev.indemnity.core.language.Expression.Quantified;
import dev.indemnity.core.language.Expression.Test;
import dev.indemnity.core.language.Expression.TextLiteral;
import dev.indemnity.core.number.Fraction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The forms an expression can have, each with the types it can yield and how to make one. */
final class Forms {
  /** Makes an expression of a type whose parts have less depth. */
  @FunctionalInterface
  private interface Maker {
    Expression make(WellTyped g, Type type, int depth);
  }

  private static final List<Type> QUANTITIES = List.of(Type.NUMBER, World.DAY_COUNT, Type.MONEY);
  private static final List<Type> LENGTHS = List.of(Type.DAYS, Type.MONTHS);
  private static final List<Type> ORDERED = SCALARS.stream().filter(Types::isOrdered).toList();
  private static final Map<String, Forms> ALL = new LinkedHashMap<>();
  private static final Map<Type, List<Forms>> BY_TYPE = new LinkedHashMap<>();

  private final List<Type> types;
  private final Maker maker;

  private Forms(List<Type> types, Maker maker) {
    this.types = types;
    this.maker = maker;
  }

  /** The names of all forms: operators, functions, properties, and words for the rest. */
  static Set<String> names() {
    return ALL.keySet();
  }

  static Forms of(String name) {
    return requireNonNull(ALL.get(name), name);
  }

  static List<Forms> yielding(Type type) {
    return BY_TYPE.getOrDefault(type, List.of());
  }

  WellTyped.Sample rooted(WellTyped g, int depth) {
    Type type = g.pick(types);
    return new WellTyped.Sample(type, make(g, type, depth));
  }

  Expression make(WellTyped g, Type type, int depth) {
    return maker.make(g, type, depth - 1);
  }

  private static void form(String name, List<Type> types, Maker maker) {
    Forms form = new Forms(types, maker);
    ALL.put(name, form);
    types.forEach(type -> BY_TYPE.computeIfAbsent(type, t -> new ArrayList<>()).add(form));
  }

  private static void truth(String name, Maker maker) {
    form(name, List.of(Type.BOOLEAN), maker);
  }

  static {
    arithmetic();
    logic();
    lists();
    numbers();
    texts();
    times();
    oursAlone();
  }

  private static Binary binary(Operator operator, Expression left, Expression right) {
    return new Binary(operator, left, right);
  }

  /** The parts in either order. */
  private static Binary either(WellTyped g, Operator operator, Expression a, Expression b) {
    return g.chance(60) ? binary(operator, a, b) : binary(operator, b, a);
  }

  private static void arithmetic() {
    form(
        "+",
        ORDERED,
        (g, t, d) ->
            switch (t.kind()) {
              case DATE, DATE_TIME -> either(g, Operator.ADD, g.any(t, d), length(g, d));
              case TIME -> either(g, Operator.ADD, g.any(t, d), g.any(Type.DAYS, d));
              case MONEY ->
                  g.chance(10)
                      ? either(g, Operator.ADD, g.any(t, d), whole(0))
                      : binary(Operator.ADD, g.any(t, d), g.any(t, d));
              default -> binary(Operator.ADD, g.any(t, d), g.any(t, d));
            });
    form(
        "-",
        ORDERED.stream().filter(t -> t.kind() != Type.Kind.STRING).toList(),
        (g, t, d) ->
            switch (t.kind()) {
              case DATE, DATE_TIME -> binary(Operator.SUBTRACT, g.any(t, d), length(g, d));
              case TIME -> binary(Operator.SUBTRACT, g.any(t, d), g.any(Type.DAYS, d));
              case DAYS -> {
                Type of = g.pick(List.of(Type.DAYS, Type.DATE, Type.TIME, Type.DATE_TIME));
                yield binary(Operator.SUBTRACT, g.any(of, d), g.any(of, d));
              }
              default -> binary(Operator.SUBTRACT, g.any(t, d), g.any(t, d));
            });
    List<Type> multiplied = Stream.concat(QUANTITIES.stream(), LENGTHS.stream()).toList();
    form(
        "*",
        multiplied,
        (g, t, d) ->
            either(
                g,
                Operator.MULTIPLY,
                g.any(t, d),
                LENGTHS.contains(t) && g.chance(80)
                    ? whole(g.random.nextInt(-3, 9))
                    : g.any(Type.NUMBER, d)));
    form(
        "/",
        multiplied,
        (g, t, d) -> {
          if (t.equals(Type.NUMBER) && g.chance(60)) {
            Type of = g.pick(List.of(Type.NUMBER, Type.MONEY, Type.DAYS, Type.MONTHS));
            return binary(Operator.DIVIDE, g.any(of, d), g.any(of, of.equals(Type.NUMBER) ? d : 0));
          }
          Expression by =
              g.chance(75)
                  ? new NumberLiteral(
                      g.pick(List.of(Fraction.of(2), Fraction.of(5, 2), Fraction.of(8))))
                  : g.any(Type.NUMBER, d);
          return binary(Operator.DIVIDE, g.any(t, d), by);
        });
    form("negation", multiplied, (g, t, d) -> new Negation(g.any(t, d)));
  }

  private static Expression length(WellTyped g, int depth) {
    return g.any(g.pick(LENGTHS), depth);
  }

  private static void logic() {
    for (Operator operator : List.of(Operator.AND, Operator.OR)) {
      truth(
          operator.symbol(),
          (g, t, d) -> binary(operator, g.any(Type.BOOLEAN, d), g.any(Type.BOOLEAN, d)));
    }
    for (Operator operator : List.of(Operator.EQUAL, Operator.NOT_EQUAL)) {
      truth(operator.symbol(), (g, t, d) -> same(g, operator, d));
    }
    for (Operator operator :
        List.of(
            Operator.LESS, Operator.LESS_OR_EQUAL, Operator.GREATER, Operator.GREATER_OR_EQUAL)) {
      truth(
          operator.symbol(),
          (g, t, d) -> {
            Type of = g.pick(ORDERED);
            return of.equals(Type.MONEY) && g.chance(20)
                ? either(g, operator, g.any(of, d), whole(0))
                : binary(operator, g.any(of, d), g.any(of, d));
          });
    }
    truth("not", (g, t, d) -> call("not", g.any(Type.BOOLEAN, d)));
    truth(
        "between",
        (g, t, d) -> {
          Type of = g.pick(ORDERED);
          return new Between(g.any(of, d), g.any(of, d), g.any(of, d));
        });
    truth("in", Forms::membership);
    for (int kind = 1; kind <= 2; kind++) {
      int only = kind;
      truth(
          only == 1 ? "in comparison" : "in interval",
          (g, t, d) -> {
            Type of = g.pick(ORDERED);
            return new Membership(g.any(of, d), List.of(test(g, of, d, only)));
          });
    }
    truth(
        "in list",
        (g, t, d) -> {
          Type list = g.pick(LISTS);
          return new Membership(
              g.any(requireNonNull(list.element()), d), List.of(new Test.Equals(g.any(list, d))));
        });
    form(
        "if",
        Stream.concat(SCALARS.stream(), LISTS.stream()).toList(),
        (g, t, d) ->
            g.chance(40)
                ? g.guarded(() -> g.any(t, d))
                : new If(g.any(Type.BOOLEAN, d), g.any(t, d), g.any(t, d)));
    for (boolean every : List.of(false, true)) {
      truth(every ? "every" : "some", (g, t, d) -> quantified(g, every, d));
    }
  }

  private static Expression same(WellTyped g, Operator operator, int d) {
    int which = g.random.nextInt(10);
    if (which == 0) {
      return binary(operator, path(g.optional().key()), new NullLiteral());
    }
    if (which == 1) {
      World.Fact fact = g.optional();
      return either(g, operator, path(fact.key()), g.any(fact.type().present(), d));
    }
    if (which == 2) {
      return binary(operator, g.any(World.GRADE, d), new TextLiteral(g.pick(World.GRADES)));
    }
    if (which == 4) {
      return either(g, operator, g.any(g.pick(LISTS), d), new ListLiteral(List.of()));
    }
    Type of = which == 3 ? g.pick(LISTS) : g.pick(SCALARS);
    return binary(operator, g.any(of, d), g.any(of, d));
  }

  private static Expression membership(WellTyped g, Type type, int d) {
    if (g.chance(15)) {
      return new Membership(
          g.any(World.GRADE, d),
          g.random
              .ints(1 + g.random.nextInt(3), 0, 3)
              .mapToObj(i -> (Test) new Test.Equals(new TextLiteral(World.GRADES.get(i))))
              .toList());
    }
    Type of = g.pick(ORDERED);
    List<Test> tests = new ArrayList<>();
    for (int n = 1 + g.random.nextInt(3); n > 0; n--) {
      boolean listed = LISTS.contains(Type.listOf(of));
      tests.add(test(g, of, d, g.random.nextInt(listed ? 4 : 3)));
    }
    return new Membership(g.any(of, d), tests);
  }

  private static Test test(WellTyped g, Type of, int d, int kind) {
    return switch (kind) {
      case 0 -> new Test.Equals(g.any(of, d));
      case 1 ->
          new Test.Compared(
              g.pick(
                  List.of(
                      Operator.LESS,
                      Operator.LESS_OR_EQUAL,
                      Operator.GREATER,
                      Operator.GREATER_OR_EQUAL)),
              g.any(of, d));
      case 2 ->
          new Test.Interval(
              g.random.nextBoolean(), g.any(of, d), g.any(of, d), g.random.nextBoolean());
      default -> new Test.Equals(g.any(Type.listOf(of), d));
    };
  }

  private static Expression quantified(WellTyped g, boolean every, int d) {
    if (g.isInnermost()) {
      return g.leaf(Type.BOOLEAN);
    }
    Type list = listType(g);
    Type element = requireNonNull(list.element());
    String variable = g.newVariable();
    Expression over = g.any(list, d);
    return new Quantified(
        every, variable, over, g.bound(variable, element, () -> asked(g, variable, element, d)));
  }

  /** A condition that mentions the variable as a rule. */
  private static Expression asked(WellTyped g, String variable, Type element, int d) {
    if (element.kind() == Type.Kind.ITEM || g.chance(20)) {
      return g.any(Type.BOOLEAN, Math.max(1, d));
    }
    if (!Types.isOrdered(element)) {
      return binary(Operator.EQUAL, new Name(variable), g.any(element, d));
    }
    Operator operator =
        g.pick(List.of(Operator.LESS, Operator.GREATER_OR_EQUAL, Operator.NOT_EQUAL));
    return binary(operator, new Name(variable), g.any(element, d));
  }

  private static Type listType(WellTyped g) {
    return g.chance(40) ? ROSTER : g.pick(LISTS);
  }

  private static void lists() {
    List<Type> filtered = new ArrayList<>(LISTS);
    filtered.add(ROSTER);
    filtered.add(ROSTER);
    form(
        "filter",
        filtered,
        (g, t, d) -> {
          if (g.isInnermost()) {
            return g.leaf(t);
          }
          Type element = requireNonNull(t.element());
          Expression list = g.any(t, d);
          return new Filter(list, g.bound("item", element, () -> asked(g, "item", element, d)));
        });
    form(
        "projection",
        LISTS.subList(0, 5),
        (g, t, d) -> {
          List<World.Fact> facts =
              World.ITEM_FACTS.stream().filter(f -> f.type().equals(t.element())).toList();
          return new Path(g.any(ROSTER, d), g.pick(facts).key());
        });
    form("list literal", LISTS, Forms::listLiteral);
    form("count", List.of(Type.NUMBER), (g, t, d) -> call("count", g.any(listType(g), d)));
    form("sum", List.of(Type.NUMBER, Type.MONEY), (g, t, d) -> folded(g, "sum", t, d));
    form("mean", List.of(Type.NUMBER, Type.MONEY), (g, t, d) -> folded(g, "mean", t, d));
    form("product", List.of(Type.NUMBER), (g, t, d) -> folded(g, "product", t, d));
    form("min", ORDERED, (g, t, d) -> folded(g, "min", t, d));
    form("max", ORDERED, (g, t, d) -> folded(g, "max", t, d));
    truth(
        "list contains",
        (g, t, d) -> {
          Type list = g.pick(LISTS);
          return call("list contains", g.any(list, d), g.any(requireNonNull(list.element()), d));
        });
  }

  static Expression listLiteral(WellTyped g, Type type, int depth) {
    Type element = requireNonNull(type.element());
    return new ListLiteral(parts(g, element, 1 + g.random.nextInt(3), depth));
  }

  private static List<Expression> parts(WellTyped g, Type type, int count, int depth) {
    List<Expression> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(g.any(type, depth));
    }
    return parts;
  }

  private static Expression folded(WellTyped g, String function, Type type, int d) {
    Type list = Type.listOf(type);
    if (LISTS.contains(list) && g.chance(50)) {
      return call(function, g.any(list, d));
    }
    List<Expression> parts = parts(g, type, 2 + g.random.nextInt(2), d);
    if (type.equals(Type.MONEY) && g.chance(30)) {
      parts.add(whole(0));
    }
    return call(function, parts.toArray(Expression[]::new));
  }

  private static void numbers() {
    for (String name :
        List.of(
            "round half up",
            "round half down",
            "round up",
            "round down",
            "decimal",
            "floor",
            "ceiling")) {
      boolean alone = name.equals("floor") || name.equals("ceiling");
      form(
          name,
          QUANTITIES,
          (g, t, d) ->
              alone && g.chance(50)
                  ? call(name, g.any(t, d))
                  : call(
                      name,
                      g.any(t, d),
                      g.chance(95) ? whole(g.random.nextInt(-2, 5)) : g.any(Type.NUMBER, d)));
    }
    form(
        "abs",
        Stream.concat(QUANTITIES.stream(), LENGTHS.stream()).toList(),
        (g, t, d) -> call("abs", g.any(t, d)));
    form(
        "modulo",
        List.of(Type.NUMBER),
        (g, t, d) -> call("modulo", g.any(Type.NUMBER, d), g.any(Type.NUMBER, d)));
    for (String name : List.of("even", "odd")) {
      truth(
          name,
          (g, t, d) ->
              call(
                  name,
                  g.chance(90) ? call("floor", g.any(Type.NUMBER, d)) : g.any(Type.NUMBER, d)));
    }
  }

  private static void texts() {
    for (String name : List.of("contains", "starts with", "ends with")) {
      truth(name, (g, t, d) -> call(name, g.any(Type.STRING, d), g.any(Type.STRING, d)));
    }
    form(
        "string length",
        List.of(Type.NUMBER),
        (g, t, d) -> call("string length", g.any(g.chance(90) ? Type.STRING : World.GRADE, d)));
    for (String name : List.of("upper case", "lower case")) {
      form(name, List.of(Type.STRING), (g, t, d) -> call(name, g.any(Type.STRING, d)));
    }
  }

  private static void times() {
    form(
        "date",
        List.of(Type.DATE),
        (g, t, d) ->
            switch (g.random.nextInt(4)) {
              case 0 -> call("date", g.any(Type.DATE, d));
              case 1 -> call("date", whole(2024), whole(2), whole(27 + g.random.nextInt(4)));
              default -> call("date", g.any(Type.DATE_TIME, d));
            });
    form(
        "time",
        List.of(Type.TIME),
        (g, t, d) -> call("time", g.any(g.chance(20) ? Type.TIME : Type.DATE_TIME, d)));
    form(
        "date and time",
        List.of(Type.DATE_TIME),
        (g, t, d) -> call("date and time", g.any(Type.DATE, d), g.any(Type.TIME, d)));
    form(
        "duration",
        LENGTHS,
        (g, t, d) ->
            call(
                "duration",
                new TextLiteral(
                    t.equals(Type.MONTHS)
                        ? g.pick(List.of("P1Y", "P6M", "-P1Y2M", "P18M", "P0M"))
                        : g.pick(List.of("P1D", "PT48H", "-P1DT2H", "PT0S", "P3DT4H5M6S")))));
    form(
        "years and months duration",
        List.of(Type.MONTHS),
        (g, t, d) -> call("years and months duration", g.any(Type.DATE, d), g.any(Type.DATE, d)));
    property(Type.DATE, "year", "month", "day", "weekday");
    property(Type.TIME, "hour", "minute", "second");
    property(Type.DATE_TIME, "year", "month", "day", "weekday", "hour", "minute", "second");
    property(Type.DAYS, "days", "hours", "minutes", "seconds");
    property(Type.MONTHS, "years", "months");
  }

  private static void property(Type of, String... names) {
    for (String name : names) {
      form(of + " ." + name, List.of(Type.NUMBER), (g, t, d) -> new Path(g.any(of, d), name));
    }
  }

  private static void oursAlone() {
    form(
        "working day",
        List.of(Type.DATE),
        (g, t, d) ->
            call(
                "working day",
                g.any(Type.DATE, d),
                g.chance(80) ? whole(1 + g.random.nextInt(2)) : g.any(Type.NUMBER, d),
                g.any(Type.listOf(Type.DATE), d)));
    form("left", List.of(Type.NUMBER), (g, t, d) -> call("left", new Name("used up")));
    form("used", List.of(Type.NUMBER), (g, t, d) -> call("used", new Name("used up")));
    form("look-up", List.of(Type.NUMBER), (g, t, d) -> call("rate", g.any(World.GRADE, d)));
    truth("answers", (g, t, d) -> call("answers", call("rate", g.any(World.GRADE, d))));
    truth(
        "in window",
        (g, t, d) ->
            new Membership(g.any(Type.DATE_TIME, d), List.of(new Test.Equals(new Name("cover")))));
    form(
        "window bound",
        List.of(Type.DATE_TIME),
        (g, t, d) -> new Path(new Name("cover"), g.chance(50) ? "start" : "end"));
  }
}
