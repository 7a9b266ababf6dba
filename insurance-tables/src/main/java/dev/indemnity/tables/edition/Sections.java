package dev.indemnity.tables.edition;

import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonValue.JsonText;
import dev.indemnity.tables.json.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads maps and lists that problems and formulas refer into, and notes the gaps in them. */
final class Sections {
  private final Decoder decoder;
  private final Gaps gaps;

  Sections(Decoder decoder, Gaps gaps) {
    this.decoder = decoder;
    this.gaps = gaps;
  }

  /** What a section declares by name; nothing where it is not there. */
  <T> Map<String, T> named(
      Members members, String section, Function<JsonValue, Optional<T>> reading) {
    Optional<JsonValue> value = members.get(section);
    if (value.isEmpty()) {
      return Map.of();
    }
    Map<String, T> read = decoder.mapOf(value.get(), reading);
    if (value.get() instanceof JsonObject object) {
      for (String name : object.members().keySet()) {
        if (!read.containsKey(name)) {
          gaps.name(section, name);
        }
      }
    }
    return read;
  }

  /** What a section of the file lists; nothing where it is not there. */
  <T> List<T> listed(Members file, String section, Function<JsonValue, Optional<T>> reading) {
    return listed("", file, section, reading);
  }

  /**
   * What a key of an object lists; nothing where it is not there.
   *
   * @param pointer where the object stands
   */
  <T> List<T> listed(
      String pointer, Members members, String key, Function<JsonValue, Optional<T>> reading) {
    Optional<JsonValue> value = members.get(key);
    return value.isPresent() ? listed(pointer + "/" + key, value.get(), reading) : List.of();
  }

  private <T> List<T> listed(
      String pointer, JsonValue value, Function<JsonValue, Optional<T>> reading) {
    List<JsonValue> elements = decoder.list(value).orElse(List.of());
    List<T> all = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Optional<T> read = reading.apply(elements.get(i));
      if (read.isPresent()) {
        all.add(read.get());
        places.add(i);
      } else {
        unread(pointer, elements.get(i));
      }
    }
    gaps.list(pointer, elements.size(), places);
    return all;
  }

  private void unread(String pointer, JsonValue element) {
    if (element instanceof JsonObject object && object.members().get("id") instanceof JsonText id) {
      gaps.name(pointer, id.value());
    }
  }
}
