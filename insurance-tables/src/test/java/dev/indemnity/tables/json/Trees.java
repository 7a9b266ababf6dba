package dev.indemnity.tables.json;

import dev.indemnity.tables.json.JsonValue.JsonArray;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import java.util.Objects;

/** Steps down a tree, failing where it does not go on. */
final class Trees {
  private Trees() {}

  static JsonValue member(JsonValue value, String key) {
    return Objects.requireNonNull(((JsonObject) value).members().get(key), key);
  }

  static JsonValue element(JsonValue value, int index) {
    return ((JsonArray) value).elements().get(index);
  }
}
