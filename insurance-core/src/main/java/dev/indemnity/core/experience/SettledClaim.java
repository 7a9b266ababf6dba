package dev.indemnity.core.experience;

import org.joda.money.Money;

/**
 * What was paid on one claim.
 *
 * @param riskClass the class it fell in, as the portfolio names it, without blanks around
 * @param paid what was paid in all; 0 or more
 */
public record SettledClaim(String riskClass, Money paid) {
  /**
   * Refuses what cannot have been paid.
   *
   * @param riskClass the class it fell in
   * @param paid what was paid in all; 0 or more
   */
  public SettledClaim {
    RiskClass.require(riskClass, "riskClass of a claim");
    if (paid.isNegative()) {
      throw new IllegalArgumentException("paid (" + paid + ") must not be negative");
    }
  }
}
