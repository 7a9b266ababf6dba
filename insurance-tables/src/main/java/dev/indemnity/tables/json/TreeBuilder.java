package dev.indemnity.tables.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the tree of one text from the parser's tokens. */
final class TreeBuilder {
  /**
   * The bounds are ours and reported with their place, so the parser's are lifted; its symbol table
   * is off because keys chosen to collide would make it give up.
   */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // to be refused one by one
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final String text;
  private final JsonProblems problems;
  private final JsonParser parser;

  /** Whether halves of surrogate pairs can stand in a value at all. */
  private final boolean halves;

  private int values;
  private int read;
  private boolean inText;

  private TreeBuilder(String text, JsonProblems problems, JsonParser parser, boolean halves) {
    this.text = text;
    this.problems = problems;
    this.parser = parser;
    this.halves = halves;
  }

  /** Reads a text whose characters are whole, as those of a text in UTF-8 are, unless escaped. */
  static Optional<JsonValue> ofWhole(String text, JsonProblems problems) {
    return build(text, problems, text.contains("\\u"));
  }

  static Optional<JsonValue> build(String text, JsonProblems problems) {
    return build(text, problems, true);
  }

  private static Optional<JsonValue> build(String text, JsonProblems problems, boolean halves) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new TreeBuilder(text, problems, parser, halves).whole();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory does not fail to be read
    }
  }

  private Optional<JsonValue> whole() throws IOException {
    try {
      JsonToken first = next();
      if (first == null) {
        Position end = Position.of(text, text.length());
        problems.report(end, "the end of the text", "a JSON value");
        return Optional.empty();
      }
      JsonLocation start = parser.currentTokenLocation();
      JsonValue value = value(first, Location.root(start.getLineNr(), start.getColumnNr()), 1);
      refuseTrailing();
      return Optional.of(value);
    } catch (JsonProcessingException e) {
      reportMalformed(e.getLocation());
      return Optional.empty();
    } catch (BoundReached e) {
      return Optional.empty();
    }
  }

  private void refuseTrailing() {
    int from = offset(parser.currentLocation());
    while (from < text.length() && Malformed.blank(text.charAt(from))) {
      from++;
    }
    if (from < text.length()) {
      Position at = Position.of(text, from);
      problems.report(at, Malformed.found(text, from) + " after the value", "the end of the text");
    }
  }

  private JsonValue value(JsonToken token, Location at, int level) throws IOException {
    if (++values > JsonReader.MOST_VALUES) {
      problems.report(
          at,
          "more than " + JsonReader.MOST_VALUES + " values",
          "at most " + JsonReader.MOST_VALUES + " values in a text");
      throw new BoundReached();
    }
    return switch (token) {
      case START_OBJECT -> object(at, level);
      case START_ARRAY -> array(at, level);
      case VALUE_STRING -> text(at);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(at);
      case VALUE_TRUE, VALUE_FALSE -> new JsonValue.JsonBoolean(at, token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> new JsonValue.JsonNull(at);
      default -> throw new IllegalStateException("a text holds no " + token);
    };
  }

  private JsonValue object(Location at, int level) throws IOException {
    refuseTooDeep(at, level);
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (nextInside() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      JsonLocation keyStart = parser.currentTokenLocation();
      JsonToken token = nextInside();
      boolean wellNamed = nameAccepted(key, at, keyStart);
      JsonLocation start = parser.currentTokenLocation();
      Location memberAt = at.member(wellNamed ? key : "…", start.getLineNr(), start.getColumnNr());
      JsonValue value = value(token, memberAt, level + 1);
      if (wellNamed && members.putIfAbsent(key, value) != null) {
        problems.report(
            memberAt,
            new Position(keyStart.getLineNr(), keyStart.getColumnNr()),
            "the key " + Excerpt.quoted(key) + " again",
            "each key once in an object");
      }
    }
    return new JsonValue.JsonObject(at, Collections.unmodifiableMap(members));
  }

  private boolean nameAccepted(String key, Location object, JsonLocation start) {
    String expected;
    String found;
    if (key.length() > JsonReader.LONGEST_KEY) {
      found = "a key of " + key.length() + " characters";
      expected = "a key of at most " + JsonReader.LONGEST_KEY + " characters";
    } else if (hasHalfPair(key)) {
      found = "the key " + Excerpt.quoted(key) + " with half of a surrogate pair";
      expected = "whole characters";
    } else {
      return true;
    }
    problems.report(object, new Position(start.getLineNr(), start.getColumnNr()), found, expected);
    return false;
  }

  private JsonValue array(Location at, int level) throws IOException {
    refuseTooDeep(at, level);
    List<JsonValue> elements = new ArrayList<>();
    JsonToken token = nextInside();
    while (token != JsonToken.END_ARRAY) {
      JsonLocation start = parser.currentTokenLocation();
      elements.add(
          value(
              token,
              at.element(elements.size(), start.getLineNr(), start.getColumnNr()),
              level + 1));
      token = nextInside();
    }
    return new JsonValue.JsonArray(at, List.copyOf(elements));
  }

  private void refuseTooDeep(Location at, int level) {
    if (level > JsonReader.DEEPEST) {
      problems.report(
          at,
          "more than " + JsonReader.DEEPEST + " levels of nesting",
          "at most " + JsonReader.DEEPEST + " levels");
      throw new BoundReached();
    }
  }

  private JsonValue text(Location at) throws IOException {
    inText = true;
    String value = parser.getText();
    inText = false;
    read = offset(parser.currentLocation()); // the parser finishes a text only when asked for it
    if (hasHalfPair(value)) {
      problems.report(
          at, Excerpt.quoted(value) + " with half of a surrogate pair", "whole characters");
      return new JsonValue.JsonRefused(at);
    }
    return new JsonValue.JsonText(at, value);
  }

  private JsonValue number(Location at) throws IOException {
    String written = parser.getText();
    String expected = null;
    if (parser.isNaN()) {
      expected = "a number in plain decimals";
    } else if (written.indexOf('e') >= 0 || written.indexOf('E') >= 0) {
      expected = "a number in plain decimals, without an exponent";
    } else if (digits(written) > JsonReader.MOST_DIGITS) {
      expected = "a number of at most " + JsonReader.MOST_DIGITS + " digits";
    }
    if (expected != null) {
      problems.report(at, Excerpt.bare(written), expected);
      return new JsonValue.JsonRefused(at);
    }
    return new JsonValue.JsonNumber(at, new BigDecimal(written));
  }

  private static int digits(String number) {
    int digits = 0;
    for (int i = 0; i < number.length(); i++) {
      if (number.charAt(i) >= '0' && number.charAt(i) <= '9') {
        digits++;
      }
    }
    return digits;
  }

  private boolean hasHalfPair(String value) {
    return halves
        && value
            .codePoints()
            .anyMatch(p -> p >= Character.MIN_SURROGATE && p <= Character.MAX_SURROGATE);
  }

  private @Nullable JsonToken next() throws IOException {
    JsonToken token = parser.nextToken();
    read = offset(parser.currentLocation());
    return token;
  }

  /** The next token where the parser itself refuses the end of the text. */
  private JsonToken nextInside() throws IOException {
    return Objects.requireNonNull(next());
  }

  private void reportMalformed(JsonLocation where) {
    int offset = Malformed.start(text, offset(where));
    Position at = Position.of(text, offset);
    problems.report(
        at,
        Malformed.found(text, offset),
        Malformed.expected(text, read, offset, surrounding(), inText));
  }

  private Malformed.Surrounding surrounding() {
    return parser.getParsingContext().inObject()
        ? Malformed.Surrounding.OBJECT
        : parser.getParsingContext().inArray()
            ? Malformed.Surrounding.ARRAY
            : Malformed.Surrounding.NONE;
  }

  private int offset(JsonLocation location) {
    return (int) Math.min(text.length(), Math.max(0, location.getCharOffset()));
  }

  private static final class BoundReached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BoundReached() {
      super(null, null, false, false);
    }
  }
}
