package dev.indemnity.tables.clauses;

import dev.indemnity.core.scheme.Clause;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an edition makes of one clause.
 *
 * @param id the id the clause is cited by
 * @param clause the clause
 * @param citations the parts of the edition that cite it, in the order of the edition
 */
public record ClauseUse(String id, Clause clause, List<Citation> citations) {
  /**
   * Copies the citations.
   *
   * @param id the id the clause is cited by
   * @param clause the clause
   * @param citations the parts of the edition that cite it, in the order of the edition
   */
  public ClauseUse {
    citations = List.copyOf(citations);
  }

  /** {@return whether the clause is said to be calculated, but nothing cites it} */
  public boolean unanswered() {
    return clause.status() == Clause.Status.CALCULATED && citations.isEmpty();
  }

  @Override
  public String toString() {
    Map<String, String> bySection =
        citations.stream()
            .collect(
                Collectors.groupingBy(
                    Citation::section,
                    LinkedHashMap::new,
                    Collectors.mapping(Citation::name, Collectors.joining(", "))));
    StringBuilder text =
        new StringBuilder(id)
            .append("  ")
            .append(clause.status().spelling())
            .append("  ")
            .append(String.join(" / ", clause.says().byLanguage().values()));
    bySection.forEach(
        (section, names) -> text.append("\n  ").append(section).append(": ").append(names));
    return text + (unanswered() ? "\n  nothing cites it" : "");
  }
}
