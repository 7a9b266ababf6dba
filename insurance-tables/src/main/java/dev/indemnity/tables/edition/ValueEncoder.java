package dev.indemnity.tables.edition;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.tables.json.JsonReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Writes values of the language, each in the spelling the reader has for it. */
final class ValueEncoder {
  private final ZoneId zone;
  private final int decimals;

  ValueEncoder(ZoneId zone, CurrencyUnit currency) {
    this.zone = zone;
    this.decimals = currency.getDecimalPlaces();
  }

  /** A value of a type, also one in a form the builders take in. */
  Object value(Type type, Object raw) {
    return written(type, Objects.requireNonNull(Values.of(type.present(), raw, zone)));
  }

  private Object written(Type type, Object value) {
    return switch (type.kind()) {
      case NUMBER -> decimal((Fraction) value);
      case MONEY -> amount((Fraction) value);
      case DATE -> DateTimeFormatter.ISO_LOCAL_DATE.format((LocalDate) value);
      case TIME -> DateTimeFormatter.ISO_LOCAL_TIME.format((LocalTime) value);
      case DATE_TIME -> instant((ZonedDateTime) value);
      case DAYS -> days((Duration) value);
      case MONTHS -> months((Period) value);
      case LIST -> list(Objects.requireNonNull(type.element()), (List<?>) value);
      case BOOLEAN, STRING, CATEGORY -> value;
      case ITEM, WINDOW, NULL ->
          throw new IllegalArgumentException("value (of type " + type + ") must be one of a file");
    };
  }

  /** An interval, also as a text the builders take in. */
  String band(Type type, Object raw) {
    if (raw instanceof Interval<?> interval) {
      return interval.toString();
    }
    String text = String.valueOf(raw);
    return type.kind() == Type.Kind.DATE
        ? Interval.parse(text, LocalDate::parse).toString()
        : Interval.parse(text, Fraction::parse).toString();
  }

  private static BigDecimal decimal(Fraction number) {
    if (!number.isFiniteDecimal()) {
      throw new IllegalArgumentException("number (" + number + ") must be a finite decimal");
    }
    BigDecimal decimal = number.toBigDecimalExact().stripTrailingZeros();
    return within(decimal.scale() < 0 ? decimal.setScale(0, RoundingMode.UNNECESSARY) : decimal);
  }

  private String amount(Fraction amount) {
    BigDecimal decimal = decimal(amount);
    return decimal.scale() < decimals
        ? within(decimal.setScale(decimals, RoundingMode.UNNECESSARY)).toPlainString()
        : decimal.toPlainString();
  }

  private static BigDecimal within(BigDecimal decimal) {
    if (Math.max(decimal.precision(), decimal.scale() + 1) > JsonReader.MOST_DIGITS) {
      throw new IllegalArgumentException(
          "number (" + decimal + ") must have at most " + JsonReader.MOST_DIGITS + " digits");
    }
    return decimal;
  }

  /** On the wall clock, unless it showed that time twice. */
  private String instant(ZonedDateTime instant) {
    boolean clear = instant.toLocalDateTime().atZone(zone).equals(instant);
    return (clear ? DateTimeFormatter.ISO_LOCAL_DATE_TIME : DateTimeFormatter.ISO_OFFSET_DATE_TIME)
        .format(instant);
  }

  private static String days(Duration duration) {
    return duration.isNegative() ? "-" + duration.negated() : duration.toString();
  }

  private static String months(Period period) {
    long months = period.toTotalMonths();
    long years = Math.abs(months) / 12;
    long rest = Math.abs(months) % 12;
    return (months < 0 ? "-P" : "P")
        + (years > 0 ? years + "Y" : "")
        + (rest > 0 || years == 0 ? rest + "M" : "");
  }

  private List<Object> list(Type element, List<? extends @Nullable Object> values) {
    List<Object> written = new ArrayList<>();
    for (Object value : values) {
      written.add(written(element, Objects.requireNonNull(value)));
    }
    return written;
  }
}
