package dev.indemnity.core.language;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.number.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.joda.money.BigMoneyProvider;
import org.jspecify.annotations.Nullable;

/** Values of the language: taken in from plain Java values or text, and shown as text. */
public final class Values {
  /** Compiled when the first text is taken for a number or an instant; editions have none. */
  private static final class Texts {
    static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    static final Pattern OFFSET = Pattern.compile("T.*[Z+-]");
  }

  private Values() {}

  /**
   * Takes in a value of a type.
   *
   * <p>Besides its own Java type every kind takes its text form: {@code "true"}, {@code "100.00"},
   * {@code "2025-01-31"}, {@code "13:00:00"}, {@code "2025-01-31T13:00:00"} (on the zone's wall
   * clock, or with an offset), {@code "P2D"}. Numbers take any of Java's exact numbers; amounts
   * also Joda-Money's.
   *
   * @param type the type
   * @param raw the value; null only for an optional type
   * @param zone the zone of date and time values
   * @return the value as formulas hold it
   * @throws IllegalArgumentException where the value is not of the type; the message says what is
   *     expected and never repeats the value
   */
  public static @Nullable Object of(Type type, @Nullable Object raw, ZoneId zone) {
    return of(type, raw, Deferred.of(zone));
  }

  /**
   * Takes in a value of a type.
   *
   * @param type the type
   * @param raw the value; null only for an optional type
   * @param zone the zone of date and time values, asked for these alone
   * @return the value as formulas hold it
   * @throws IllegalArgumentException as {@link #of(Type, Object, ZoneId)}
   */
  public static @Nullable Object of(Type type, @Nullable Object raw, Supplier<ZoneId> zone) {
    if (raw == null) {
      if (type.optional()) {
        return null;
      }
      throw expected(type);
    }
    try {
      return switch (type.kind()) {
        case BOOLEAN -> truth(type, raw);
        case NUMBER, MONEY -> quantity(type, raw);
        case STRING, CATEGORY -> cast(String.class, raw, type);
        case DATE ->
            raw instanceof String text ? LocalDate.parse(text) : cast(LocalDate.class, raw, type);
        case TIME ->
            raw instanceof String text ? LocalTime.parse(text) : cast(LocalTime.class, raw, type);
        case DATE_TIME -> instant(type, raw, zone.get());
        case DAYS ->
            raw instanceof String text ? Duration.parse(text) : cast(Duration.class, raw, type);
        case MONTHS -> months(type, raw);
        case WINDOW -> cast(Window.class, raw, type);
        case LIST -> list(type, raw, zone);
        case ITEM, NULL -> throw expected(type);
      };
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("must be a " + type + example(type), e);
    }
  }

  private static Boolean truth(Type type, Object raw) {
    if (raw instanceof String text && (text.equals("true") || text.equals("false"))) {
      return Boolean.valueOf(text);
    }
    return cast(Boolean.class, raw, type);
  }

  private static Period months(Type type, Object raw) {
    Period length = raw instanceof String text ? Period.parse(text) : cast(Period.class, raw, type);
    if (!length.equals(length.withDays(0))) {
      throw expected(type);
    }
    return length.normalized();
  }

  private static Fraction quantity(Type type, Object raw) {
    if (raw instanceof Fraction fraction) {
      return fraction;
    }
    if (raw instanceof Integer
        || raw instanceof Long
        || raw instanceof Short
        || raw instanceof Byte) {
      return Fraction.of(((Number) raw).longValue());
    }
    if (raw instanceof BigInteger whole) {
      return Fraction.of(whole, BigInteger.ONE);
    }
    if (raw instanceof BigDecimal decimal) {
      return Fraction.of(decimal);
    }
    if (raw instanceof String text && Texts.DECIMAL.matcher(text).matches()) {
      return Fraction.of(new BigDecimal(text));
    }
    if (type.kind() == Type.Kind.MONEY && raw instanceof BigMoneyProvider money) {
      return Fraction.of(money.toBigMoney().getAmount());
    }
    if (raw instanceof Number) {
      throw new IllegalArgumentException(
          "must be exact, as whole numbers, BigDecimal and text such as \"0.5\" are");
    }
    throw expected(type);
  }

