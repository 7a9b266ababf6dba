package dev.indemnity.tables.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
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
      JsonToken first = parser.nextToken();
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
    return switch (token.id()) { // numbers need no class beside this one, as an enum's names do
      case JsonTokenId.ID_START_OBJECT -> object(at, level);
      case JsonTokenId.ID_START_ARRAY -> array(at, level);
      case JsonTokenId.ID_STRING -> text(at);
      case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> number(at);
      case JsonTokenId.ID_TRUE -> new JsonValue.JsonBoolean(at, true);
      case JsonTokenId.ID_FALSE -> new JsonValue.JsonBoolean(at, false);
      case JsonTokenId.ID_NULL -> new JsonValue.JsonNull(at);
      default -> throw new IllegalStateException("a text holds no " + token);
    };
  }

  private JsonValue object(Location at, int level) throws IOException {
    refuseTooDeep(at, level);
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (nextInside() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      if (isKey(key) && !members.containsKey(key)) {
        members.put(key, member(nextInside(), key, at, level));
      } else {
        refuseMember(key, at, level);
      }
    }
    return new JsonValue.JsonObject(at, Collections.unmodifiableMap(members));
  }

  private boolean isKey(String key) {
    return key.length() <= JsonReader.LONGEST_KEY && !hasHalfPair(key);
  }

  private JsonValue member(JsonToken token, String name, Location object, int level)
      throws IOException {
    JsonLocation start = parser.currentTokenLocation();
    return value(token, object.member(name, start.getLineNr(), start.getColumnNr()), level + 1);
  }

  /** Passes over a member whose key is none, or stood in the object before. */
  private void refuseMember(String key, Location object, int level) throws IOException {
    JsonLocation start = parser.currentTokenLocation();
    Position keyStart = new Position(start.getLineNr(), start.getColumnNr());
    JsonToken token = nextInside();
    if (isKey(key)) {
      JsonValue again = member(token, key, object, level);
      problems.report(
          again.at(),
          keyStart,
          "the key " + Excerpt.quoted(key) + " again",
          "each key once in an object");
    } else {
      refuseKey(key, object, keyStart);
      member(token, "…", object, level);
    }
  }

  private void refuseKey(String key, Location object, Position start) {
    if (key.length() > JsonReader.LONGEST_KEY) {
      problems.report(
          object,
          start,
          "a key of " + key.length() + " characters",
          "a key of at most " + JsonReader.LONGEST_KEY + " characters");
    } else {
      problems.report(
          object,
          start,
          "the key " + Excerpt.quoted(key) + " with half of a surrogate pair",
          "whole characters");
    }
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

  /** The next token where the parser itself refuses the end of the text. */
  private JsonToken nextInside() throws IOException {
    return Objects.requireNonNull(parser.nextToken());
  }

  private void reportMalformed(JsonLocation where) {
    int offset = Malformed.start(text, offset(where));
    Position at = Position.of(text, offset);
    problems.report(
        at,
        Malformed.found(text, offset),
        Malformed.expected(text, readWhole(), offset, surrounding(), inText));
  }

  /** The end of what makes sense as a whole, found by reading the malformed text once more. */
  private int readWhole() {
    int read = 0;
    try (JsonParser again = FACTORY.createParser(text)) {
      for (JsonToken token = again.nextToken(); token != null; token = again.nextToken()) {
        read = offset(again.currentLocation());
        if (token == JsonToken.VALUE_STRING) {
          again.getText(); // the parser finishes a text only when asked for it
          read = offset(again.currentLocation());
        }
      }
    } catch (IOException e) {
      return read;
    }
    return read;
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
