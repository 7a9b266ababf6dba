package dev.indemnity.tables.annex;

import dev.indemnity.core.problem.Nearest;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is wrong with one annex file. The first {@value #MOST} problems are kept, further ones only
 * counted, so that a file made of mistakes neither fills the memory nor the screen.
 */
final class Mistakes {
  static final int MOST = 1000;

  private final String file;
  private final List<Problem> kept = new ArrayList<>();
  private int count;

  Mistakes(String file) {
    this.file = file;
  }

  /** Takes over the first problems of all there were. */
  Mistakes(String file, List<Problem> first, int count) {
    this.file = file;
    this.kept.addAll(first.subList(0, Math.min(Math.min(first.size(), count), MOST)));
    this.count = count;
  }

  String file() {
    return file;
  }

  boolean none() {
    return count == 0;
  }

  /** How many were found. */
  int count() {
    return count;
  }

  /** Whether so many are kept that nothing more is. */
  boolean areEnough() {
    return count >= MOST;
  }

  void add(String pointer, String found, String expected) {
    count++;
    if (kept.size() < MOST) {
      kept.add(new Problem(new Place(file, pointer, 0), found, expected, ""));
    }
  }

  void addUnknown(String pointer, String word, String expected, Collection<String> known) {
    count++;
    if (kept.size() < MOST) {
      Place place = new Place(file, pointer, 0);
      kept.add(new Problem(place, "\"" + word + "\"", expected, Nearest.to(word, known)));
    }
  }

  /** These and others as one exception, by their places. */
  BrokenEditionException with(List<Problem> others) {
    List<Problem> all = new ArrayList<>(kept);
    all.addAll(others);
    List<Problem> sorted = all.stream().sorted().distinct().toList();
    List<Problem> told = new ArrayList<>(sorted.subList(0, Math.min(sorted.size(), MOST)));
    int more = count - kept.size() + sorted.size() - told.size();
    if (more > 0 || sorted.size() >= MOST) {
      told.add(
          new Problem(
              new Place(file, "", 0),
              more > 0 ? "and " + more + " more" : "and perhaps more",
              "none; the first " + told.size() + " are listed",
              ""));
    }
    return new BrokenEditionException(file, told);
  }
}
