package dev.indemnity.core.premium;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.outcome.Reason;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What the policy costs once its rows are priced.
 *
 * @param reasons why the application as a whole has no price, the gravest first
 * @param lines the items that are charged once for the policy
 * @param total what everything adds up to where all of it is priced; absent: the edition does not
 *     tell how to add up
 * @param pricedSubtotal what the priced rows and the policy's items add up to
 */
public record PolicyPremium(
    List<Reason> reasons, List<Amount> lines, Optional<Amount> total, Money pricedSubtotal) {
  /**
   * Copies the lists.
   *
   * @param reasons why the application as a whole has no price, the gravest first
   * @param lines the items that are charged once for the policy
   * @param total what everything adds up to where all of it is priced
   * @param pricedSubtotal what the priced rows and the policy's items add up to
   */
  public PolicyPremium {
    reasons = List.copyOf(reasons);
    lines = List.copyOf(lines);
  }
}
