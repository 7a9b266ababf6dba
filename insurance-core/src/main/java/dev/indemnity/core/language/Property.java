package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The properties of days, times, lengths and windows: {@code worker.birthDate.year}. */
enum Property implements Applied.One {
  YEAR("year", Operation.YEAR_OF, Type.Kind.DATE, Type.Kind.DATE_TIME),
  MONTH("month", Operation.MONTH_OF, Type.Kind.DATE, Type.Kind.DATE_TIME),
  DAY("day", Operation.DAY_OF, Type.Kind.DATE, Type.Kind.DATE_TIME),
  WEEKDAY("weekday", Operation.WEEKDAY_OF, Type.Kind.DATE, Type.Kind.DATE_TIME),
  HOUR("hour", null, Type.Kind.TIME, Type.Kind.DATE_TIME),
  MINUTE("minute", null, Type.Kind.TIME, Type.Kind.DATE_TIME),
  SECOND("second", null, Type.Kind.TIME, Type.Kind.DATE_TIME),
  DAYS("days", Operation.DAYS_OF, Type.Kind.DAYS, null),
  HOURS("hours", null, Type.Kind.DAYS, null),
  MINUTES("minutes", null, Type.Kind.DAYS, null),
  SECONDS("seconds", null, Type.Kind.DAYS, null),
  YEARS("years", Operation.YEARS_OF, Type.Kind.MONTHS, null),
  MONTHS("months", Operation.MONTHS_OF, Type.Kind.MONTHS, null),
  START("start", null, Type.Kind.WINDOW, null),
  END("end", null, Type.Kind.WINDOW, null);

  private final String spelling;
  private final @Nullable Operation operation;
  private final Type.Kind of;
  private final Type.@Nullable Kind alsoOf;

  /** What is done is named to other readings of the tree for values of the first kind alone. */
  Property(
      String spelling, @Nullable Operation operation, Type.Kind of, Type.@Nullable Kind alsoOf) {
    this.spelling = spelling;
    this.operation = operation;
    this.of = of;
    this.alsoOf = alsoOf;
  }

  static @Nullable Node of(Checker checker, Expression e, Node source, String name) {
    Type.Kind kind = source.type().kind();
    List<String> known = new ArrayList<>();
    for (Property each : values()) {
      if (each.of == kind || each.alsoOf == kind) {
        if (each.spelling.equals(name)) {
          return each.of(source);
        }
        known.add(each.spelling);
      }
    }
    return known.isEmpty()
        ? checker.fail(e, "property " + name + " of a " + source.type(), "no property")
        : checker.failUnknown(e, name, "a property of a " + source.type(), known);
  }

  private Node of(Node source) {
    Type type = of == Type.Kind.WINDOW ? Type.DATE_TIME : Type.NUMBER;
    Operation named = source.type().kind() == of ? operation : null;
    return new Applied.Unary(type, source, this, false, named);
  }

  @Override
  public Object apply(Object value) {
    return switch (this) {
      case START -> ((Window) value).start();
      case END -> ((Window) value).end();
      default -> Fraction.of(number(value));
    };
  }

  private long number(Object value) {
    return switch (this) {
      case YEAR -> field(value, ChronoField.YEAR);
      case MONTH -> field(value, ChronoField.MONTH_OF_YEAR);
      case DAY -> field(value, ChronoField.DAY_OF_MONTH);
      case WEEKDAY -> field(value, ChronoField.DAY_OF_WEEK);
      case HOUR -> field(value, ChronoField.HOUR_OF_DAY);
      case MINUTE -> field(value, ChronoField.MINUTE_OF_HOUR);
      case SECOND -> field(value, ChronoField.SECOND_OF_MINUTE);
      case DAYS -> seconds(value) / 86_400;
      case HOURS -> seconds(value) / 3_600 % 24;
      case MINUTES -> seconds(value) / 60 % 60;
      case SECONDS -> seconds(value) % 60;
      case YEARS -> ((Period) value).toTotalMonths() / 12;
      case MONTHS -> ((Period) value).toTotalMonths() % 12;
      case START, END -> throw new IllegalStateException(this + " is no number");
    };
  }

  private static long field(Object value, ChronoField field) {
    return ((TemporalAccessor) value).get(field);
  }

  /**
   * Whole seconds, towards zero: a length and its opposite have the same parts but for the sign.
   */
  private static long seconds(Object value) {
    Duration length = (Duration) value;
    long floor = length.getSeconds();
    return floor < 0 && length.getNano() > 0 ? floor + 1 : floor;
  }
}
