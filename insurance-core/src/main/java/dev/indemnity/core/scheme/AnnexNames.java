package dev.indemnity.core.scheme;

import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names an annex adds to categories. */
final class AnnexNames {
  private static final Place NAMES = Place.at("/names");

  private final SchemeEdition edition;
  private final Annex annex;
  private final Problems problems;

  AnnexNames(SchemeEdition edition, Annex annex, Problems problems) {
    this.edition = edition;
    this.annex = annex;
    this.problems = problems;
  }

  /** The categories with the names that can be added; reports those that cannot. */
  Map<String, Category> categories() {
    Map<String, Category> categories = new LinkedHashMap<>(edition.categories());
    annex
        .names()
        .forEach(
            (name, more) -> {
              Category category = categories.get(name);
              Place place = NAMES.child(name);
              if (category == null) {
                problems.addUnknown(place, name, "a category", categories.keySet());
              } else if (!category.open()) {
                problems.add(place, "names for " + name, "a category that is open to an annex");
              } else {
                categories.put(name, category.with(fresh(category, more, place)));
              }
            });
    return categories;
  }

  private List<String> fresh(Category category, List<String> more, Place place) {
    List<String> fresh = new ArrayList<>();
    Set<String> there = new HashSet<>(category.values());
    for (int i = 0; i < more.size(); i++) {
      String name = more.get(i);
      Place at = place.child(String.valueOf(i));
      if (name.isBlank()) {
        problems.add(at, "no name", "a name that is not blank");
      } else if (!there.add(name)) {
        problems.add(at, "\"" + name + "\" once more", "each name once");
      } else {
        fresh.add(name);
      }
    }
    return fresh;
  }

  /** A problem the edition has elsewhere since a name was added, told where the name stands. */
  Problem blamed(Problem problem) {
    Place place = NAMES;
    for (Map.Entry<String, List<String>> each : annex.names().entrySet()) {
      for (int i = 0; i < each.getValue().size(); i++) {
        if (problem.found().contains(each.getValue().get(i))) {
          place = NAMES.child(each.getKey()).child(String.valueOf(i));
        }
      }
    }
    return new Problem(place, problem.found(), problem.expected(), problem.nearest());
  }
}
