package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Language;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks how items are added up. */
final class TotalsCheck {
  private final SchemeEdition edition;
  private final Language language;
  private final Problems problems;
  private final Clauses clauses;
  private final Resolver resolver;

  TotalsCheck(
      SchemeEdition edition,
      Language language,
      Problems problems,
      Clauses clauses,
      Resolver resolver) {
    this.edition = edition;
    this.language = language;
    this.problems = problems;
    this.clauses = clauses;
    this.resolver = resolver;
  }

  List<Checked.Sum> ways() {
    List<Checked.Sum> checked = new ArrayList<>();
    for (int i = 0; i < edition.totals().size(); i++) {
      Place place = Place.at("/totals").child(String.valueOf(i));
      Total total = edition.totals().get(i);
      clauses.checkIfCited(place, total.clause());
      resolver.rounding(place.child("round"), total.round());
      Optional<Formula> when =
          resolver.condition(language, place.child("when"), total.when(), true);
      if (total.when().isEmpty()) {
        checkLast(place, total, edition.totals().subList(i + 1, edition.totals().size()));
      }
      checked.add(new Checked.Sum(total, when));
    }
    return checked;
  }

  /** In a section, nothing is left to the ways after one that always applies. */
  private void checkLast(Place place, Total total, List<Total> after) {
    List<String> sections = new ArrayList<>();
    for (Section section : Section.values()) {
      if (section.isAmong(total.of()) && isAddedUp(section, after)) {
        sections.add(section.spelling());
      }
    }
    if (!sections.isEmpty()) {
      boolean all = sections.size() == Section.values().length;
      problems.add(
          place,
          "a way that always applies before others"
              + (all ? "" : " of " + String.join(", ", sections)),
          "it last");
    }
  }

  private static boolean isAddedUp(Section section, List<Total> ways) {
    for (Total each : ways) {
      if (section.isAmong(each.of())) {
        return true;
      }
    }
    return false;
  }
}
