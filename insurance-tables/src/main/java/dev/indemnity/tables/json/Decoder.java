package dev.indemnity.tables.json;

import dev.indemnity.tables.json.JsonValue.JsonArray;
import dev.indemnity.tables.json.JsonValue.JsonBoolean;
import dev.indemnity.tables.json.JsonValue.JsonNull;
import dev.indemnity.tables.json.JsonValue.JsonNumber;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Asks a tree for what a format declares. Each reading returns what it found, or reports a problem
 * with place, found and expected and returns empty: the caller goes on, so that one pass finds all.
 */
public final class Decoder {
  private final JsonProblems problems;

  /** A decoder that reports to the given problems. */
  public Decoder(JsonProblems problems) {
    this.problems = problems;
  }

  /** Where this decoder reports to. */
  public JsonProblems problems() {
    return problems;
  }

  /** Reports a value and returns empty. */
  public <T> Optional<T> refuse(JsonValue value, String expected) {
    problems.report(value, expected);
    return Optional.empty();
  }

  /**
   * The members of an object, or empty where the value is none.
   *
   * @see #members
   */
  public Optional<Members> object(JsonValue value, Shape shape) {
    return value instanceof JsonObject
        ? Optional.of(members(value, shape))
        : refuse(value, "an object");
  }

  /**
   * The members of an object; none, and these not {@link Members#sound sound}, where the value is
   * no object. Reports each key that the shape does not know, with the nearest one it knows, and
   * each that is missing, unless one unknown is a slip of it; these leave the other members
   * readable.
   */
  public Members members(JsonValue value, Shape shape) {
    int before = problems.marks();
    if (value instanceof JsonObject object) {
      if (!shape.fits(object.members().keySet())) {
        new WrongKeys(object, shape).report(problems);
      }
      return new Members(this, object, shape, before);
    }
    problems.report(value, "an object");
    return new Members(this, new JsonObject(value.at(), Map.of()), shape, before);
  }

  /** The values of an object by key, where the file's author chooses the keys. */
  public Optional<Map<String, JsonValue>> map(JsonValue value) {
    return value instanceof JsonObject object
        ? Optional.of(object.members())
        : refuse(value, "an object");
  }

  /**
   * What a reading makes of each member of such an object, without those it refused.
   *
   * @see #map(JsonValue)
   */
  public <T> Map<String, T> mapOf(JsonValue value, Function<JsonValue, Optional<T>> reading) {
    Map<String, T> read = new LinkedHashMap<>();
    for (Map.Entry<String, JsonValue> member : map(value).orElse(Map.of()).entrySet()) {
      Optional<T> each = reading.apply(member.getValue());
      if (each.isPresent()) {
        read.put(member.getKey(), each.get());
      }
    }
    return read;
  }

  /** The elements of an array. */
  public Optional<List<JsonValue>> list(JsonValue value) {
    return value instanceof JsonArray array
        ? Optional.of(array.elements())
        : refuse(value, "a list");
  }

  /** What a reading makes of each element of an array, without those it refused. */
  public <T> List<T> listOf(JsonValue value, Function<JsonValue, Optional<T>> reading) {
    List<T> read = new ArrayList<>();
    for (JsonValue element : list(value).orElse(List.of())) {
      Optional<T> each = reading.apply(element);
      if (each.isPresent()) {
        read.add(each.get());
      }
    }
    return Collections.unmodifiableList(read);
  }

  /** The texts of an array, without those refused. */
  public List<String> texts(JsonValue value) {
    List<String> read = new ArrayList<>();
    for (JsonValue element : list(value).orElse(List.of())) {
      Optional<String> text = text(element);
      if (text.isPresent()) {
        read.add(text.get());
      }
    }
    return Collections.unmodifiableList(read);
  }

  /** The texts of an object by key, where the file's author chooses the keys. */
  public Map<String, String> textsByKey(JsonValue value) {
    Map<String, String> read = new LinkedHashMap<>();
    for (Map.Entry<String, JsonValue> member : map(value).orElse(Map.of()).entrySet()) {
      Optional<String> text = text(member.getValue());
      if (text.isPresent()) {
        read.put(member.getKey(), text.get());
      }
    }
    return read;
  }

