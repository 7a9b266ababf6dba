package dev.indemnity.tables.json;

import dev.indemnity.core.problem.Nearest;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The keys of an object that does not fit its shape: which it lacks, and which it has besides. */
final class WrongKeys {
  private final JsonObject object;
  private final List<String> known;
  private final Set<String> missing;
  private final List<String> unknown;

  WrongKeys(JsonObject object, Shape shape) {
    this.object = object;
    this.known = new ArrayList<>(shape.required());
    known.addAll(shape.optional());
    known.sort(null);
    this.missing = new TreeSet<>(shape.required());
    missing.removeAll(object.members().keySet());
    this.unknown = object.members().keySet().stream().filter(key -> !shape.knows(key)).toList();
  }

  /** Reports each, but none that is missing where one unknown is a slip of it. */
  void report(JsonProblems problems) {
    if (!missing.isEmpty()) {
      unknown.stream()
          .limit(JsonProblems.KEPT)
          .forEach(key -> missing.remove(Nearest.to(key, known)));
    }
    for (String key : missing) {
      problems.report(object.at(), "no key \"" + key + "\"", "the key \"" + key + "\"");
    }
    for (String key : unknown) {
      problems.reportUnknown(
          Objects.requireNonNull(object.members().get(key)).at(),
          "the key " + Excerpt.quoted(key),
          "one of the keys " + String.join(", ", known),
          key,
          known);
    }
  }
}