  private static ZonedDateTime instant(Type type, Object raw, ZoneId zone) {
    if (raw instanceof Instant instant) {
      return instant.atZone(zone);
    }
    if (raw instanceof ZonedDateTime zoned) {
      return zoned.withZoneSameInstant(zone);
    }
    if (raw instanceof OffsetDateTime offset) {
      return offset.atZoneSameInstant(zone);
    }
    if (raw instanceof LocalDateTime local) {
      return local.atZone(zone);
    }
    if (raw instanceof String text) {
      return Texts.OFFSET.matcher(text).find()
          ? ZonedDateTime.parse(text).withZoneSameInstant(zone)
          : LocalDateTime.parse(text).atZone(zone);
    }
    throw expected(type);
  }

  private static List<@Nullable Object> list(Type type, Object raw, Supplier<ZoneId> zone) {
    Type element = type.element();
    if (element == null || !(raw instanceof Collection<?> given)) {
      throw expected(type);
    }
    List<@Nullable Object> values = new ArrayList<>(given.size());
    for (Object value : given) {
      values.add(of(element, value, zone));
    }
    return Collections.unmodifiableList(values);
  }

  private static <T> T cast(Class<T> wanted, Object raw, Type type) {
    if (!wanted.isInstance(raw)) {
      throw expected(type);
    }
    return wanted.cast(raw);
  }

  private static IllegalArgumentException expected(Type type) {
    return new IllegalArgumentException("must be a " + type + example(type));
  }

  private static String example(Type type) {
    return switch (type.kind()) {
      case NUMBER, MONEY -> ", digits such as 100.00";
      case BOOLEAN -> ", true or false";
      case DATE -> " such as 2025-01-31";
      case TIME -> " such as 13:00:00";
      case DATE_TIME -> " such as 2025-01-31T13:00:00";
      case DAYS -> " such as P2D or PT48H";
      case MONTHS -> " such as P1Y or P6M";
      default -> "";
    };
  }

  /**
   * A value as text for people: amounts with at least two decimals and their thousands apart, text
   * in quotes, days and instants in ISO form.
   *
   * @param type the type of the value
   * @param value the value
   * @return the text
   */
  public static String show(Type type, @Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Undetermined undetermined) {
      return bounds(type, undetermined);
    }
    if (value instanceof Fraction fraction) {
      return type.kind() == Type.Kind.MONEY ? amount(fraction) : fraction.toString();
    }
    if (value instanceof String text) {
      return "\"" + text + "\"";
    }
    if (value instanceof ZonedDateTime instant) {
      return show(instant);
    }
    if (value instanceof Window window) {
      return "[" + show(window.start()) + ".." + show(window.end()) + ")";
    }
    if (value instanceof List<?> list) {
      if (list.stream().anyMatch(Frame.class::isInstance)) {
        return "(" + list.size() + " items)";
      }
      Type element = type.element() == null ? Type.STRING : type.element();
      return "[" + String.join(", ", list.stream().map(each -> show(element, each)).toList()) + "]";
    }
    return value instanceof Frame ? "item" : value.toString();
  }

  private static String show(ZonedDateTime instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant);
  }

  private static String bounds(Type type, Undetermined value) {
    if (value.low() == null && value.high() == null) {
      return "?";
    }
    String low = value.low() == null ? "" : show(type, value.low());
    String high = value.high() == null ? "" : show(type, value.high());
    return "?[" + low + ".." + high + "]";
  }

  /**
   * An amount as text: {@code 189,400.00}; a quotient that no decimal can hold is shown as a
   * fraction.
   *
   * @param amount the amount
   * @return the text
   */
  public static String amount(Fraction amount) {
    if (!amount.isFiniteDecimal()) {
      return amount.toString();
    }
    BigDecimal decimal = amount.toBigDecimalExact();
    if (decimal.scale() < 2) {
      decimal = decimal.setScale(2, RoundingMode.UNNECESSARY);
    }
    String plain = decimal.abs().toPlainString();
    int dot = plain.indexOf('.');
    StringBuilder text = new StringBuilder(plain);
    for (int at = dot - 3; at > 0; at -= 3) {
      text.insert(at, ',');
    }
    return decimal.signum() < 0 ? text.insert(0, '-').toString() : text.toString();
  }
}
