package dev.indemnity.core.experience;

import dev.indemnity.core.number.Fraction;
import org.joda.money.Money;

/**
 * What was insured in one risk class, for part or all of the time looked at.
 *
 * @param riskClass the class, as the portfolio names it, without blanks around
 * @param units how much was insured, in one unit for the whole study, such as person-months; 0 or
 *     more
 * @param earnedPremium the premium earned for it; 0 or more
 */
public record Exposure(String riskClass, Fraction units, Money earnedPremium) {
  /**
   * Refuses what cannot have been insured.
   *
   * @param riskClass the class, as the portfolio names it, without blanks around
   * @param units how much was insured; 0 or more
   * @param earnedPremium the premium earned for it; 0 or more
   */
  public Exposure {
    RiskClass.require(riskClass, "riskClass of an exposure");
    if (units.signum() < 0) {
      throw new IllegalArgumentException("units (" + units + ") must not be negative");
    }
    if (earnedPremium.isNegative()) {
      throw new IllegalArgumentException(
          "earnedPremium (" + earnedPremium + ") must not be negative");
    }
  }
}
