package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Binary;
import dev.indemnity.core.language.Expression.BooleanLiteral;
import dev.indemnity.core.language.Expression.If;
import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.Negation;
import dev.indemnity.core.language.Expression.NullLiteral;
import dev.indemnity.core.language.Expression.NumberLiteral;
import dev.indemnity.core.language.Expression.Path;
import dev.indemnity.core.language.Expression.TextLiteral;
import dev.indemnity.core.number.Fraction;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Random expressions of a type over the names of a {@link World}. What stands at the root of one is
 * a {@link Forms form}; names and literals stand at the leaves.
 */
final class WellTyped {
  static final List<Type> SCALARS =
      List.of(
          Type.BOOLEAN,
          Type.NUMBER,
          World.DAY_COUNT,
          Type.MONEY,
          Type.DATE,
          Type.TIME,
          Type.DATE_TIME,
          Type.DAYS,
          Type.MONTHS,
          Type.STRING,
          World.GRADE);
  static final List<Type> LISTS =
      List.of(
          Type.listOf(Type.NUMBER),
          Type.listOf(Type.MONEY),
          Type.listOf(Type.DATE),
          Type.listOf(Type.STRING),
          Type.listOf(World.GRADE),
          Type.listOf(Type.DAYS));
  static final Type ROSTER = Type.listOf(World.WORKER);

  /** An expression and its type. */
  record Sample(Type type, Expression expression) {}

  private record Bound(int level, String name, Type type) {
    boolean implicit() {
      return name.equals("item");
    }
  }

  final Random random;
  private final Deque<Bound> bound = new ArrayDeque<>();
  private Set<String> present = new HashSet<>();
  private int variables;

  WellTyped(Random random) {
    this.random = random;
  }

  /** An expression with a form at its root and at most {@code depth} more below. */
  Sample rooted(String form, int depth) {
    return Forms.of(form).rooted(this, depth);
  }

