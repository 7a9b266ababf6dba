package dev.indemnity.core.scheme;

/** Why the cover of a person begins, goes on otherwise, or ends within the term of a policy. */
public enum Occasion {
  /** Somebody is insured from the inception of the policy. */
  INCEPTION("inception"),
  /** Somebody joins. */
  ADDITION("addition"),
  /** Somebody leaves. */
  REMOVAL("removal"),
  /** Somebody leaves and another takes the place. */
  REPLACEMENT("replacement"),
  /** Class, limit or plan of somebody changes. */
  CHANGE("change"),
  /** The policy ends before its expiry. */
  CANCELLATION("cancellation"),
  /** The policy goes on under another edition. */
  EDITION("edition");

  private final String spelling;

  Occasion(String spelling) {
    this.spelling = spelling;
  }

  /** {@return the occasion as edition files spell it} */
  public String spelling() {
    return spelling;
  }
}
