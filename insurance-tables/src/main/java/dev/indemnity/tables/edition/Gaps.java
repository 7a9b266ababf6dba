package dev.indemnity.tables.edition;

import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What could not be read of a file, kept so that checking the rest does not report it again: names
 * that were declared but not soundly, and where the elements left in each list stood.
 */
final class Gaps {
  /** Where a list's elements are counted; the index of a row within a table is not touched. */
  private static final Pattern ELEMENT =
      Pattern.compile("(/coverage(?:/\\d+)?(?:/person)?/conditions|/[a-z]+)/(\\d+)(/.*)?");

  /** The sections whose names formulas read. */
  private static final List<String> OF_FORMULAS =
      List.of(
          "facts", "parameters", "conventions", "tables", "functions", "definitions", "counters");

  private static final Pattern COLUMN = Pattern.compile("/tables/.*/(inputs|outputs)/.*");

  private static final Pattern FOR = Pattern.compile("/benefits/[0-9]+/for/.*");

  /** Where the names of the other sections are used. */
  private static final Map<String, Predicate<String>> USES =
      Map.of(
          "clauses", pointer -> pointer.endsWith("/clause") || pointer.endsWith("/rows"),
          "sources", pointer -> pointer.endsWith("/source"),
          "categories",
              pointer ->
                  pointer.endsWith("/of")
                      || COLUMN.matcher(pointer).matches()
                      || FOR.matcher(pointer).matches(),
          "counters", pointer -> pointer.contains("/uses/"),
          "facts", pointer -> pointer.endsWith("/payments/of"),
          "/benefits", pointer -> pointer.endsWith("/benefits"),
          "/eligibility", pointer -> pointer.equals("/terms/asksAgain"));

  private final Map<String, Set<String>> names = new HashMap<>();
  private final Set<String> groups = new HashSet<>();
  private final Map<String, List<Integer>> indices = new HashMap<>();
  private final Map<String, Integer> met = new HashMap<>();
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

  /** Notes the next element of a list, and whether it could be read. */
  void element(String pointer, boolean read) {
    int index = met.merge(pointer, 1, Integer::sum) - 1;
    if (read) {
      indices.computeIfAbsent(pointer, p -> new ArrayList<>()).add(index);
    }
  }

  /** The names whose uses in formulas must not be reported. */
  Collection<String> ofFormulas() {
    return OF_FORMULAS.stream().flatMap(section -> of(section).stream()).toList();
  }

  /** A problem of the edition as one of the file, unless it only follows from a gap. */
  Optional<Problem> inFile(String file, Problem problem) {
    String pointer = problem.place().pointer();
    if (follows(pointer, problem.found())) {
      return Optional.empty();
    }
    Place place = new Place(file, stood(pointer), problem.place().column());
    return Optional.of(new Problem(place, problem.found(), problem.expected(), problem.nearest()));
  }

  private boolean follows(String pointer, String found) {
    if (header && (pointer.startsWith("/edition") || pointer.endsWith("/round"))) {
      return true; // the header holds stand-ins, and roundings depend on its currency
    }
    if (pointer.startsWith("/terms/rules")
        && found.startsWith("\"leaving")
        && !of("facts").isEmpty()) {
      return true; // who leaves is of the list of members, which may be what could not be read
    }
    if ((found.equals("an amount for persons") && lacks("/premium"))
        || (found.equals("a counter that is read and never used") && lacks("/benefits"))) {
      return true; // what could not be read may be the line, or the benefit, that is missed
    }
    return USES.entrySet().stream()
            .anyMatch(use -> use.getValue().test(pointer) && quoted(use.getKey(), found))
        || (pointer.endsWith("/of")
            && found.startsWith("group ")
            && groups.contains(found.substring("group ".length())));
  }

  private boolean lacks(String list) {
    return met.getOrDefault(list, 0) > indices.getOrDefault(list, List.of()).size();
  }

  private boolean quoted(String section, String found) {
    return found.length() >= 2
        && found.startsWith("\"")
        && of(section).contains(found.substring(1, found.length() - 1));
  }

  private Set<String> of(String section) {
    return names.getOrDefault(section, Set.of());
  }

  private String stood(String pointer) {
    Matcher matcher = ELEMENT.matcher(pointer);
    if (!matcher.matches()) {
      return pointer;
    }
    List<Integer> left = indices.getOrDefault(matcher.group(1), List.of());
    int index = Integer.parseInt(matcher.group(2));
    if (index >= left.size()) {
      return pointer;
    }
    String rest = matcher.group(3) == null ? "" : matcher.group(3);
    return matcher.group(1) + "/" + left.get(index) + rest;
  }
}
