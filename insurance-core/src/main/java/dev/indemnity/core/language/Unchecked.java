package dev.indemnity.core.language;

import dev.indemnity.core.problem.Problems;
import org.jspecify.annotations.Nullable;

/** A definition or function whose formula is checked once, after those it rests on. */
interface Unchecked {
  /**
   * How many may be under way, one asking for the other: those one rests on are checked first, so
   * only a circle leads deeper.
   */
  int MOST_UNDER_WAY = 6;

  /** How far the check of a formula has come. */
  enum State {
    WAITING,
    UNDER_WAY,
    SOUND,
    BROKEN
  }

  String name();

  /** What was written; null where it cannot be read. */
  @Nullable Expression expression();

  /** Sees to it that the formula is checked; what is wrong with it is reported once. */
  void check(Problems problems);
}
