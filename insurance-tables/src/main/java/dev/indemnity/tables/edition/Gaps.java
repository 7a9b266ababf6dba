package dev.indemnity.tables.edition;

import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonValue.JsonText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What could not be read of a file, kept so that checking the rest does not report it again: names
 * that were declared but not soundly, and where the elements left in each list stood.
 */
final class Gaps {
  /** The sections whose names formulas read. */
  private static final List<String> OF_FORMULAS =
      List.of(
          "facts", "parameters", "conventions", "tables", "functions", "definitions", "counters");

  private final Map<String, Set<String>> names = new HashMap<>();
  private final Set<String> groups = new HashSet<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<String, List<Integer>> sound = new HashMap<>();
  private boolean header;

  /** Notes that parts of the header could not be read. */
  void header() {
    header = true;
  }

  /** Notes a name that a section declares, soundly or not. */
  void declared(String section, String name, boolean isSound) {
    if (!isSound) {
      lose(section, name);
      if (section.equals("facts") && name.contains(".")) {
        groups.add(name.substring(0, name.indexOf('.')));
      }
    }
  }

  /**
   * Notes an element of a list, whether it could be read or not; of each list one after the other.
   *
   * @param list the pointer of the list
   * @param place where the element stands in it, from 0
   */
  void listed(String list, int place, JsonValue element, boolean isSound) {
    sizes.put(list, place + 1);
    if (isSound) {
      List<Integer> places = sound.get(list);
      if (places == null) {
        places = new ArrayList<>();
        sound.put(list, places);
      }
      places.add(place);
    } else if (element instanceof JsonObject object
        && object.members().get("id") instanceof JsonText id) {
      lose(list, id.value());
    }
  }

  private void lose(String section, String name) {
    names.computeIfAbsent(section, key -> new HashSet<>()).add(name);
  }

  /** Whether parts of the header could not be read. */
  boolean inHeader() {
    return header;
  }

  /** The names that a section, or a list at a pointer, declares but not soundly. */
  Set<String> of(String section) {
    return names.getOrDefault(section, Set.of());
  }

  /** Whether a name is that of a group of facts, one of which was not declared soundly. */
  boolean isGroup(String name) {
    return groups.contains(name);
  }

  /** Whether an element of the list at a pointer could not be read. */
  boolean lacks(String list) {
    return sizes.getOrDefault(list, 0) > sound(list).size();
  }

  /** Where the elements stood that are left of the list at a pointer. */
  List<Integer> sound(String list) {
    return sound.getOrDefault(list, List.of());
  }

  /** The names whose uses in formulas must not be reported. */
  Collection<String> ofFormulas() {
    List<String> all = new ArrayList<>();
    for (String section : OF_FORMULAS) {
      all.addAll(of(section));
    }
    return all;
  }
}
