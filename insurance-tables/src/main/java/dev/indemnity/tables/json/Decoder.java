package dev.indemnity.tables.json;

import dev.indemnity.core.problem.Nearest;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Asks a tree for what a format declares. Each reading returns what it found, or reports a problem
 * with place, found and expected and returns empty: the caller goes on, so that one pass finds all.
 */
public final class Decoder {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

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
   * What is built of an object's members, if nothing at all is wrong with them.
   *
   * @param reading reads the members, and answers what is then built of them
   */
  public <T> Optional<T> whole(
      JsonValue value, Shape shape, Function<Members, Supplier<T>> reading) {
    int before = problems.marks();
    Optional<Supplier<T>> built = object(value, shape).map(reading);
    return problems.marks() == before ? built.map(Supplier::get) : Optional.empty();
  }

  /**
   * What is built of parts that were read since a mark, if nothing was wrong with them.
   *
   * @see JsonProblems#marks()
   */
  public <T> Optional<T> soundSince(int mark, Supplier<T> whole) {
    return problems.marks() == mark ? Optional.of(whole.get()) : Optional.empty();
  }

  /**
   * The members of an object. Reports each key that the shape does not know, with the nearest one
   * it knows, and each that is missing, unless one unknown is a slip of it; these leave the other
   * members readable.
   */
  public Optional<Members> object(JsonValue value, Shape shape) {
    if (!(value instanceof JsonObject object)) {
      return refuse(value, "an object");
    }
    List<String> known = known(shape);
    Set<String> missing = new TreeSet<>(shape.required());
    missing.removeAll(object.members().keySet());
    if (!missing.isEmpty()) {
      object.members().keySet().stream()
          .filter(key -> !shape.knows(key))
          .limit(JsonProblems.KEPT)
          .forEach(key -> missing.remove(Nearest.to(key, known)));
    }
    for (String key : missing) {
      problems.report(object.at(), "no key \"" + key + "\"", "the key \"" + key + "\"");
    }
    object
        .members()
        .forEach(
            (key, member) -> {
              if (!shape.knows(key)) {
                problems.reportUnknown(
                    member.at(),
                    "the key " + Excerpt.quoted(key),
                    "one of the keys " + String.join(", ", known),
                    key,
                    known);
              }
            });
    return Optional.of(new Members(object, shape));
  }

  private static List<String> known(Shape shape) {
    List<String> all = new ArrayList<>(shape.required());
    all.addAll(shape.optional());
    all.sort(null);
    return all;
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
    map(value)
        .ifPresent(
            members ->
                members.forEach(
                    (key, member) -> reading.apply(member).ifPresent(t -> read.put(key, t))));
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
    return list(value).orElse(List.of()).stream().flatMap(e -> reading.apply(e).stream()).toList();
  }

  /** As {@link #listOf}, where each thing stands once; one that stands again is reported. */
  public <T> List<T> setOf(JsonValue value, Function<JsonValue, Optional<T>> reading) {
    Set<T> met = new HashSet<>();
    return listOf(
        value,
        element -> {
          Optional<T> read = reading.apply(element);
          if (read.isPresent() && !met.add(read.get())) {
            problems.report(element.at(), element.described() + " again", "each once in the list");
            return Optional.empty();
          }
          return read;
        });
  }

  /** What a reading makes of a value that may be {@code null}, which gives empty unreported. */
  public <T> Optional<T> orNull(JsonValue value, Function<JsonValue, Optional<T>> reading) {
    return value instanceof JsonNull ? Optional.empty() : reading.apply(value);
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
    // a sign and a point are the most that digits can be longer by
    return text.length() <= JsonReader.MOST_DIGITS + 2
        && DECIMAL.matcher(text).matches()
        && text.chars().filter(Character::isDigit).count() <= JsonReader.MOST_DIGITS;
  }

  /** A calendar date, such as {@code "2025-01-31"}. */
  public Optional<LocalDate> date(JsonValue value) {
    if (value instanceof JsonText text && DATE.matcher(text.value()).matches()) {
      try {
        return Optional.of(LocalDate.parse(text.value()));
      } catch (DateTimeException e) {
        return refuse(value, "a date that exists, as YYYY-MM-DD");
      }
    }
    return refuse(value, "a date as YYYY-MM-DD");
  }

  /** A text that a pattern matches whole; the expectation says in words what it matches. */
  public Optional<String> matching(JsonValue value, Pattern pattern, String expected) {
    return value instanceof JsonText text && pattern.matcher(text.value()).matches()
        ? Optional.of(text.value())
        : refuse(value, expected);
  }

  /** The meaning of one of a few words; a word that is not one of them comes with the nearest. */
  public <T> Optional<T> choice(JsonValue value, Map<String, T> meanings) {
    if (value instanceof JsonText text && meanings.containsKey(text.value())) {
      return Optional.of(Objects.requireNonNull(meanings.get(text.value())));
    }
    problems.reportUnknown(
        value, "one of \"" + String.join("\", \"", meanings.keySet()) + "\"", meanings.keySet());
    return Optional.empty();
  }
}
