package dev.indemnity.core.eligibility;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import java.util.List;

/**
 * Whether one row of the roster can be insured.
 *
 * @param row the number of the row, from 1
 * @param person who stands there; never shown
 * @param reasons why not, the gravest first; warnings among them do not stand in the way
 */
public record PersonDecision(int row, String person, List<Reason> reasons) {
  /**
   * Copies the reasons.
   *
   * @param row the number of the row, from 1
   * @param person who stands there; never shown
   * @param reasons why not, the gravest first; warnings among them do not stand in the way
   */
  public PersonDecision {
    reasons = List.copyOf(reasons);
  }

  /** {@return how the row comes out; {@link Outcome#DONE}: the person is eligible} */
  public Outcome outcome() {
    return Outcome.of(reasons);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("row " + row + " " + outcome());
    reasons.forEach(reason -> text.append("\n  ").append(reason));
    return text.toString();
  }
}
