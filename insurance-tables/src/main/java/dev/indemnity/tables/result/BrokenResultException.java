package dev.indemnity.tables.result;

import dev.indemnity.core.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text is not the JSON form of the result that was asked for; every problem it has is told at
 * once. Values are never repeated, since they may be personal: a problem says where and what kind.
 */
public final class BrokenResultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  BrokenResultException(String kind, List<Problem> problems) {
    super(
        "result of kind "
            + kind
            + (problems.size() == 1
                ? " has a problem:\n"
                : " has " + problems.size() + " problems:\n")
            + problems.stream().map(each -> "  " + each).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** {@return what is wrong, in the order it was met} */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }
}
