package dev.indemnity.tables.edition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of an object to be written, in order; what holds nothing is left out. */
final class Fields {
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  Fields put(String key, @Nullable Object value) {
    members.put(key, value);
    return this;
  }

  Fields putUnless(boolean left, String key, @Nullable Object value) {
    return left ? this : put(key, value);
  }

  Fields putAll(Fields others) {
    members.putAll(others.members);
    return this;
  }

  <T> Fields putPresent(String key, Optional<T> value, Function<? super T, ?> writing) {
    value.ifPresent(each -> put(key, writing.apply(each)));
    return this;
  }

  Fields putFull(String key, String text) {
    return putUnless(text.isEmpty(), key, text);
  }

  Fields putFull(String key, Map<String, ?> map) {
    return putUnless(map.isEmpty(), key, map);
  }

  Fields putFull(String key, Collection<?> list) {
    return putUnless(list.isEmpty(), key, list);
  }

  Map<String, @Nullable Object> members() {
    return members;
  }
}
