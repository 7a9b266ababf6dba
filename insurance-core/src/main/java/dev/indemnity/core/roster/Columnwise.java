package dev.indemnity.core.roster;

import com.google.common.math.LongMath;
import dev.indemnity.core.language.Cause;
import dev.indemnity.core.language.Lookup;
import dev.indemnity.core.language.Operation;
import dev.indemnity.core.language.Reading;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reading of formulas for columns: what depends on few values is worked out beforehand by the
 * scalar reading, what is plain arithmetic is proved to fit a long and done with it, and tests that
 * only ever turn once are looked up by the day they turn.
 */
final class Columnwise implements Reading<Made> {
  private static final long MOST_DAY = LocalDate.MAX.toEpochDay() / 2;

  /** The seconds of these fit a long. */
  private static final long MOST_DAYS = Long.MAX_VALUE / 100_000;

  private static final long MOST_MONTHS = Integer.MAX_VALUE;

  /** A long has no more decimal places. */
  private static final long MOST_PLACES = 18;

  private static final Undetermined BY_ZERO =
      Undetermined.of(new Cause.Undefined("division by zero"));

  private final Domain domain;
  private final Tabulation tabulation;
  private final WholeRoster roster;

  Columnwise(Domain domain, Tabulation tabulation, WholeRoster roster) {
    this.domain = domain;
    this.tabulation = tabulation;
    this.roster = roster;
  }

  @Override
  public @Nullable Made whole(Part part) {
    BitSet reads = part.reads();
    BitSet columns = domain.columnsOf(reads);
    if (roster.isReadBy(reads)) {
      return columns.isEmpty() ? roster.made(part) : null;
    }
    return columns.stream().allMatch(domain::isSmall) ? tabulation.of(part, columns) : null;
  }

  @Override
  public @Nullable Made fact(int slot, Type type) {
    int column = domain.columnAt(slot);
    if (column < 0 || domain.isSmall(column)) {
      return null;
    }
    return Made.number(type.kind(), domain.given(column), domain.denominator(column), List.of());
  }

  @Override
  public @Nullable Made apply(Operation operation, Type type, List<Made> operands) {
    try {
      return inCalendar(made(operation, type.kind(), operands));
    } catch (ArithmeticException beyond) {
      return null;
    }
  }

  @Override
  public @Nullable Made lookUp(
      Lookup table, int output, Type type, List<Part> asked, List<@Nullable Made> made) {
    if (asked.stream().anyMatch(each -> roster.isReadBy(each.reads()))) {
      return null;
    }
    try {
      return new Banding(domain, tabulation, table, output, type).of(asked, made);
    } catch (ArithmeticException beyond) {
      return null;
    }
  }

  /** Days and lengths that scalar values hold too; where the calendar ends they have no value. */
  private static @Nullable Made inCalendar(@Nullable Made made) {
    if (made != null && made.term() != null) {
      long most =
          switch (made.kind()) {
            case DATE -> MOST_DAY;
            case DAYS -> MOST_DAYS;
            case MONTHS -> MOST_MONTHS;
            default -> Long.MAX_VALUE;
          };
      return made.term().low >= -most && made.term().high <= most ? made : null;
    }
    return made;
  }

  /** Arithmetic is fastest but for that of the calendar, which tables save where they can. */
  @Override
  public @Nullable Made settle(Part part, @Nullable Made made) {
    BitSet reads = part.reads();
    if ((made != null && !made.readsCalendar()) || roster.isReadBy(reads)) {
      return made;
    }
    BitSet columns = domain.columnsOf(reads);
    @Nullable Made table =
        columns.stream().allMatch(domain::isFew)
            ? tabulation.of(part, columns)
            : part.type().kind() == Type.Kind.BOOLEAN ? tabulation.turning(part, columns) : null;
    return table == null ? made : table;
  }

  private @Nullable Made made(Operation operation, Type.Kind kind, List<Made> parts) {
    boolean strict =
        switch (operation) {
          case AND, OR, IF -> false;
          default -> true;
        };
    List<Made.Gate> gates = strict ? Made.gates(parts, true) : gatesOfLazy(operation, parts);
    return switch (operation) {
      case AND, OR -> {
        Test first = parts.get(0).holds();
        Test second = parts.get(1).holds();
        yield Made.test(
            operation == Operation.AND ? Test.both(first, second) : Test.either(first, second),
            gates);
      }
      case NOT -> Made.test(Test.not(parts.get(0).holds()), gates);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL ->
          compared(operation, parts, gates);
      case IF -> chosen(kind, parts, gates);
      case DAYS_OF -> Made.number(kind, parts.get(0).number(), 1, gates);
      case ADD, SUBTRACT, MIN, MAX -> together(operation, kind, parts, gates);
      case MULTIPLY -> product(kind, parts, gates);
      case DIVIDE -> quotient(kind, parts, gates);
      case MONTHS_BETWEEN ->
          Made.number(
              kind,
              Terms.reckoned(Calendar.MONTHS_BETWEEN, parts.get(0).number(), parts.get(1).number()),
              1,
              gates);
      case YEARS_OF -> Made.number(kind, new Term.Divided(parts.get(0).number(), 12), 1, gates);
      case MONTHS_OF, YEAR_OF, MONTH_OF, DAY_OF, WEEKDAY_OF ->
          Made.number(kind, Dated.part(operation, parts.get(0).number()), 1, gates);
      case ABS ->
          Made.number(
              kind,
              Terms.size(parts.get(0).number()),
              parts.get(0).denominator(),
              parts.get(0).per(),
              gates);
      case FLOOR -> rounded(RoundingMode.FLOOR, kind, parts, gates);
      case CEILING -> rounded(RoundingMode.CEILING, kind, parts, gates);
      case ROUND_HALF_UP -> rounded(RoundingMode.HALF_UP, kind, parts, gates);
      case ROUND_HALF_DOWN -> rounded(RoundingMode.HALF_DOWN, kind, parts, gates);
      case ROUND_HALF_EVEN -> rounded(RoundingMode.HALF_EVEN, kind, parts, gates);
      case ROUND_UP -> rounded(RoundingMode.UP, kind, parts, gates);
      case ROUND_DOWN -> rounded(RoundingMode.DOWN, kind, parts, gates);
    };
  }