  /** An expression with at most {@code depth} forms above a leaf. */
  Expression any(Type type, int depth) {
    if (depth <= 0 || random.nextInt(7) == 0) {
      return leaf(type);
    }
    List<Forms> forms = Forms.yielding(type);
    return forms.isEmpty() ? leaf(type) : pick(forms).make(this, type, depth);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** What is made while a variable is bound; in a filter it is implicit and called item. */
  Expression bound(String name, Type type, Supplier<Expression> body) {
    Set<String> before = present;
    present = new HashSet<>(present);
    if (name.equals("item") && type.kind() == Type.Kind.ITEM) {
      World.ITEM_FACTS.forEach(fact -> present.remove(fact.key()));
    }
    bound.push(new Bound(bound.size(), name, type));
    Expression made = body.get();
    bound.pop();
    present = before;
    return made;
  }

  /** Whether no list may be gone through inside the others. */
  boolean isInnermost() {
    return bound.size() >= Variables.MOST;
  }

  String newVariable() {
    return "v" + ++variables;
  }

  /** One expression where an optional name is known to be present, and one where it is not. */
  If guarded(Supplier<Expression> body) {
    World.Fact fact = optional();
    Expression name = path(fact.key());
    Set<String> before = present;
    present = new HashSet<>(present);
    present.add(fact.key());
    Expression then = body.get();
    present = before;
    boolean equal = chance(30);
    Expression asked =
        new Binary(equal ? Operator.EQUAL : Operator.NOT_EQUAL, name, new NullLiteral());
    return equal
        ? new If(asked, body.get(), then)
        : new If(chance(30) ? new Binary(Operator.AND, asked, flag()) : asked, then, body.get());
  }

  private Expression flag() {
    return path(chance(50) ? "flag" : "claim.known");
  }

  /** An optional fact, guarded or not. */
  World.Fact optional() {
    boolean item = !bound.isEmpty() && isItem(bound.peek()) && bound.peek().implicit();
    return pick(
        (item ? World.ITEM_FACTS : World.FACTS)
            .stream().filter(fact -> fact.type().optional()).toList());
  }

  private static boolean isItem(@Nullable Bound each) {
    return each != null && each.type().kind() == Type.Kind.ITEM;
  }

  static Expression path(String key) {
    int dot = key.indexOf('.');
    return dot < 0
        ? new Name(key)
        : new Path(new Name(key.substring(0, dot)), key.substring(dot + 1));
  }

  Expression leaf(Type type) {
    List<Expression> names = names(type);
    return names.isEmpty() || chance(25) ? literal(type, names) : pick(names);
  }

  private List<Expression> names(Type type) {
    List<Expression> names = new ArrayList<>();
    for (World.Fact fact : World.FACTS) {
      // a list is named less often than an element of it would
      if (fits(fact, type)) {
        names.add(path(fact.key()));
      }
    }
    World.DEFINITIONS.values().stream()
        .filter(each -> !each.key().startsWith("worker.") && each.type().equals(type))
        .forEach(each -> names.add(path(each.key())));
    for (Bound each : bound) {
      if (each.implicit() && !each.equals(firstImplicit())) {
        continue; // only the innermost can be called item
      }
      if (each.type().equals(type)) {
        names.add(new Name(each.name()));
        names.add(new Name(each.name()));
      } else if (isItem(each)) {
        addItemNames(each, type, names);
      }
    }
    return names;
  }

  private @Nullable Bound firstImplicit() {
    return bound.stream().filter(Bound::implicit).findFirst().orElse(null);
  }

  private void addItemNames(Bound item, Type type, List<Expression> names) {
    for (World.Fact fact : World.ITEM_FACTS) {
      if (fact.type().equals(type)
          || (item.implicit() && item.equals(bound.peek()) && fits(fact, type))) {
        names.add(
            item.implicit() && (fact.type().optional() || chance(70))
                ? new Name(fact.key())
                : new Path(new Name(item.name()), fact.key()));
      }
    }
    World.DEFINITIONS.values().stream()
        .filter(each -> each.key().startsWith("worker.") && each.type().equals(type))
        .forEach(
            each ->
                names.add(
                    new Path(new Name(item.name()), each.key().substring("worker.".length()))));
  }

  private boolean fits(World.Fact fact, Type type) {
    return fact.type().equals(type)
        || (fact.type().optional()
            && present.contains(fact.key())
            && fact.type().present().equals(type));
  }

  private Expression literal(Type type, List<Expression> names) {
    return switch (type.kind()) {
      case BOOLEAN -> new BooleanLiteral(random.nextBoolean());
      case NUMBER -> number();
      case DATE -> date();
      case TIME -> call("time", text("%02d:%02d:00", random.nextInt(24), random.nextInt(60)));
      case DATE_TIME ->
          call(
              "date and time",
              text("%sT%02d:%02d:00", day(), random.nextInt(24), random.nextInt(60)));
      case DAYS -> call("duration", text("P%dDT%dH", random.nextInt(40), random.nextInt(30)));
      case MONTHS -> call("duration", text("P%dY%dM", random.nextInt(4), random.nextInt(14)));
      case STRING -> new TextLiteral(pick(Inputs.WORDS));
      case LIST -> type.equals(ROSTER) ? pick(names) : Forms.listLiteral(this, type, 0);
      default -> pick(names);
    };
  }

  private Expression date() {
    LocalDate day = day();
    return chance(70)
        ? call("date", text("%s", day))
        : call(
            "date",
            whole(day.getYear()),
            whole(day.getMonthValue()),
            whole(Math.min(28, day.getDayOfMonth())));
  }

  private LocalDate day() {
    return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_500));
  }

  private Expression number() {
    Fraction value =
        switch (random.nextInt(4)) {
          case 0 -> Fraction.of(random.nextInt(1_000), 10);
          case 1 -> Fraction.of(random.nextInt(100_000), 100);
          default -> Fraction.of(random.nextInt(13));
        };
    Expression literal = new NumberLiteral(value);
    return chance(15) ? new Negation(literal) : literal;
  }

  static Expression whole(long value) {
    return value < 0
        ? new Negation(new NumberLiteral(Fraction.of(-value)))
        : new NumberLiteral(Fraction.of(value));
  }

  private static TextLiteral text(String format, Object... values) {
    return new TextLiteral(String.format(java.util.Locale.ROOT, format, values));
  }

  static Expression call(String function, Expression... arguments) {
    return new Invocation(function, List.of(arguments));
  }
}
