package dev.indemnity.tables.edition;

import dev.indemnity.core.language.Type;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonText;
import dev.indemnity.tables.json.Members;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads types: a word, and beside it {@code of} and {@code unit} where the word asks for them. */
final class TypeDecoder {
  private static final String CATEGORY = "category";
  private static final String LIST = "list";

  private final Decoder decoder;
  private final Predicate<String> categories;

  /**
   * A decoder of one file's types.
   *
   * @param categories whether a name is that of a category
   */
  TypeDecoder(Decoder decoder, Predicate<String> categories) {
    this.decoder = decoder;
    this.categories = categories;
  }

  /** The words a type may be, without the mark of the optional. */
  static List<String> words() {
    List<String> words = new ArrayList<>(Words.SCALARS.keySet());
    words.add(CATEGORY);
    words.add(LIST);
    return words;
  }

  /** The type that {@code type}, {@code of} and {@code unit} of an object describe together. */
  Optional<Type> type(Members members) {
    return members.get("type").flatMap(word -> type(word, members));
  }

  private Optional<Type> type(JsonValue value, Members members) {
    if (!(value instanceof JsonText text)) {
      return decoder.refuse(value, "a type such as \"number\"");
    }
    boolean optional = text.value().endsWith("?");
    String word = optional ? text.value().substring(0, text.value().length() - 1) : text.value();
    if (!words().contains(word)) {
      decoder.problems().reportUnknown(value, oneOf(words()), words());
      return Optional.empty();
    }
    boolean named = word.equals(CATEGORY) || word.equals(LIST);
    if (named != members.has("of")) {
      decoder
          .problems()
          .report(
              members.get("of").orElse(value).at(),
              "a " + word + (named ? " without" : " with") + " \"of\"",
              named
                  ? "\"of\" with " + (word.equals(LIST) ? "what the list holds" : "its name")
                  : "\"of\" only with a category or a list");
      return Optional.empty();
    }
    Optional<Type> type =
        named
            ? members.get("of", decoder::text).map(word.equals(LIST) ? this::list : Type::category)
            : Optional.of(scalar(word));
    return type.flatMap(t -> withUnit(t, members)).map(t -> optional ? t.orAbsent() : t);
  }

  /** A type that stands alone, such as that of a table's column. */
  Optional<Type> scalar(JsonValue value) {
    if (value instanceof JsonText text && Words.SCALARS.containsKey(text.value())) {
      return Optional.of(scalar(text.value()));
    }
    decoder.problems().reportUnknown(value, oneOf(Words.SCALARS.keySet()), Words.SCALARS.keySet());
    return Optional.empty();
  }

  private static Type scalar(String word) {
    return Objects.requireNonNull(Words.SCALARS.get(word));
  }

  /** A list is of a scalar type, a category, or else the items of a group of facts. */
  private Type list(String of) {
    if (Words.SCALARS.containsKey(of)) {
      return Type.listOf(scalar(of));
    }
    return Type.listOf(categories.test(of) || isOfAnother(of) ? Type.category(of) : Type.item(of));
  }

  /** Groups of facts are one word; a category of another edition comes after a word for it. */
  static boolean isOfAnother(String name) {
    return name.contains(".");
  }

  /** A type that stands alone: a word, or an object where it needs more. */
  Optional<Type> alone(JsonValue value) {
    if (!(value instanceof JsonText text)) {
      return decoder.object(value, Shapes.FUNCTION_INPUT).flatMap(this::type);
    }
    boolean optional = text.value().endsWith("?");
    Type type = Words.SCALARS.get(optional ? text.value().replaceFirst("\\?$", "") : text.value());
    if (type == null) {
      decoder
          .problems()
          .reportUnknown(value, oneOf(Words.SCALARS.keySet()), Words.SCALARS.keySet());
      return Optional.empty();
    }
    return Optional.of(optional ? type.orAbsent() : type);
  }

  /** A type with the unit the object gives beside it, if it gives one. */
  Optional<Type> withUnit(Type type, Members members) {
    Optional<JsonValue> value = members.get("unit");
    if (value.isEmpty()) {
      return Optional.of(type);
    }
    Optional<String> unit = decoder.text(value.get());
    if (type.kind() == Type.Kind.NUMBER) {
      return unit.map(Type::number);
    }
    if (type.equals(Type.listOf(Type.NUMBER))) {
      return unit.map(Type::number).map(Type::listOf);
    }
    decoder.problems().report(value.get().at(), "a unit of a " + type, "a unit of numbers only");
    return Optional.empty();
  }

  private static String oneOf(Collection<String> words) {
    return "one of \"" + String.join("\", \"", words) + "\"";
  }
}