  /** What comes after a test is asked only where it does not decide by itself. */
  private static List<Made.Gate> gatesOfLazy(Operation operation, List<Made> parts) {
    Test first = parts.get(0).holds();
    List<Made.Gate> gates = new ArrayList<>(Made.gates(parts.subList(0, 1), false));
    gates.addAll(Made.where(operation == Operation.OR ? Test.not(first) : first, parts.get(1)));
    if (operation == Operation.IF) {
      gates.addAll(Made.where(Test.not(first), parts.get(2)));
    }
    return List.copyOf(gates);
  }

  private static @Nullable Made compared(
      Operation operation, List<Made> parts, List<Made.Gate> gates) {
    Made a = parts.get(0);
    Made b = parts.get(1);
    if (a.term() == null || b.term() == null) {
      return null;
    }
    long common = common(List.of(a, b));
    Term first = a.beside(common, b);
    Term second = b.beside(common, a);
    Test test =
        switch (operation) {
          case LESS -> new Test.Compared(Test.Order.LESS, first, second);
          case LESS_OR_EQUAL -> new Test.Compared(Test.Order.LESS_OR_EQUAL, first, second);
          case GREATER -> new Test.Compared(Test.Order.LESS, second, first);
          case GREATER_OR_EQUAL -> new Test.Compared(Test.Order.LESS_OR_EQUAL, second, first);
          case EQUAL -> new Test.Compared(Test.Order.EQUAL, first, second);
          default -> Test.not(new Test.Compared(Test.Order.EQUAL, first, second));
        };
    return Made.test(test, gates);
  }

  private static @Nullable Made chosen(Type.Kind kind, List<Made> parts, List<Made.Gate> gates) {
    Test test = parts.get(0).holds();
    Made then = parts.get(1);
    Made otherwise = parts.get(2);
    if (then.test() != null && otherwise.test() != null) {
      return Made.test(
          Test.either(Test.both(test, then.holds()), Test.both(Test.not(test), otherwise.holds())),
          gates);
    }
    if (then.term() == null || otherwise.term() == null) {
      return null;
    }
    long common = common(List.of(then, otherwise));
    return Made.number(
        kind,
        new Term.Chosen(test, then.over(common), otherwise.over(common)),
        common,
        per(test, then.per(), otherwise.per()),
        gates);
  }

  private static @Nullable Term per(Test test, @Nullable Term then, @Nullable Term otherwise) {
    Term one = new Term.Constant(1);
    return then == otherwise
        ? then
        : new Term.Chosen(
            test,
            Objects.requireNonNullElse(then, one),
            Objects.requireNonNullElse(otherwise, one));
  }

  /** Sums, differences and the least or greatest of quantities, days and lengths. */
  private @Nullable Made together(
      Operation operation, Type.Kind kind, List<Made> parts, List<Made.Gate> gates) {
    if (parts.stream().anyMatch(part -> part.term() == null)) {
      return null;
    }
    if (kind == Type.Kind.DATE && parts.get(1).kind() == Type.Kind.MONTHS) {
      return later(operation, parts.get(0), parts.get(1), gates);
    }
    if (kind == Type.Kind.DATE && parts.get(0).kind() == Type.Kind.MONTHS) {
      return later(operation, parts.get(1), parts.get(0), gates);
    }
    Made all = parts.get(0);
    for (Made part : parts.subList(1, parts.size())) {
      long common = common(List.of(all, part));
      Term before = all.beside(common, part);
      Term next = part.beside(common, all);
      Term both =
          switch (operation) {
            case ADD -> Terms.sum(before, next);
            case SUBTRACT -> difference(before, next);
            case MIN -> Terms.least(before, next);
            default -> Terms.most(before, next);
          };
      all = Made.number(kind, both, common, all.perWith(part), gates);
    }
    return Made.number(kind, all.number(), all.denominator(), all.per(), gates);
  }

