package dev.indemnity.tables.packing;

import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What quotes ask of an edition: who is eligible, the lines and totals of the premium, the other
 * editions, which answers name, and of all other names those that something left would be without.
 * Who gives a fact that was left out asks the whole edition.
 */
final class QuotedPart {
  private SchemeEdition part;

  private QuotedPart(SchemeEdition part) {
    this.part = part;
  }

  static SchemeEdition of(SchemeEdition whole) {
    QuotedPart quoted =
        new QuotedPart(
            edition(whole)
                .insurer(List.of())
                .refunds(List.of())
                .terms(Optional.empty())
                .coverage(List.of())
                .claims(List.of())
                .exclusions(List.of())
                .benefits(List.of())
                .allocation(Optional.empty())
                .build());
    quoted.leaveOut();
    return quoted.part;
  }

  private static SchemeEdition.Builder edition(SchemeEdition edition) {
    return SchemeEdition.builder().from(edition);
  }

  /**
   * Until all that is left is needed: of two names one may have been what the other was left for.
   */
  private void leaveOut() {
    SchemeEdition before;
    do {
      before = part;
      leaveOut(SchemeEdition::facts, (edition, left) -> edition.facts(left));
      leaveOut(SchemeEdition::definitions, (edition, left) -> edition.definitions(left));
      leaveOut(SchemeEdition::functions, (edition, left) -> edition.functions(left));
      leaveOut(SchemeEdition::tables, (edition, left) -> edition.tables(left));
      leaveOut(SchemeEdition::parameters, (edition, left) -> edition.parameters(left));
      leaveOut(SchemeEdition::conventions, (edition, left) -> edition.conventions(left));
      leaveOut(SchemeEdition::counters, (edition, left) -> edition.counters(left));
      leaveOut(SchemeEdition::categories, (edition, left) -> edition.categories(left));
      leaveOut(SchemeEdition::clauses, (edition, left) -> edition.clauses(left));
    } while (!part.equals(before));
  }

  /** Leaves the names of a section out that nothing is wrong without. */
  private <T> void leaveOut(
      Function<SchemeEdition, Map<String, T>> section,
      BiFunction<SchemeEdition.Builder, Map<String, T>, SchemeEdition.Builder> with) {
    List<String> names = new ArrayList<>(section.apply(part).keySet());
    Collections.reverse(names); // mostly declared before they are used
    for (String name : names) {
      Map<String, T> left = new LinkedHashMap<>(section.apply(part));
      left.remove(name);
      SchemeEdition without = with.apply(edition(part), left).build();
      if (Scheme.problems(without, List.of()).isEmpty()) {
        part = without;
      }
    }
  }
}
