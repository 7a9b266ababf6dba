package dev.indemnity.core.scheme;

import dev.indemnity.core.text.Spelt;
import java.util.Set;

/** Why the cover of a person begins, goes on otherwise, or ends within the term of a policy. */
public enum Occasion implements Spelt {
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

  /**
   * Whether something is for this occasion.
   *
   * @param occasions those it is for; none: all
   * @return whether it is
   */
  public boolean isAmong(Set<Occasion> occasions) {
    return occasions.isEmpty() || occasions.contains(this);
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