  /**
   * A difference, of which the tests a row has passed may tell more than the ranges of its parts.
   */
  private Term difference(Term a, Term b) {
    Term difference = Terms.difference(a, b);
    long least = domain.apart(b, a);
    return least > difference.low && least <= difference.high
        ? new Term.Known(difference, least, difference.high)
        : difference;
  }

  /** A day some months later or earlier. */
  private static Made later(Operation operation, Made day, Made months, List<Made.Gate> gates) {
    Term by = months.number();
    Term moved = operation == Operation.ADD ? by : Terms.difference(new Term.Constant(0), by);
    return Made.number(
        Type.Kind.DATE, Terms.reckoned(Calendar.MONTHS_LATER, day.number(), moved), 1, gates);
  }

  private static @Nullable Made product(Type.Kind kind, List<Made> parts, List<Made.Gate> gates) {
    Made a = parts.get(0);
    Made b = parts.get(1);
    if ((kind == Type.Kind.DAYS || kind == Type.Kind.MONTHS)
        && (a.denominator() != 1 || b.denominator() != 1 || a.per() != null || b.per() != null)) {
      return null; // a length of part of a day or month
    }
    return Made.number(
        kind,
        Terms.product(a.number(), b.number()),
        Math.multiplyExact(a.denominator(), b.denominator()),
        Made.both(a.per(), b.per()),
        gates);
  }

  /** A quantity to a whole number, or to as many decimal places as are the same in every row. */
  private static @Nullable Made rounded(
      RoundingMode mode, Type.Kind kind, List<Made> parts, List<Made.Gate> gates) {
    long places = 0;
    if (parts.size() == 2) {
      Made asked = parts.get(1);
      places = asked.number().low;
      if (!asked.number().isConstant()
          || asked.denominator() != 1
          || asked.per() != null
          || places < -MOST_PLACES
          || places > MOST_PLACES) {
        return null;
      }
    }
    Made quantity = parts.get(0);
    long up = LongMath.checkedPow(10, (int) Math.max(0, places));
    long down = LongMath.checkedPow(10, (int) Math.max(0, -places));
    long common = Numbers.commonFactor(up, quantity.denominator());
    Term dividend = Terms.product(quantity.number(), new Term.Constant(up / common));
    long divisor = Math.multiplyExact(quantity.denominator() / common, down);
    Term whole = Roundings.whole(dividend, divisor, quantity.per(), mode);
    return Made.number(kind, Terms.product(whole, new Term.Constant(down)), up, gates);
  }

  private static @Nullable Made quotient(Type.Kind kind, List<Made> parts, List<Made.Gate> gates) {
    Made a = parts.get(0);
    Made b = parts.get(1);
    if (kind == Type.Kind.DAYS || kind == Type.Kind.MONTHS) {
      return null;
    }
    if (!b.number().isConstant() || b.per() != null) {
      return ratio(kind, a, b, gates);
    }
    if (b.number().low == 0) {
      return null;
    }
    long divisor = b.number().low;
    long common = Numbers.commonFactor(b.denominator(), divisor);
    long times = (divisor < 0 ? -1 : 1) * (b.denominator() / common);
    return Made.number(
        kind,
        Terms.product(a.number(), new Term.Constant(times)),
        Math.multiplyExact(a.denominator(), Math.abs(divisor) / common),
        a.per(),
        gates);
  }

  /** A number divided by what differs from row to row: both are kept, and divided last. */
  private static Made ratio(Type.Kind kind, Made a, Made b, List<Made.Gate> gates) {
    Term zero = new Term.Constant(0);
    Term divisor = b.number();
    Term dividend = a.number();
    if (divisor.low < 0) {
      Test below = new Test.Compared(Test.Order.LESS, divisor, zero);
      dividend = new Term.Chosen(below, Terms.negative(dividend), dividend);
    }
    long common = Numbers.commonFactor(a.denominator(), b.denominator());
    dividend = Terms.product(dividend, new Term.Constant(b.denominator() / common));
    List<Made.Gate> all = new ArrayList<>(gates);
    if (divisor.low <= 0 && divisor.high >= 0) {
      Test some = Test.not(new Test.Compared(Test.Order.EQUAL, divisor, zero));
      all.add(Made.Gate.of(some, Made.Gate.gravest(new @Nullable Undetermined[] {BY_ZERO})));
    }
    return Made.number(
        kind,
        b.per() == null ? dividend : Terms.product(dividend, b.per()),
        a.denominator() / common,
        Made.both(a.per(), Terms.positive(Terms.size(divisor))),
        List.copyOf(all));
  }

  private static long common(List<Made> parts) {
    long common = 1;
    for (Made part : parts) {
      common = Numbers.commonMultiple(common, part.denominator());
    }
    return common;
  }

  /** The tests that must all hold where one does. */
  static List<Test> all(Test test) {
    if (test instanceof Test.Junction junction && junction.both) {
      List<Test> all = new ArrayList<>(all(junction.first));
      all.addAll(all(junction.second));
      return all;
    }
    return List.of(test);
  }
}
