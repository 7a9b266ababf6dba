package dev.indemnity.tables.result;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Members;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One object of a result. What is missing or wrong has been told by the time something stands in
 * for it, and no result comes of that: the reading goes on to tell what else is wrong.
 */
final class Part {
  private final Reading reading;
  private final Members members;
  private final int problemsBefore;

  Part(Reading reading, Members members) {
    this.reading = reading;
    this.members = members;
    this.problemsBefore = reading.problems().count();
  }

  <T> Optional<T> get(String key, Function<JsonValue, Optional<T>> read) {
    return members.get(key, read);
  }

  boolean has(String key) {
    return members.has(key);
  }

  /** Tells that a key is missing which is needed here though not everywhere. */
  void missing(String key) {
    reading.problems().report(members.at(), "no key \"" + key + "\"", "the key \"" + key + "\"");
  }

  /** Tells that a list which is needed here has nothing in it; asked of a part without problems. */
  void requireSome(String key) {
    if (reading.problems().count() > problemsBefore) {
      return;
    }
    Optional<JsonValue> value = members.get(key);
    if (value.isEmpty()) {
      missing(key);
    } else {
      reading.refuse(value.get(), "at least one of \"" + key + "\"");
    }
  }

  String text(String key) {
    return get(key, reading::text).orElse("");
  }

  int whole(String key) {
    return get(key, reading::whole).orElse(0);
  }

  <T> List<T> list(String key, Function<JsonValue, Optional<T>> each) {
    return get(key, value -> reading.list(value, each)).orElse(List.of());
  }

  List<String> texts(String key) {
    return list(key, reading::text);
  }

  /**
   * Tells where the outcome that is written is not the one that follows; asked last of a part, as
   * nothing follows from a part with problems.
   */
  void outcomeIs(Outcome follows) {
    get("outcome", reading::outcome)
        .filter(written -> written != follows)
        .filter(written -> reading.problems().count() == problemsBefore)
        .ifPresent(
            written ->
                members
                    .get("outcome")
                    .ifPresent(
                        value ->
                            reading
                                .problems()
                                .report(
                                    value, "\"" + Words.word(follows) + "\", as its reasons say")));
  }
}
