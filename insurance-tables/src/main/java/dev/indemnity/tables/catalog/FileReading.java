package dev.indemnity.tables.catalog;

import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.SchemeEdition;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading an edition file.
 *
 * @param file the name of the file
 * @param edition the edition; absent: anything is wrong with the file
 * @param problems everything that is wrong
 */
public record FileReading(String file, Optional<SchemeEdition> edition, List<Problem> problems) {
  /**
   * Copies the problems.
   *
   * @param file the name of the file
   * @param edition the edition; absent: anything is wrong with the file
   * @param problems everything that is wrong
   */
  public FileReading {
    problems = List.copyOf(problems);
  }
}
