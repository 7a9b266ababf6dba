package dev.indemnity.core.scheme;

import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.util.Map;

/**
 * Checks that what an edition cites is there, and that nothing but an illustration goes uncited.
 */
final class Clauses {
  private final SchemeEdition edition;
  private final Problems problems;

  Clauses(SchemeEdition edition, Problems problems) {
    this.edition = edition;
    this.problems = problems;
  }

  /** For figures and rules: a clause is needed unless all figures are illustrative. */
  void check(Place place, String clause) {
    if (clause.isEmpty() && edition.figures() != SchemeEdition.Figures.ILLUSTRATIVE) {
      problems.add(place, "no clause", "the clause it follows");
    }
    checkIfCited(place, clause);
  }

  /** For names, categories and rows: a clause may be left out. */
  void checkIfCited(Place place, String clause) {
    if (!clause.isEmpty() && !edition.clauses().containsKey(clause)) {
      problems.addUnknown(
          place.child("clause"), clause, "a clause of the edition", edition.clauses().keySet());
    }
  }

  /** The clauses themselves. */
  void checkSources() {
    for (Map.Entry<String, Clause> each : edition.clauses().entrySet()) {
      String source = each.getValue().source();
      if (!edition.sources().containsKey(source)) {
        problems.addUnknown(
            Place.at("/clauses").child(each.getKey()).child("source"),
            source,
            "a source of the edition",
            edition.sources().keySet());
      }
    }
  }
}
