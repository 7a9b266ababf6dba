package dev.indemnity.core.application;

import dev.indemnity.core.fact.Facts;

/**
 * One row of a roster.
 *
 * @param person what tells the person from others, the same on every row of that person; never
 *     shown
 * @param facts what is known of the person; it stands before what is known of the application
 */
public record Member(String person, Facts facts) {
  /**
   * Refuses a person that cannot be told from others.
   *
   * @param person what tells the person from others, the same on every row of that person; never
   *     shown
   * @param facts what is known of the person; it stands before what is known of the application
   */
  public Member {
    if (person.isBlank()) {
      throw new IllegalArgumentException("person of a member must not be blank");
    }
  }

  @Override
  public String toString() {
    return "member with " + facts;
  }
}