  /** A text of at least one character that is not blank. */
  public Optional<String> text(JsonValue value) {
    return value instanceof JsonText text && !text.value().isBlank()
        ? Optional.of(text.value())
        : refuse(value, "a text that is not empty");
  }

  /** A text, perhaps empty. */
  public Optional<String> anyText(JsonValue value) {
    return value instanceof JsonText text ? Optional.of(text.value()) : refuse(value, "a text");
  }

  /** {@code true} or {@code false}. */
  public Optional<Boolean> truth(JsonValue value) {
    return value instanceof JsonBoolean truth
        ? Optional.of(truth.value())
        : refuse(value, "true or false");
  }

  /** A number; the digits are those of the text. */
  public Optional<BigDecimal> number(JsonValue value) {
    return value instanceof JsonNumber number
        ? Optional.of(number.value())
        : refuse(value, "a number");
  }

  /** A number, or a text that holds one in plain decimals, such as {@code "100.00"}. */
  public Optional<BigDecimal> decimal(JsonValue value) {
    if (value instanceof JsonText text && isDecimal(text.value())) {
      return Optional.of(new BigDecimal(text.value()));
    }
    return value instanceof JsonNumber number
        ? Optional.of(number.value())
        : refuse(
            value, "a number in plain decimals of at most " + JsonReader.MOST_DIGITS + " digits");
  }

  /** Whether a text is a number in plain decimals within the bound on digits. */
  public static boolean isDecimal(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    int digits = text.length() - start - (point < 0 ? 0 : 1);
    return digits <= JsonReader.MOST_DIGITS
        && (point < 0
            ? isDigits(text, start, text.length())
            : isDigits(text, start, point) && isDigits(text, point + 1, text.length()));
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }

  /** A calendar date, such as {@code "2025-01-31"}. */
  public Optional<LocalDate> date(JsonValue value) {
    if (value instanceof JsonText text && isSpeltAsDate(text.value())) {
      try {
        return Optional.of(date(text.value()));
      } catch (DateTimeException e) {
        return refuse(value, "a date that exists, as YYYY-MM-DD");
      }
    }
    return refuse(value, "a date as YYYY-MM-DD");
  }

  /** A calendar date, or {@code null}, which gives empty unreported. */
  public Optional<LocalDate> dateOrNull(JsonValue value) {
    return value instanceof JsonNull ? Optional.empty() : date(value);
  }

  private static boolean isSpeltAsDate(String text) {
    return text.length() == "YYYY-MM-DD".length()
        && isDigits(text, 0, 4)
        && text.charAt(4) == '-'
        && isDigits(text, 5, 7)
        && text.charAt(7) == '-'
        && isDigits(text, 8, 10);
  }

  private static LocalDate date(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }

  /** A text that a pattern matches whole; the expectation says in words what it matches. */
  public Optional<String> matching(JsonValue value, Pattern pattern, String expected) {
    return value instanceof JsonText text && pattern.matcher(text.value()).matches()
        ? Optional.of(text.value())
        : refuse(value, expected);
  }

  /** The meaning of one of a few words; a word that is not one of them comes with the nearest. */
  public <T> Optional<T> choice(JsonValue value, Map<String, T> meanings) {
    T meaning = value instanceof JsonText text ? meanings.get(text.value()) : null;
    if (meaning != null) {
      return Optional.of(meaning);
    }
    problems.reportUnknown(
        value, "one of \"" + String.join("\", \"", meanings.keySet()) + "\"", meanings.keySet());
    return Optional.empty();
  }

  /** The meanings of words that each stand once in a list; one that stands again is reported. */
  public <T> List<T> choices(JsonValue value, Map<String, T> meanings) {
    List<T> chosen = new ArrayList<>();
    for (JsonValue element : list(value).orElse(List.of())) {
      Optional<T> choice = choice(element, meanings);
      if (choice.isPresent() && chosen.contains(choice.get())) {
        problems.report(element.at(), element.described() + " again", "each once in the list");
      } else if (choice.isPresent()) {
        chosen.add(choice.get());
      }
    }
    return chosen;
  }
}
