package dev.indemnity.tables.edition;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonReader;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonText;
import dev.indemnity.tables.json.Members;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/** Reads values of the language, in the one spelling the format has for each. */
final class ValueDecoder {
  private static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?";
  private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

  /** The spelling of an instant: on the edition's wall clock, or with an offset. */
  private static final String DATE_TIME = DAY + "T" + CLOCK + "(Z|[+-](0[0-9]|1[0-8]):[0-5][0-9])?";

  /** The spelling of a length in days, hours, minutes and seconds. */
  private static final String DAYS =
      "-?P([0-9]{1,9}D|([0-9]{1,9}D)?T([0-9]{1,9}H|([0-9]{1,9}H)?[0-9]{1,9}M"
          + "|([0-9]{1,9}H)?([0-9]{1,9}M)?[0-9]{1,9}(\\.[0-9]{1,9})?S))";

  /** The spelling of a length in years and months. */
  private static final String MONTHS = "-?P([0-9]{1,9}Y|([0-9]{1,9}Y)?[0-9]{1,9}M)";

  private static final String INTERVAL = "an interval such as [16..65], [0..5) or [100..]";
  private static final int LONGEST_INTERVAL = 80;

  private final Decoder decoder;
  private final Supplier<ZoneId> zone;
  private final int decimals;

  /** Those that were needed: most files have values of few types. */
  private final Map<String, Pattern> spellings = new HashMap<>();

  /** A decoder for files whose wall clocks are in the zone and whose amounts in the currency. */
  ValueDecoder(Decoder decoder, Supplier<ZoneId> zone, CurrencyUnit currency) {
    this.decoder = decoder;
    this.zone = zone;
    this.decimals = currency.getDecimalPlaces();
  }

  /** A value of a type, as formulas hold it; never null, also for an optional type. */
  Optional<?> value(Type type, JsonValue value) {
    return switch (type.kind()) {
      case NUMBER -> number(value);
      case MONEY -> amount(value);
      case BOOLEAN -> decoder.truth(value);
      case STRING -> decoder.anyText(value);
      case CATEGORY -> decoder.text(value);
      case DATE -> decoder.date(value);
      case TIME -> spelt(type, value, CLOCK, "a time such as 13:00:00");
      case DATE_TIME ->
          spelt(type, value, DATE_TIME, "a date and time such as 2025-01-31T13:00:00");
      case DAYS -> spelt(type, value, DAYS, "a duration such as P2D or PT48H");
      case MONTHS -> spelt(type, value, MONTHS, "a duration such as P1Y6M");
      case LIST -> list(Objects.requireNonNull(type.element()), value);
      case ITEM ->
          decoder.refuse(value, "nothing, for \"" + type.label() + "\" is no type and no category");
      case WINDOW, NULL -> decoder.refuse(value, "nothing, for a file cannot give a " + type);
    };
  }

  private Optional<Fraction> number(JsonValue value) {
    Optional<BigDecimal> number = decoder.decimal(value);
    return number.isPresent() ? Optional.of(Fraction.of(number.get())) : Optional.empty();
  }

  /** An amount that can be written again with all decimals of its currency. */
  private Optional<Fraction> amount(JsonValue value) {
    Optional<BigDecimal> amount = decoder.decimal(value);
    int most = JsonReader.MOST_DIGITS - decimals;
    if (amount.isPresent() && amount.get().precision() - amount.get().scale() > most) {
      return decoder.refuse(value, "an amount of at most " + most + " digits before the point");
    }
    return amount.isPresent() ? Optional.of(Fraction.of(amount.get())) : Optional.empty();
  }

  private Optional<List<Object>> list(Type element, JsonValue value) {
    int before = decoder.problems().marks();
    List<Object> values = new ArrayList<>();
    for (JsonValue each : decoder.list(value).orElse(List.of())) {
      Optional<?> read = value(element, each);
      if (read.isPresent()) {
        values.add(read.get());
      }
    }
    return decoder.problems().marks() == before
        ? Optional.of(List.copyOf(values))
        : Optional.empty();
  }

  private Optional<Object> spelt(Type type, JsonValue value, String spelling, String expected) {
    Pattern pattern = spellings.get(spelling);
    if (pattern == null) {
      pattern = Pattern.compile(spelling);
      spellings.put(spelling, pattern);
    }
    Optional<String> text = decoder.matching(value, pattern, expected);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Values.of(type, text.get(), zone));
    } catch (IllegalArgumentException e) {
      return decoder.refuse(value, expected);
    }
  }

  /** The interval of numbers or amounts at {@code range}. */
  Optional<Interval<Fraction>> range(Members members) {
    Optional<JsonValue> value = members.get("range");
    return value.isPresent() ? range(value.get()) : Optional.empty();
  }

  /** An interval of numbers or amounts, such as {@code [0..]}. */
  Optional<Interval<Fraction>> range(JsonValue value) {
    return interval(value, new PlainDecimal());
  }

  /** An interval of the values of a type that has an order: numbers, amounts or dates. */
  Optional<? extends Interval<?>> band(Type type, JsonValue value) {
    return type.kind() == Type.Kind.DATE ? interval(value, LocalDate::parse) : range(value);
  }

  private <T extends Comparable<? super T>> Optional<Interval<T>> interval(
      JsonValue value, Function<String, T> bound) {
    if (value instanceof JsonText text && text.value().length() <= LONGEST_INTERVAL) {
      try {
        return Optional.of(Interval.parse(text.value(), bound));
      } catch (IllegalArgumentException e) {
        return decoder.refuse(value, INTERVAL);
      }
    }
    return decoder.refuse(value, INTERVAL);
  }

  private static final class PlainDecimal implements Function<String, Fraction> {
    @Override
    public Fraction apply(String text) {
      if (!Decoder.isDecimal(text)) {
        throw new IllegalArgumentException("bound (" + text + ") must be a plain decimal");
      }
      return Fraction.parse(text);
    }
  }
}
