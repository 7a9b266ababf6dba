package dev.indemnity.core.scheme;

import java.util.Set;

/**
 * Something that must hold for a change to be made. A rule of a person reads the facts of the
 * person after the change, {@code leaving} with the facts before it, where somebody leaves or
 * changes, and {@code interval.days} and the like of the time that person was covered. A rule of
 * the policy reads what is known of the policy and its roster after the change. Both name {@code
 * change.on}, the day the change takes effect, {@code change.requestedOn}, {@code
 * change.receivedAt}, {@code inception} and {@code expiry}.
 *
 * @param on the occasions it is asked on; none: all but the inception
 * @param rule the rule
 */
public record ChangeRule(Set<Occasion> on, Rule rule) {
  /**
   * Keeps the occasions as they are.
   *
   * @param on the occasions it is asked on; none: all but the inception
   * @param rule the rule
   */
  public ChangeRule {
    on = Set.copyOf(on);
  }
}
