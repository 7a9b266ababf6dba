package dev.indemnity.tables.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A JSON object in the making. */
final class Form {
  private final Map<String, Object> members = new LinkedHashMap<>();

  Form with(String key, Object value) {
    members.put(key, value);
    return this;
  }

  Form withAll(Map<String, Object> others) {
    members.putAll(others);
    return this;
  }

  Form ifPresent(String key, Optional<?> value) {
    value.ifPresent(present -> members.put(key, present));
    return this;
  }

  Form unlessEmpty(String key, String text) {
    return text.isEmpty() ? this : with(key, text);
  }

  Form unlessEmpty(String key, Map<String, Object> object) {
    return object.isEmpty() ? this : with(key, object);
  }

  <T> Form unlessEmpty(String key, List<T> values, Function<? super T, ?> form) {
    return values.isEmpty() ? this : with(key, values.stream().map(form).toList());
  }

  Form unlessEmpty(String key, List<?> values) {
    return unlessEmpty(key, values, value -> value);
  }

  Map<String, Object> members() {
    return Collections.unmodifiableMap(members);
  }
}
