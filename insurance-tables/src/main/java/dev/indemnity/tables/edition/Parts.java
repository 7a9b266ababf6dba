package dev.indemnity.tables.edition;

import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.text.Text;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonText;
import dev.indemnity.tables.json.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts that many sections of an edition file share. */
final class Parts {
  static final String ROUNDING =
      "a step and one of half up, half down, half even, up, down, such as 0.01 half up";
  private static final int LONGEST_ROUNDING = 50;
  private static final Rounding REFUSED = Rounding.parse("1 down");

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
      Optional<String> words = decoder.text(value);
      return words.isPresent() ? Optional.of(Text.of(words.get())) : Optional.empty();
    }
    if (!(value instanceof JsonValue.JsonObject object)) {
      return decoder.refuse(value, "a text, or texts by language such as {\"en\": \"…\"}");
    }
    if (object.members().isEmpty()) {
      problems().report(value.at(), "no language", "at least one language, such as \"en\"");
      return Optional.empty();
    }
    for (Map.Entry<String, JsonValue> each : object.members().entrySet()) {
      if (!isLanguage(each.getKey())) {
        problems()
            .report(
                each.getValue().at(), "the language \"" + each.getKey() + "\"", "an ISO 639 code");
      }
    }
    Map<String, String> words = decoder.textsByKey(value);
    return words.isEmpty() ? Optional.empty() : Optional.of(new Text(words));
  }

  /** Most codes are two letters, which need no pattern that a start would compile. */
  private static boolean isLanguage(String code) {
    return (code.length() == 2 && isSmall(code.charAt(0)) && isSmall(code.charAt(1)))
        || code.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  }

  private static boolean isSmall(char letter) {
    return letter >= 'a' && letter <= 'z';
  }

  /** What stands in one language or several at a key. */
  Optional<Text> text(Members members, String key) {
    Optional<JsonValue> value = members.get(key);
    return value.isPresent() ? text(value.get()) : Optional.empty();
  }

  /** The clause a part cites, empty if it cites none. */
  String clause(Members members) {
    return members.textOrEmpty("clause");
  }

  Optional<Text> note(Members members) {
    return text(members, "note");
  }

  /** A formula that has to be there; the empty text stands for one that was refused. */
  String formula(Members members, String key) {
    return members.textOrEmpty(key);
  }

  Optional<String> optionalFormula(Members members, String key) {
    return members.text(key);
  }

  /** Formulas by the names they are given, in order. */
  Map<String, String> formulas(Members members, String key) {
    return members.textsByKey(key);
  }

  List<String> names(Members members, String key) {
    return members.texts(key);
  }

  /** Some of a few things, each once; without the key: all, which a list of none is not. */
  <T> Set<T> some(Members members, String key, Map<String, T> words, String expected) {
    Optional<JsonValue> listed = members.get(key);
    if (listed.isEmpty()) {
      return Set.of();
    }
    if (listed.get() instanceof JsonValue.JsonArray array && array.elements().isEmpty()) {
      decoder.refuse(array, expected);
    }
    return Set.copyOf(decoder.choices(listed.get(), words));
  }

  List<Text> texts(Members members, String key) {
    List<Text> texts = new ArrayList<>();
    for (JsonValue each : members.elements(key)) {
      Optional<Text> text = text(each);
      if (text.isPresent()) {
        texts.add(text.get());
      }
    }
    return texts;
  }

  /** How an amount is rounded; a harmless way stands for one that was refused. */
  Rounding rounding(Members members) {
    Optional<JsonValue> value = members.get("round");
    return value.isPresent() ? rounding(value.get()).orElse(REFUSED) : REFUSED;
  }

  private Optional<Rounding> rounding(JsonValue value) {
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
