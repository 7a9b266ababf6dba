package dev.indemnity.tables.json;

import dev.indemnity.core.problem.Nearest;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Collects the problems of one file. Not for use by several threads.
 *
 * <p>The first {@value #KEPT} are kept; further ones are only counted, so that a file made of
 * mistakes cannot fill the memory.
 */
public final class JsonProblems {
  static final int KEPT = 1_000;

  private final String file;
  private final List<Problem> kept = new ArrayList<>();
  private int count;
  private int silenced;

  /**
   * Starts with none.
   *
   * @param file the name that stands in every problem
   */
  public JsonProblems(String file) {
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

  /**
   * How often something was found wrong so far, what had been reported before included. While it
   * does not grow, all that is read is sound.
   */
  public int marks() {
    return count + silenced;
  }

  /** Whether none was reported. */
  public boolean isEmpty() {
    return count == 0;
  }

  /**
   * The problems in the order they were met; where more were reported than are kept, the last entry
   * says how many there are.
   */
  public List<Problem> list() {
    List<Problem> all = new ArrayList<>(kept);
    if (count > kept.size()) {
      String expected = "none; the first " + KEPT + " are listed";
      all.add(new Problem(new Place(file, "", 0), count + " problems", expected, ""));
    }
    return List.copyOf(all);
  }

  /** Reports that a value is not what is expected; says nothing of one refused before. */
  public void report(JsonValue value, String expected) {
    reportUnknown(value, expected, Set.of());
  }

  /**
   * As {@link #report(JsonValue, String)}, with the known name most like a text that stands there.
   */
  public void reportUnknown(JsonValue value, String expected, Collection<String> known) {
    if (value instanceof JsonValue.JsonText text) {
      reportUnknown(value.at(), text.described(), expected, text.value(), known);
    } else if (value instanceof JsonValue.JsonRefused) {
      silenced++;
    } else {
      report(value.at(), value.described(), expected);
    }
  }

  /** Reports a problem of the value at a place. */
  public void report(Location at, String found, String expected) {
    add(at.pointer(), found, expected, "");
  }

  /** Reports a problem of the value at a place, with the known name most like the one there. */
  void reportUnknown(
      Location at, String found, String expected, String name, Collection<String> known) {
    // of what is not kept nobody reads the nearest
    add(at.pointer(), found, expected, kept.size() < KEPT ? Nearest.to(name, known) : "");
  }

  /** Reports a problem that a pointer does not lead to, or not to the right one of several. */
  void report(Location at, Position position, String found, String expected) {
    add(at.pointer(), found + " at " + position, expected, "");
  }

  /** Reports a problem of the text, or of what is no value of it. */
  void report(Position position, String found, String expected) {
    add("", found + " at " + position, expected, "");
  }

  /** Reports a problem of the file as a whole. */
  public void report(String found, String expected) {
    add("", found, expected, "");
  }

  private void add(String pointer, String found, String expected, String nearest) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(new Problem(new Place(file, pointer, 0), found, expected, nearest));
    }
  }
}
