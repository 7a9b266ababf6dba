package dev.indemnity.tables.cases;

import dev.indemnity.core.scheme.Scheme;
import java.util.List;
import java.util.Map;

/**
 * One case.
 *
 * @param name the sentence that names it within its file
 * @param clauses the clauses and conventions it cites; none only where the edition has no clauses
 * @param overlays what it changes of the edition, by the name of the parameter or convention
 * @param question the word for what it asks
 * @param asked what it asks and expects
 */
record Case(
    String name, List<String> clauses, Map<String, Object> overlays, String question, Asked asked) {

  /** Asks a scheme and compares what it answers. */
  @FunctionalInterface
  interface Asked {
    void ask(Scheme scheme, Comparison comparison);
  }
}
