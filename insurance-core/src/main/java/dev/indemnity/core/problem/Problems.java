package dev.indemnity.core.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong, so that all of it is told at once. */
public final class Problems {
  /**
   * How much is compared before the nearest names are no longer sought: no file may take for ever.
   */
  private static final long MOST_EFFORT = 5_000_000;

  private final List<Problem> found = new ArrayList<>();
  private long effort = MOST_EFFORT;

  /** Starts with nothing wrong. */
  public Problems() {}

  /**
   * Notes a problem for which nothing similar would have been right.
   *
   * @param place where
   * @param what what stands there
   * @param expected what should
   */
  public void add(Place place, String what, String expected) {
    found.add(new Problem(place, what, expected, ""));
  }

  /**
   * Notes a name that is not known.
   *
   * @param place where
   * @param name the name
   * @param expected what should stand there
   * @param known the names that would have been right
   */
  public void addUnknown(Place place, String name, String expected, Collection<String> known) {
    effort -= (long) known.size() * (name.length() + 1);
    String nearest = effort < 0 ? "" : Nearest.to(name, known);
    found.add(new Problem(place, "\"" + name + "\"", expected, nearest));
  }

  /**
   * Notes a problem.
   *
   * @param problem the problem
   */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** {@return whether nothing is wrong} */
  public boolean none() {
    return found.isEmpty();
  }

  /** {@return how many problems there are} */
  public int size() {
    return found.size();
  }

  /** {@return all of them, in the order of their places} */
  public List<Problem> all() {
    return found.isEmpty() ? List.of() : found.stream().sorted().distinct().toList();
  }
}
