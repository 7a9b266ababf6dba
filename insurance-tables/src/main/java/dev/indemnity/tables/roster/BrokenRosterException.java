package dev.indemnity.tables.roster;

import dev.indemnity.core.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The header of a roster file cannot be used; every problem it has is told at once. */
public final class BrokenRosterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, in the order of the columns. */
  private final transient List<Problem> problems;

  /**
   * A header with problems.
   *
   * @param problems what is wrong; at least one
   */
  public BrokenRosterException(List<Problem> problems) {
    super(
        "the header of the roster has "
            + (problems.size() == 1 ? "a problem:\n" : problems.size() + " problems:\n")
            + problems.stream().map(each -> "  " + each).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** {@return what is wrong, in the order of the columns} */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }
}
