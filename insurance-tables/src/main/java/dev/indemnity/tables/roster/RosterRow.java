package dev.indemnity.tables.roster;

import dev.indemnity.core.application.Member;
import dev.indemnity.core.outcome.Reason;
import java.util.List;
import java.util.Optional;

/**
 * One row of a roster file.
 *
 * @param number its number, from 1 for the first below the header
 * @param member who stands there; absent: it could not be read
 * @param reasons why it could not be read
 */
public record RosterRow(int number, Optional<Member> member, List<Reason> reasons) {
  /**
   * Copies the reasons.
   *
   * @param number its number, from 1 for the first below the header
   * @param member who stands there; absent: it could not be read
   * @param reasons why it could not be read
   */
  public RosterRow {
    reasons = List.copyOf(reasons);
  }
}
