package dev.indemnity.core.scheme;

import dev.indemnity.core.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** An edition cannot be used; every problem it has is told at once. */
public final class BrokenEditionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, in the order of the places. */
  private final transient List<Problem> problems;

  /**
   * An edition with problems.
   *
   * @param edition the file or id of the edition
   * @param problems what is wrong; at least one
   * @throws IllegalArgumentException where nothing is wrong
   */
  public BrokenEditionException(String edition, List<Problem> problems) {
    super(message(edition, problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(String edition, List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("problems of " + edition + " must be at least one");
    }
    return edition
        + (problems.size() == 1 ? " has a problem:\n" : " has " + problems.size() + " problems:\n")
        + problems.stream().map(each -> "  " + each).collect(Collectors.joining("\n"));
  }

  /** {@return what is wrong, in the order of the places} */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }
}
