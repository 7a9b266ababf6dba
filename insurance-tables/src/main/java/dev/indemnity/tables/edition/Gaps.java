package dev.indemnity.tables.edition;

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

  /** Notes a name that a section, or a list at a pointer, declares but not soundly. */
  void name(String section, String name) {
    names.computeIfAbsent(section, s -> new HashSet<>()).add(name);
    if (section.equals("facts") && name.contains(".")) {
      groups.add(name.substring(0, name.indexOf('.')));
    }
  }

  /**
   * Notes what was read of a list.
   *
   * @param size how many elements it has
   * @param read where those that could be read stand
   */
  void list(String pointer, int size, List<Integer> read) {
    sizes.put(pointer, size);
    sound.put(pointer, read);
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
