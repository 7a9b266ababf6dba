package dev.indemnity.core.settlement;

import dev.indemnity.core.fact.Facts;

/**
 * One person's claim from one accident.
 *
 * @param id what tells the claim from others; postings carry it
 * @param person who was hurt, as on the roster of the policy
 * @param accident what tells the accident from others; the claims of one accident share it
 * @param facts what is known of the claim; it stands before what is known of the person and the
 *     policy
 */
public record Claim(String id, String person, String accident, Facts facts) {
  /** Refuses a claim that cannot be told from others. */
  public Claim {
    if (id.isBlank() || person.isBlank() || accident.isBlank()) {
      throw new IllegalArgumentException("id, person and accident of a claim must not be blank");
    }
  }

  @Override
  public String toString() {
    return "claim " + id + " with " + facts;
  }
}
