package dev.indemnity.tables.result;

import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.text.Text;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonArray;
import dev.indemnity.tables.json.JsonValue.JsonBoolean;
import dev.indemnity.tables.json.JsonValue.JsonNumber;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonValue.JsonRefused;
import dev.indemnity.tables.json.JsonValue.JsonText;
import dev.indemnity.tables.json.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads values of which the form says what they are. A problem tells what kind of value was found
 * and never the value, since it may be personal; words of which there are only a few are told.
 */
final class Reading {
  private final JsonProblems problems;
  private final Decoder decoder;

  Reading(JsonProblems problems) {
    this.problems = problems;
    this.decoder = new Decoder(problems);
  }

  JsonProblems problems() {
    return problems;
  }

  <T> Optional<T> refuse(JsonValue value, String expected) {
    if (!(value instanceof JsonRefused)) {
      problems.report(value.at(), kind(value), expected);
    }
    return Optional.empty();
  }

  private static String kind(JsonValue value) {
    if (value instanceof JsonObject) {
      return "an object";
    }
    if (value instanceof JsonArray) {
      return "a list";
    }
    if (value instanceof JsonNumber) {
      return "a number";
    }
    if (value instanceof JsonBoolean) {
      return "true or false";
    }
    return value instanceof JsonText ? "another text" : "null";
  }

  Optional<Part> part(JsonValue value, Shape shape) {
    return value instanceof JsonObject
        ? decoder.object(value, shape).map(members -> new Part(this, members))
        : refuse(value, "an object");
  }

  <T> Optional<List<T>> list(JsonValue value, Function<JsonValue, Optional<T>> each) {
    if (!(value instanceof JsonArray array)) {
      return refuse(value, "a list");
    }
    List<T> read = new ArrayList<>(array.elements().size());
    array.elements().forEach(element -> each.apply(element).ifPresent(read::add));
    return Optional.of(read);
  }

  Optional<String> text(JsonValue value) {
    return value instanceof JsonText text ? Optional.of(text.value()) : refuse(value, "a text");
  }

  Optional<String> matching(JsonValue value, Pattern pattern, String expected) {
    return value instanceof JsonText text && pattern.matcher(text.value()).matches()
        ? Optional.of(text.value())
        : refuse(value, expected);
  }

  /** What a text stands for; the function is empty where it stands for nothing. */
  <T> Optional<T> parsed(JsonValue value, Function<String, Optional<T>> meaning, String expected) {
    Optional<T> parsed =
        value instanceof JsonText text ? meaning.apply(text.value()) : Optional.empty();
    return parsed.isPresent() ? parsed : refuse(value, expected);
  }

  Optional<Fraction> exact(JsonValue value) {
    return parsed(value, Figures::exact, "an exact number in text such as \"0.05\" or \"1/3\"");
  }

  Optional<Integer> whole(JsonValue value) {
    return value instanceof JsonNumber number
            && number.value().scale() == 0
            && number.value().precision() <= 9
        ? Optional.of(number.value().intValueExact())
        : refuse(value, "a whole number of at most 9 digits");
  }

  <T> Optional<T> word(JsonValue value, Map<String, T> meanings) {
    if (value instanceof JsonText) {
      return decoder.choice(value, meanings);
    }
    return refuse(value, "one of \"" + String.join("\", \"", meanings.keySet()) + "\"");
  }

  Optional<Outcome> outcome(JsonValue value) {
    return word(value, Words.OUTCOMES);
  }

  /** Words by language. */
  Optional<Text> words(JsonValue value) {
    if (!(value instanceof JsonObject object) || object.members().isEmpty()) {
      return refuse(value, "words by language");
    }
    Map<String, String> byLanguage = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (language, words) ->
                parsed(
                        words,
                        text -> Optional.of(text).filter(each -> !each.isBlank()),
                        "words that are not blank")
                    .ifPresent(text -> byLanguage.put(language, text)));
    return byLanguage.isEmpty() ? Optional.empty() : Optional.of(new Text(byLanguage));
  }
}
