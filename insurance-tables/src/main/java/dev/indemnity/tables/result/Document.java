package dev.indemnity.tables.result;

import dev.indemnity.core.problem.Problem;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonReader;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** The outermost object of a result: which format it has, what kind it is, and the rest. */
final class Document {
  private static final int FORMAT = 1;
  private static final int OPEN_LEVELS = 1;
  private static final Pattern EXCERPT = Pattern.compile("\".*\"", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("^-?(?:[0-9.eE+-]+|NaN|Infinity)…?");

  private Document() {}

  static String write(Kind kind, Form head, Form body) {
    Map<String, Object> whole =
        new Form()
            .with("format", FORMAT)
            .with("kind", kind.word())
            .withAll(head.members())
            .withAll(body.members())
            .members();
    String text = JsonWriter.write(whole, OPEN_LEVELS);
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > JsonReader.MOST_BYTES || values(whole) > JsonReader.MOST_VALUES) {
      throw new IllegalArgumentException(
          "result (of "
              + bytes
              + " bytes) must have at most "
              + JsonReader.MOST_BYTES
              + ", and at most "
              + JsonReader.MOST_VALUES
              + " values, to be read back");
    }
    return text;
  }

  private static int values(Object value) {
    if (value instanceof Map<?, ?> map) {
      return 1 + map.values().stream().mapToInt(Document::values).sum();
    }
    return value instanceof List<?> list ? 1 + list.stream().mapToInt(Document::values).sum() : 1;
  }

  static <T> T read(String json, Kind kind, BiFunction<Reading, Part, T> body) {
    JsonProblems problems = new JsonProblems("");
    Optional<JsonValue> tree = JsonReader.read(json, problems);
    int ofText = problems.count();
    Reading reading = new Reading(problems);
    Optional<T> result =
        tree.filter(value -> isOf(kind, value, reading))
            .flatMap(value -> reading.part(value, kind.shape()))
            .map(part -> body.apply(reading, part));
    if (result.isEmpty() || !problems.isEmpty()) {
      throw new BrokenResultException(kind.word(), withheld(problems.list(), ofText));
    }
    return result.get();
  }

  /** Of another format or kind nothing more can be said. */
  private static boolean isOf(Kind kind, JsonValue value, Reading reading) {
    if (!(value instanceof JsonObject object)) {
      return true; // to be told with what is expected instead
    }
    int before = reading.problems().count();
    Optional<JsonValue> format = Optional.ofNullable(object.members().get("format"));
    format
        .flatMap(reading::whole)
        .filter(number -> number != FORMAT)
        .ifPresent(
            number ->
                reading
                    .problems()
                    .report(
                        format.get(),
                        number > FORMAT
                            ? FORMAT + "; a newer version of this library reads what is newer"
                            : String.valueOf(FORMAT)));
    Optional.ofNullable(object.members().get("kind"))
        .ifPresent(word -> reading.word(word, Map.of(kind.word(), kind)));
    return reading.problems().count() == before;
  }

  /** Problems of the text itself quote it; what they quote may be personal. */
  private static List<Problem> withheld(List<Problem> problems, int ofText) {
    List<Problem> told = new ArrayList<>();
    for (int i = 0; i < problems.size(); i++) {
      Problem each = problems.get(i);
      told.add(i < ofText ? withheld(each) : each);
    }
    return told;
  }

  private static Problem withheld(Problem problem) {
    String found = EXCERPT.matcher(problem.found()).replaceAll("(withheld)");
    return new Problem(
        problem.place(), NUMBER.matcher(found).replaceAll("a number"), problem.expected(), "");
  }
}
