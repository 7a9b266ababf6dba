package dev.indemnity.tables.json;

import dev.indemnity.tables.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The members of an object whose keys have been checked against a shape.
 *
 * <p>Whatever asks for a key that is not there throws an {@link IllegalArgumentException} if the
 * shape has no such.
 */
public final class Members {
  private final Decoder decoder;
  private final JsonObject object;
  private final Shape shape;
  private final int before;

  /**
   * Members that nothing has been read of.
   *
   * @param before the mark of the problems before the object was looked at
   */
  Members(Decoder decoder, JsonObject object, Shape shape, int before) {
    this.decoder = decoder;
    this.object = object;
    this.shape = shape;
    this.before = before;
  }

  /** Where the object begins. */
  public Location at() {
    return object.at();
  }

  /**
   * Whether nothing at all was found wrong since the object was looked at: while it is so, each key
   * that has to be there is there, and each reading has answered what it is for.
   */
  public boolean sound() {
    return decoder.problems().marks() == before;
  }

  /** Whether the key is there, whatever its value. */
  public boolean has(String key) {
    return get(key).isPresent();
  }

  /** The value of a key, or empty if it is not there; one that had to be there was reported. */
  public Optional<JsonValue> get(String key) {
    JsonValue value = object.members().get(key);
    if (value == null && !shape.knows(key)) {
      throw new IllegalArgumentException("key (" + key + ") must be one of the shape");
    }
    return Optional.ofNullable(value);
  }

  /**
   * What a reading makes of the value of a key, or empty if the key is not there or the reading
   * refused its value.
   */
  public <T> Optional<T> get(String key, Function<JsonValue, Optional<T>> reading) {
    return get(key).flatMap(reading);
  }

  /**
   * The text of a key, or empty if the key is not there or its value was refused.
   *
   * @see Decoder#text
   */
  public Optional<String> text(String key) {
    Optional<JsonValue> value = get(key);
    return value.isPresent() ? decoder.text(value.get()) : Optional.empty();
  }

  /** The text of a key, or the empty text if the key is not there or its value was refused. */
  public String textOrEmpty(String key) {
    return text(key).orElse("");
  }

  /** Whether {@code true} is the value of a key; one that is not there means {@code false}. */
  public boolean truth(String key) {
    Optional<JsonValue> value = get(key);
    return value.isPresent() && decoder.truth(value.get()).orElse(false);
  }

  /**
   * The meaning of the word of a key, or empty if the key is not there or its value was refused.
   *
   * @see Decoder#choice
   */
  public <T> Optional<T> choice(String key, Map<String, T> meanings) {
    Optional<JsonValue> value = get(key);
    return value.isPresent() ? decoder.choice(value.get(), meanings) : Optional.empty();
  }

  /** The elements of a key's array; none if the key is not there or its value is no array. */
  public List<JsonValue> elements(String key) {
    Optional<JsonValue> value = get(key);
    return value.isPresent() ? decoder.list(value.get()).orElse(List.of()) : List.of();
  }

  /** The members of a key's object; none if the key is not there or its value is no object. */
  public Map<String, JsonValue> entries(String key) {
    Optional<JsonValue> value = get(key);
    return value.isPresent() ? decoder.map(value.get()).orElse(Map.of()) : Map.of();
  }

  /** What a reading makes of each element of a key's array; nothing if the key is not there. */
  public <T> List<T> listOf(String key, Function<JsonValue, Optional<T>> reading) {
    Optional<JsonValue> value = get(key);
    return value.isPresent() ? decoder.listOf(value.get(), reading) : List.of();
  }

  /** The texts of a key's array, without those refused; none if the key is not there. */
  public List<String> texts(String key) {
    Optional<JsonValue> value = get(key);
    return value.isPresent() ? decoder.texts(value.get()) : List.of();
  }

  /** The texts of a key's object by their own keys; none if the key is not there. */
  public Map<String, String> textsByKey(String key) {
    Optional<JsonValue> value = get(key);
    return value.isPresent() ? decoder.textsByKey(value.get()) : Map.of();
  }
}
