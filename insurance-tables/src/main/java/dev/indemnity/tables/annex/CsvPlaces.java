package dev.indemnity.tables.annex;

import dev.indemnity.core.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which record and cell of a CSV file says what an annex has at a pointer. */
final class CsvPlaces {
  private static final String ROWS = "/rows/";

  private final Map<String, String> places = new HashMap<>();
  private final Map<String, List<Integer>> rows = new HashMap<>();

  void put(String pointer, int line, int cell) {
    places.putIfAbsent(pointer, "/" + line + (cell == 0 ? "" : "/" + cell));
  }

  /** The first record that names a table. */
  void table(String name, int line) {
    put(pointer("tables", name), line, 2);
    put(pointer("tables", name) + "/rows", line, 0);
  }

  /** One more row of a table. */
  void row(String name, int line) {
    rows.computeIfAbsent(pointer("tables", name), each -> new ArrayList<>()).add(line);
  }

  static String pointer(String section, String name) {
    return Place.at("/" + section).child(name).pointer();
  }

  /** The record and cell, or those of the nearest around; empty: no record says it. */
  String find(String pointer) {
    int at = pointer.lastIndexOf(ROWS);
    List<Integer> ofTable = at < 0 ? null : rows.get(pointer.substring(0, at));
    if (ofTable != null) {
      String[] steps = pointer.substring(at + ROWS.length()).split("/", -1);
      return "/"
          + ofTable.get(Integer.parseInt(steps[0]))
          + (steps.length > 1 ? "/" + (Integer.parseInt(steps[1]) + 3) : "");
    }
    String start = pointer;
    while (!start.isEmpty() && !places.containsKey(start)) {
      start = start.substring(0, Math.max(0, start.lastIndexOf('/')));
    }
    return places.getOrDefault(start, "");
  }
}
