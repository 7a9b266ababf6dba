package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Language;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the days within which shares are counted can be counted with. */
final class SharesCheck {
  private final SchemeEdition edition;
  private final Language language;
  private final Problems problems;

  private SharesCheck(SchemeEdition edition, Language language, Problems problems) {
    this.edition = edition;
    this.language = language;
    this.problems = problems;
  }

  static boolean of(
      SchemeEdition edition,
      String key,
      FactDeclaration fact,
      Language language,
      Problems problems) {
    FactDeclaration.Days days = fact.within().orElseThrow();
    Place place = Place.at("/facts").child(key).child("within");
    int before = problems.size();
    if (fact.supply() != FactDeclaration.Supply.SHARE) {
      problems.add(place, "days of another fact", "days only where shares are counted");
    } else if (key.indexOf('.') < 0) {
      problems.add(place, "days of no item", "days of a fact such as worker.share");
    } else {
      SharesCheck check = new SharesCheck(edition, language, problems);
      String group = key.substring(0, key.indexOf('.') + 1);
      check.day(place.child("0"), group, days.first());
      check.day(place.child("1"), group, days.after());
      if (days.first().equals(days.after())) {
        problems.add(place.child("1"), "the first day again", "the first day after");
      }
    }
    return problems.size() == before;
  }

  private void day(Place place, String group, String key) {
    Map<String, FactDeclaration> facts = edition.facts();
    if (language.isBroken(key)) {
      return; // it has been told where it is declared
    }
    @Nullable FactDeclaration day = facts.get(key);
    if (day == null || !key.startsWith(group)) {
      List<String> known =
          facts.entrySet().stream()
              .filter(each -> each.getKey().startsWith(group))
              .filter(each -> each.getValue().type().present().equals(Type.DATE))
              .map(Map.Entry::getKey)
              .toList();
      problems.addUnknown(place, key, "a date of the same item", known);
    } else if (!day.type().present().equals(Type.DATE)) {
      problems.add(place, "a " + day.type(), "a date");
    } else if (day.standing().isPresent()) {
      // rows are counted before formulas are worked out
      problems.add(place, "a fact with a default", "a fact that is given or unknown");
    }
  }
}
