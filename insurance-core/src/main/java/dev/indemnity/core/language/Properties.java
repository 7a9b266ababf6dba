package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of days, times, lengths and windows: {@code worker.birthDate.year}. */
final class Properties {
  private record Property(Type type, Applied.One read) {}

  private static final Map<Type.Kind, Map<String, Property>> KNOWN = known();

  private Properties() {}

  static @Nullable Node of(Checker checker, Expression e, Node source, String name) {
    Map<String, Property> properties = KNOWN.getOrDefault(source.type().kind(), Map.of());
    Property property = properties.get(name);
    if (property == null) {
      return properties.isEmpty()
          ? checker.fail(e, "property " + name + " of a " + source.type(), "no property")
          : checker.failUnknown(e, name, "a property of a " + source.type(), properties.keySet());
    }
    return new Applied.Unary(
        property.type, source, property.read, false, operation(source.type().kind(), name));
  }

  private static @Nullable Operation operation(Type.Kind of, String name) {
    return switch (of) {
      case DAYS -> name.equals("days") ? Operation.DAYS_OF : null;
      case MONTHS -> name.equals("years") ? Operation.YEARS_OF : Operation.MONTHS_OF;
      case DATE -> ofDay(name);
      default -> null;
    };
  }

  private static @Nullable Operation ofDay(String name) {
    return switch (name) {
      case "year" -> Operation.YEAR_OF;
      case "month" -> Operation.MONTH_OF;
      case "day" -> Operation.DAY_OF;
      case "weekday" -> Operation.WEEKDAY_OF;
      default -> null;
    };
  }

  private static Map<Type.Kind, Map<String, Property>> known() {
    Map<String, Property> date = new LinkedHashMap<>();
    number(date, "year", value -> ((LocalDate) value).getYear());
    number(date, "month", value -> ((LocalDate) value).getMonthValue());
    number(date, "day", value -> ((LocalDate) value).getDayOfMonth());
    number(date, "weekday", value -> ((LocalDate) value).getDayOfWeek().getValue());
    Map<String, Property> time = new LinkedHashMap<>();
    number(time, "hour", value -> ((LocalTime) value).getHour());
    number(time, "minute", value -> ((LocalTime) value).getMinute());
    number(time, "second", value -> ((LocalTime) value).getSecond());
    Map<String, Property> instant = new LinkedHashMap<>();
    date.forEach(
        (name, property) ->
            instant.put(
                name,
                new Property(
                    Type.NUMBER, v -> property.read.apply(((ZonedDateTime) v).toLocalDate()))));
    time.forEach(
        (name, property) ->
            instant.put(
                name,
                new Property(
                    Type.NUMBER, v -> property.read.apply(((ZonedDateTime) v).toLocalTime()))));
    Map<String, Property> days = new LinkedHashMap<>();
    number(days, "days", value -> seconds(value) / 86_400);
    number(days, "hours", value -> seconds(value) / 3_600 % 24);
    number(days, "minutes", value -> seconds(value) / 60 % 60);
    number(days, "seconds", value -> seconds(value) % 60);
    Map<String, Property> months = new LinkedHashMap<>();
    number(months, "years", value -> ((Period) value).toTotalMonths() / 12);
    number(months, "months", value -> ((Period) value).toTotalMonths() % 12);
    Map<String, Property> window = new LinkedHashMap<>();
    window.put("start", new Property(Type.DATE_TIME, value -> ((Window) value).start()));
    window.put("end", new Property(Type.DATE_TIME, value -> ((Window) value).end()));
    return Map.of(
        Type.Kind.DATE, date,
        Type.Kind.TIME, time,
        Type.Kind.DATE_TIME, instant,
        Type.Kind.DAYS, days,
        Type.Kind.MONTHS, months,
        Type.Kind.WINDOW, window);
  }

  /**
   * Whole seconds, towards zero: a length and its opposite have the same parts but for the sign.
   */
  private static long seconds(Object value) {
    Duration length = (Duration) value;
    long floor = length.getSeconds();
    return floor < 0 && length.getNano() > 0 ? floor + 1 : floor;
  }

  /** Reads a whole number of a value. */
  @FunctionalInterface
  private interface Whole {
    long of(Object value);
  }

  private static void number(Map<String, Property> into, String name, Whole read) {
    into.put(name, new Property(Type.NUMBER, value -> Fraction.of(read.of(value))));
  }
}
