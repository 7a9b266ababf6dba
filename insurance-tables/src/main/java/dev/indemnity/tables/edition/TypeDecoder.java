package dev.indemnity.tables.edition;

import dev.indemnity.core.language.Type;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonValue.JsonText;
import dev.indemnity.tables.json.Members;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads types: a word, and beside it {@code of} and {@code unit} where the word asks for them. */
final class TypeDecoder {
  private static final String CATEGORY = "category";
  private static final String LIST = "list";

  private final Decoder decoder;
  private final Optional<JsonValue> categories;

  /**
   * A decoder of one file's types.
   *
   * @param categories the categories the file declares, soundly or not
   */
  TypeDecoder(Decoder decoder, Optional<JsonValue> categories) {
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
    Optional<JsonValue> word = members.get("type");
    return word.isPresent() ? type(word.get(), members) : Optional.empty();
  }

  private Optional<Type> type(JsonValue value, Members members) {
    if (!(value instanceof JsonText text)) {
      return decoder.refuse(value, "a type such as \"number\"");
    }
    boolean optional = text.value().endsWith("?");
    String word = optional ? text.value().substring(0, text.value().length() - 1) : text.value();
    boolean named = word.equals(CATEGORY) || word.equals(LIST);
    if (!named && !Words.SCALARS.containsKey(word)) {
      decoder.problems().reportUnknown(value, oneOf(words()), words());
      return Optional.empty();
    }
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
    Optional<Type> type = named ? named(word, members) : Optional.of(scalar(word));
    if (type.isPresent()) {
      type = withUnit(type.get(), members);
    }
    return optional && type.isPresent() ? Optional.of(type.get().orAbsent()) : type;
  }

  private Optional<Type> named(String word, Members members) {
    Optional<String> name = members.text("of");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(word.equals(LIST) ? list(name.get()) : Type.category(name.get()));
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
    return Type.listOf(isCategory(of) || isOfAnother(of) ? Type.category(of) : Type.item(of));
  }

  /** Whether a name is that of a category; any is, where these cannot be read. */
  private boolean isCategory(String name) {
    return categories.isPresent()
        && (!(categories.get() instanceof JsonObject object) || object.members().containsKey(name));
  }

  /** Groups of facts are one word; a category of another edition comes after a word for it. */
  static boolean isOfAnother(String name) {
    return name.contains(".");
  }

  /** A type that stands alone: a word, or an object where it needs more. */
  Optional<Type> alone(JsonValue value) {
    if (!(value instanceof JsonText text)) {
      return type(decoder.members(value, Shapes.FUNCTION_INPUT));
    }
    boolean optional = text.value().endsWith("?");
    Type type =
        Words.SCALARS.get(
            optional ? text.value().substring(0, text.value().length() - 1) : text.value());
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
    boolean list = type.kind() == Type.Kind.LIST && Type.NUMBER.equals(type.element());
    if (list || type.kind() == Type.Kind.NUMBER) {
      return unit.isPresent() ? Optional.of(number(unit.get(), list)) : Optional.empty();
    }
    decoder.problems().report(value.get().at(), "a unit of a " + type, "a unit of numbers only");
    return Optional.empty();
  }

  private static Type number(String unit, boolean list) {
    return list ? Type.listOf(Type.number(unit)) : Type.number(unit);
  }

  private static String oneOf(Collection<String> words) {
    return "one of \"" + String.join("\", \"", words) + "\"";
  }
}
