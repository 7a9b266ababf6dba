package dev.indemnity.core.roster;

import dev.indemnity.core.outcome.Outcome;

/**
 * Why a row of a roster is not priced, as far as it can be told without the values of the row.
 *
 * @param code what the reason is: the id of a rule or one of the codes of {@link
 *     dev.indemnity.core.outcome.Reason#code()}
 * @param fact the fact it concerns, by key; empty: none alone
 * @param outcome how a row comes out that it stands in the way of first
 */
public record RosterReason(String code, String fact, Outcome outcome) {
  @Override
  public String toString() {
    return fact.isEmpty() ? code : code + " " + fact;
  }
}
