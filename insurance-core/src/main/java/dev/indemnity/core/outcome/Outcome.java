package dev.indemnity.core.outcome;

import java.util.Collection;

/** How an answer comes out; every question of the library answers with one of these. */
public enum Outcome {
  /** The question is answered. A reason with this outcome is a warning: the answer stands. */
  DONE,
  /** Documents are missing that decide the answer. */
  PENDING,
  /** Facts are missing that can still change the answer. */
  NEEDS,
  /** A table that the answer needs was never supplied. */
  UNAVAILABLE,
  /** A person has to judge. */
  REFERRED,
  /** The answer is no. */
  REFUSED,
  /** What was given is wrong. */
  INVALID;

  /**
   * The outcome of several reasons together: the last of this list that one of them has.
   *
   * @param reasons the reasons
   * @return the outcome; {@link #DONE} where there are none
   */
  public static Outcome of(Collection<Reason> reasons) {
    Outcome worst = DONE;
    for (Reason reason : reasons) {
      worst = worst.and(reason.outcome());
    }
    return worst;
  }

  /**
   * This outcome and another together.
   *
   * @param other the other
   * @return the later of this list
   */
  public Outcome and(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
