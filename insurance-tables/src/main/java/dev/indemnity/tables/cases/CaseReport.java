package dev.indemnity.tables.cases;

import dev.indemnity.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the cases of one file came out.
 *
 * @param file the name of the file
 * @param results the cases, in the order of the file; none where it could not be read
 * @param problems what is wrong with the file; any makes it count as one failure
 */
public record CaseReport(String file, List<CaseResult> results, List<Problem> problems) {
  /**
   * Copies the lists.
   *
   * @param file the name of the file
   * @param results the cases, in the order of the file; none where it could not be read
   * @param problems what is wrong with the file; any makes it count as one failure
   */
  public CaseReport {
    results = List.copyOf(results);
    problems = List.copyOf(problems);
  }

  /** {@return how many cases passed} */
  public int passed() {
    return (int) results.stream().filter(CaseResult::passed).count();
  }

  /** {@return how many cases failed; a file that cannot be read counts as one} */
  public int failed() {
    return results.size() - passed() + (problems.isEmpty() ? 0 : 1);
  }

  /** {@return one line for each case, or for each problem of a file that cannot be read} */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    problems.forEach(problem -> lines.add("FAIL " + problem));
    for (CaseResult result : results) {
      String named = file + ": " + result.name();
      lines.add(
          result.passed()
              ? "ok   " + named
              : "FAIL "
                  + named
                  + ": "
                  + result.differences().stream()
                      .map(Difference::toString)
                      .collect(Collectors.joining("; ")));
    }
    return List.copyOf(lines);
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }
}
