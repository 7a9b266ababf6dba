package dev.indemnity.tables.json;

import dev.indemnity.tables.json.JsonValue.JsonObject;
import java.util.Optional;
import java.util.function.Function;

/** The members of an object whose keys have been checked against a shape. */
public final class Members {
  private final JsonObject object;
  private final Shape shape;

  Members(JsonObject object, Shape shape) {
    this.object = object;
    this.shape = shape;
  }

  /** Where the object begins. */
  public Location at() {
    return object.at();
  }

  /**
   * Whether the key is there, whatever its value.
   *
   * @throws IllegalArgumentException if the shape has no such key
   */
  public boolean has(String key) {
    return get(key).isPresent();
  }

  /**
   * The value of a key, or empty if it is not there; one that had to be there has been reported.
   *
   * @throws IllegalArgumentException if the shape has no such key
   */
  public Optional<JsonValue> get(String key) {
    if (!shape.knows(key)) {
      throw new IllegalArgumentException("key (" + key + ") must be one of the shape");
    }
    return Optional.ofNullable(object.members().get(key));
  }

  /**
   * What a reading makes of the value of a key, or empty if the key is not there or the reading
   * refused its value.
   *
   * @throws IllegalArgumentException if the shape has no such key
   */
  public <T> Optional<T> get(String key, Function<JsonValue, Optional<T>> reading) {
    return get(key).flatMap(reading);
  }
}
