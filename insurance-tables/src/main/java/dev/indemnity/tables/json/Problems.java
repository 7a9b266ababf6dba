package dev.indemnity.tables.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of one file. Not for use by several threads.
 *
 * <p>The first {@value #KEPT} are kept; further ones are only counted, so that a file made of
 * mistakes cannot fill the memory.
 */
public final class Problems {
  static final int KEPT = 1_000;

  private final String file;
  private final List<JsonProblem> kept = new ArrayList<>();
  private int count;

  /**
   * Starts with none.
   *
   * @param file the name that stands in every problem
   */
  public Problems(String file) {
    this.file = file;
  }

  /** The name of the file the problems are of. */
  public String file() {
    return file;
  }

  /** How many were reported, those not kept included. */
  public int count() {
    return count;
  }

  /** Whether none was reported. */
  public boolean isEmpty() {
    return count == 0;
  }

  /**
   * The problems in the order they were met; where more were reported than are kept, the last entry
   * says how many are not listed.
   */
  public List<JsonProblem> list() {
    if (count == kept.size()) {
      return List.copyOf(kept);
    }
    List<JsonProblem> all = new ArrayList<>(kept);
    all.add(
        new JsonProblem(
            file,
            "",
            0,
            0,
            count + " problems",
            "none; only the first " + KEPT + " are listed",
            null));
    return List.copyOf(all);
  }

  /** Reports that a value is not what is expected; says nothing of one refused before. */
  public void report(JsonValue value, String expected) {
    if (!(value instanceof JsonValue.JsonRefused)) {
      report(value.at(), value.described(), expected);
    }
  }

  /** Reports a problem of the value at a place. */
  public void report(Location at, String found, String expected) {
    report(at, found, expected, null);
  }

  /** Reports a problem of the value at a place, with the known name most like what was found. */
  public void report(Location at, String found, String expected, @Nullable String nearest) {
    add(at.pointer(), at.line(), at.column(), found, expected, nearest);
  }

  void add(
      String pointer,
      int line,
      int column,
      String found,
      String expected,
      @Nullable String nearest) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(new JsonProblem(file, pointer, line, column, found, expected, nearest));
    }
  }
}
