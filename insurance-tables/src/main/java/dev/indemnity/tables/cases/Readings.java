package dev.indemnity.tables.cases;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonArray;
import dev.indemnity.tables.json.JsonValue.JsonBoolean;
import dev.indemnity.tables.json.JsonValue.JsonNull;
import dev.indemnity.tables.json.JsonValue.JsonNumber;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Readings that many parts of a case file share. */
final class Readings {
  private static final Map<String, Outcome> OUTCOMES = outcomes();
  private static final String INSTANT = "a date and time such as 2025-01-31T13:00:00";

  private final Decoder decoder;

  Readings(Decoder decoder) {
    this.decoder = decoder;
  }

  Decoder decoder() {
    return decoder;
  }

  private static Map<String, Outcome> outcomes() {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(Answered.spelling(outcome), outcome);
    }
    return outcomes;
  }

  Optional<Outcome> outcome(JsonValue value) {
    return decoder.choice(value, OUTCOMES);
  }

  /** A text that does not leave its line, since results are told one to a line. */
  Optional<String> line(JsonValue value) {
    return decoder
        .text(value)
        .flatMap(
            text ->
                text.codePoints().anyMatch(Character::isISOControl)
                    ? decoder.refuse(value, "a text of one line")
                    : Optional.of(text));
  }

  Optional<List<String>> names(JsonValue value) {
    return decoder.list(value).map(list -> decoder.listOf(value, decoder::text));
  }

  Optional<List<String>> nameOrNames(JsonValue value) {
    return value instanceof JsonArray ? names(value) : decoder.text(value).map(List::of);
  }

  /** A decimal, or null for none. */
  Optional<OrNone<BigDecimal>> amountOrNone(JsonValue value) {
    return value instanceof JsonNull
        ? Optional.of(OrNone.none())
        : decoder.decimal(value).map(OrNone::of);
  }

  Optional<Integer> count(JsonValue value, int least, int most) {
    return decoder
        .number(value)
        .flatMap(
            number ->
                number.stripTrailingZeros().scale() <= 0
                        && number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0
                    ? Optional.of(number.intValueExact())
                    : decoder.refuse(value, "a whole number from " + least + " to " + most));
  }

  /** The text of an instant; what it is depends on the zone of the edition. */
  Optional<String> instant(JsonValue value) {
    return decoder
        .text(value)
        .flatMap(text -> isInstant(text) ? Optional.of(text) : decoder.refuse(value, INSTANT));
  }

  /** The text of an instant, or null for none. */
  Optional<OrNone<String>> instantOrNone(JsonValue value) {
    return value instanceof JsonNull ? Optional.of(OrNone.none()) : instant(value).map(OrNone::of);
  }

  /** A day, or null for none. */
  Optional<OrNone<LocalDate>> dateOrNone(JsonValue value) {
    return value instanceof JsonNull
        ? Optional.of(OrNone.none())
        : decoder.date(value).map(OrNone::of);
  }

  /** An object whose keys are days. */
  <T> Optional<Map<String, T>> byDay(JsonValue value, Function<JsonValue, Optional<T>> reading) {
    return decoder
        .map(value)
        .map(
            members -> {
              members.forEach(this::requireDay);
              return decoder.mapOf(value, reading);
            });
  }

  private void requireDay(String key, JsonValue member) {
    try {
      LocalDate.parse(key);
    } catch (DateTimeParseException e) {
      decoder
          .problems()
          .report(member.at(), "the key \"" + key + "\"", "a date that exists, as YYYY-MM-DD");
    }
  }

  /** Reports a key that is no instant. */
  void requireInstant(String key, JsonValue member) {
    if (!isInstant(key)) {
      decoder.problems().report(member.at(), "the key \"" + key + "\"", INSTANT);
    }
  }

  private static boolean isInstant(String text) {
    try {
      return Values.of(Type.DATE_TIME, text, ZoneOffset.UTC) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  Optional<Facts> facts(JsonValue value) {
    return decoder.map(value).map(members -> factsWithout(members, Set.of()));
  }

  /** The facts of an object some of whose keys are no facts. */
  Facts factsWithout(Map<String, JsonValue> members, Set<String> others) {
    Facts.Builder facts = Facts.builder();
    members.forEach(
        (key, value) -> {
          if (!others.contains(key)) {
            facts.put(key, plain(value));
          }
        });
    return facts.build();
  }

  /** A value as callers of the library would give it. */
  @Nullable Object plain(JsonValue value) {
    if (value instanceof JsonText text) {
      return text.value();
    }
    if (value instanceof JsonNumber number) {
      return number.value();
    }
    if (value instanceof JsonBoolean truth) {
      return truth.value();
    }
    if (value instanceof JsonArray array) {
      List<@Nullable Object> elements = new ArrayList<>();
      array.elements().forEach(each -> elements.add(plain(each)));
      return Collections.unmodifiableList(elements);
    }
    // a value refused before is as good as none, since the file is refused too
    return value instanceof JsonObject object ? factsWithout(object.members(), Set.of()) : null;
  }
}
