package dev.indemnity.tables.clauses;

import dev.indemnity.core.scheme.SchemeEdition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an edition makes of every clause of its documents.
 *
 * @param clauses the clauses, in the order of the edition
 */
public record ClauseCoverage(List<ClauseUse> clauses) {
  /**
   * Copies the list.
   *
   * @param clauses the clauses, in the order of the edition
   */
  public ClauseCoverage {
    clauses = List.copyOf(clauses);
  }

  /**
   * Looks up what cites each clause of an edition.
   *
   * @param edition the edition, sound or not; what cites a clause it does not have is left out
   * @return every clause, cited or not
   */
  public static ClauseCoverage of(SchemeEdition edition) {
    Map<String, List<Citation>> cited = Citations.of(edition);
    return new ClauseCoverage(
        edition.clauses().entrySet().stream()
            .map(
                each ->
                    new ClauseUse(
                        each.getKey(),
                        each.getValue(),
                        cited.getOrDefault(each.getKey(), List.of())))
            .toList());
  }

  /** {@return the clauses that are said to be calculated, but that nothing cites} */
  public List<ClauseUse> unanswered() {
    return clauses.stream().filter(ClauseUse::unanswered).toList();
  }

  @Override
  public String toString() {
    List<ClauseUse> unanswered = unanswered();
    String counts = clauses.size() + " clauses, " + unanswered.size() + " calculated and not cited";
    return clauses.stream().map(each -> each + "\n").collect(Collectors.joining())
        + counts
        + (unanswered.isEmpty()
            ? ""
            : ": " + unanswered.stream().map(ClauseUse::id).collect(Collectors.joining(", ")));
  }
}
