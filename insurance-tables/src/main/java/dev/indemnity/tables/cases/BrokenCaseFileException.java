package dev.indemnity.tables.cases;

import dev.indemnity.core.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A case file cannot be used; every problem it has is told at once. */
public final class BrokenCaseFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, in the order of the places. */
  private final transient List<Problem> problems;

  /**
   * A file with problems.
   *
   * @param file the name of the file
   * @param problems what is wrong; at least one
   */
  public BrokenCaseFileException(String file, List<Problem> problems) {
    super(
        file
            + (problems.size() == 1
                ? " has a problem:\n"
                : " has " + problems.size() + " problems:\n")
            + problems.stream().map(each -> "  " + each).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** {@return what is wrong, in the order of the places} */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }
}
