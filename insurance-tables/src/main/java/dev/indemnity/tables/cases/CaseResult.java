package dev.indemnity.tables.cases;

import java.util.List;

/**
 * How one case came out.
 *
 * @param name the sentence that names the case within its file
 * @param clauses the clauses and conventions it cites; none where the edition has no clauses
 * @param differences what it expects and does not find; none: it passed
 */
public record CaseResult(String name, List<String> clauses, List<Difference> differences) {
  /**
   * Copies the lists.
   *
   * @param name the sentence that names the case within its file
   * @param clauses the clauses and conventions it cites; none where the edition has no clauses
   * @param differences what it expects and does not find; none: it passed
   */
  public CaseResult {
    clauses = List.copyOf(clauses);
    differences = List.copyOf(differences);
  }

  /** {@return whether everything the case expects is so} */
  public boolean passed() {
    return differences.isEmpty();
  }
}
