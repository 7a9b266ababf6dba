package dev.indemnity.tables.edition;

import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the problems that only follow from what could not be read of a file from its others. */
final class Consequences {
  /** Where a list's elements are counted; the index of a row within a table is not touched. */
  private static final Pattern ELEMENT =
      Pattern.compile("(/coverage(?:/\\d+)?(?:/person)?/conditions|/[a-z]+)/(\\d+)(/.*)?");

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

  private final Gaps gaps;

  Consequences(Gaps gaps) {
    this.gaps = gaps;
  }

  /** Problems of the edition as those of its file, without those that only follow from a gap. */
  List<Problem> without(String file, List<Problem> problems) {
    return problems.stream().flatMap(problem -> inFile(file, problem).stream()).toList();
  }

  private Optional<Problem> inFile(String file, Problem problem) {
    String pointer = problem.place().pointer();
    if (follows(pointer, problem.found())) {
      return Optional.empty();
    }
    Place place = new Place(file, stood(pointer), problem.place().column());
    return Optional.of(new Problem(place, problem.found(), problem.expected(), problem.nearest()));
  }

  private boolean follows(String pointer, String found) {
    if (gaps.inHeader() && (pointer.startsWith("/edition") || pointer.endsWith("/round"))) {
      return true; // the header holds stand-ins, and roundings depend on its currency
    }
    if (pointer.startsWith("/terms/rules")
        && found.startsWith("\"leaving")
        && !gaps.of("facts").isEmpty()) {
      return true; // who leaves is of the list of members, which may be what could not be read
    }
    if ((found.equals("an amount for persons") && gaps.lacks("/premium"))
        || (found.equals("a counter that is read and never used") && gaps.lacks("/benefits"))) {
      return true; // what could not be read may be the line, or the benefit, that is missed
    }
    return USES.entrySet().stream()
            .anyMatch(use -> use.getValue().test(pointer) && quoted(use.getKey(), found))
        || (pointer.endsWith("/of")
            && found.startsWith("group ")
            && gaps.isGroup(found.substring("group ".length())));
  }

  private boolean quoted(String section, String found) {
    return found.length() >= 2
        && found.startsWith("\"")
        && gaps.of(section).contains(found.substring(1, found.length() - 1));
  }

  private String stood(String pointer) {
    Matcher matcher = ELEMENT.matcher(pointer);
    if (!matcher.matches()) {
      return pointer;
    }
    List<Integer> left = gaps.sound(matcher.group(1));
    int index = Integer.parseInt(matcher.group(2));
    if (index >= left.size()) {
      return pointer;
    }
    String rest = matcher.group(3) == null ? "" : matcher.group(3);
    return matcher.group(1) + "/" + left.get(index) + rest;
  }
}
