package dev.indemnity.tables.cases;

import java.util.ArrayList;
import java.util.List;

/**
 * How the case files of a suite came out.
 *
 * @param files the files, in the order they were run
 */
public record SuiteReport(List<CaseReport> files) {
  /**
   * Copies the list.
   *
   * @param files the files, in the order they were run
   */
  public SuiteReport {
    files = List.copyOf(files);
  }

  /** {@return how many cases passed} */
  public int passed() {
    return files.stream().mapToInt(CaseReport::passed).sum();
  }

  /** {@return how many cases failed; a file that cannot be read counts as one} */
  public int failed() {
    return files.stream().mapToInt(CaseReport::failed).sum();
  }

  /** {@return whether at least one case ran and none failed} */
  public boolean succeeded() {
    return passed() > 0 && failed() == 0;
  }

  /** {@return the lines of all files, and one with the counts} */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    files.forEach(file -> lines.addAll(file.lines()));
    lines.add(passed() + " passed, " + failed() + " failed");
    return List.copyOf(lines);
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }
}
