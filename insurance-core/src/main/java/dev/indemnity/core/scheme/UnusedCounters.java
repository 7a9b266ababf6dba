package dev.indemnity.core.scheme;

import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds counters that formulas read and no benefit uses: all of them would be left for ever. */
final class UnusedCounters {
  private UnusedCounters() {}

  static void check(SchemeEdition edition, Problems problems) {
    Set<String> used = new HashSet<>();
    edition.benefits().forEach(benefit -> used.addAll(benefit.uses().keySet()));
    List<String> formulas = settling(edition);
    for (String counter : edition.counters().keySet()) {
      Pattern reading = reading(counter);
      if (!used.contains(counter)
          && formulas.stream().anyMatch(formula -> reading.matcher(formula).find())) {
        problems.add(
            Place.at("/counters").child(counter),
            "a counter that is read and never used",
            "a benefit that uses it, in uses");
      }
    }
  }

  /** The formulas that may read counters. */
  private static List<String> settling(SchemeEdition edition) {
    List<String> formulas = new ArrayList<>();
    for (Rule rule : edition.claims()) {
      rule.when().ifPresent(formulas::add);
      formulas.add(rule.require());
    }
    for (Benefit benefit : edition.benefits()) {
      formulas.add(benefit.when());
      formulas.addAll(benefit.let().values());
      formulas.add(benefit.amount());
      formulas.addAll(benefit.uses().values());
      formulas.add(benefit.payee());
    }
    return formulas;
  }

  /** Words of a name may be apart by more than one blank. */
  private static Pattern reading(String counter) {
    return Pattern.compile(
        Arrays.stream(counter.split(" ", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+", "\\b(?:left|used)\\s*\\(\\s*", "\\s*\\)")));
  }
}
