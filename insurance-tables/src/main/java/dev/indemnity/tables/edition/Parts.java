package dev.indemnity.tables.edition;

import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.text.Text;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonText;
import dev.indemnity.tables.json.Members;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The parts that many sections of an edition file share. */
final class Parts {
  static final String ROUNDING =
      "a step and one of half up, half down, half even, up, down, such as 0.01 half up";
  private static final int LONGEST_ROUNDING = 50;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private final Decoder decoder;

  Parts(Decoder decoder) {
    this.decoder = decoder;
  }

  Decoder decoder() {
    return decoder;
  }

  JsonProblems problems() {
    return decoder.problems();
  }

  /** A text in one language, taken as English, or in several by their codes. */
  Optional<Text> text(JsonValue value) {
    if (value instanceof JsonText) {
      return decoder.text(value).map(Text::of);
    }
    if (!(value instanceof JsonValue.JsonObject object)) {
      return decoder.refuse(value, "a text, or texts by language such as {\"en\": \"…\"}");
    }
    if (object.members().isEmpty()) {
      problems().report(value.at(), "no language", "at least one language, such as \"en\"");
      return Optional.empty();
    }
    object
        .members()
        .forEach(
            (language, words) -> {
              if (!LANGUAGE.matcher(language).matches()) {
                problems()
                    .report(words.at(), "the language \"" + language + "\"", "an ISO 639 code");
              }
            });
    Map<String, String> words = decoder.mapOf(value, decoder::text);
    return words.isEmpty() ? Optional.empty() : Optional.of(new Text(words));
  }

  /** The clause a part cites, empty if it cites none. */
  String clause(Members members) {
    return members.get("clause", decoder::text).orElse("");
  }

  Optional<Text> note(Members members) {
    return members.get("note", this::text);
  }

  /** A formula that has to be there; the empty text stands for one that was refused. */
  String formula(Members members, String key) {
    return members.get(key, decoder::text).orElse("");
  }

  Optional<String> optionalFormula(Members members, String key) {
    return members.get(key, decoder::text);
  }

  /** Formulas by the names they are given, in order. */
  Map<String, String> formulas(Members members, String key) {
    return members.get(key).map(value -> decoder.mapOf(value, decoder::text)).orElse(Map.of());
  }

  List<String> names(Members members, String key) {
    return members.get(key).map(value -> decoder.listOf(value, decoder::text)).orElse(List.of());
  }

  /** Some of a few things, each once; without the key: all, which a list of none is not. */
  <T> Set<T> some(Members members, String key, Map<String, T> words, String expected) {
    Optional<JsonValue> listed = members.get(key);
    if (listed.isPresent()
        && listed.get() instanceof JsonValue.JsonArray array
        && array.elements().isEmpty()) {
      decoder.refuse(array, expected);
    }
    return listed
        .map(list -> decoder.setOf(list, v -> decoder.choice(v, words)))
        .map(Set::copyOf)
        .orElse(Set.of());
  }

  List<Text> texts(Members members, String key) {
    return members.get(key).map(value -> decoder.listOf(value, this::text)).orElse(List.of());
  }

  Optional<Rounding> rounding(JsonValue value) {
    if (value instanceof JsonText text && text.value().length() <= LONGEST_ROUNDING) {
      try {
        return Optional.of(Rounding.parse(text.value()));
      } catch (IllegalArgumentException e) {
        return decoder.refuse(value, ROUNDING);
      }
    }
    return decoder.refuse(value, ROUNDING);
  }
}
