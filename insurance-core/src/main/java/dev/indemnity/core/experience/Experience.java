package dev.indemnity.core.experience;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The experience of a portfolio: what was insured and what was paid, by risk class.
 *
 * @param byClass each class that was insured or paid, in the order of the names
 * @param total all classes together
 */
public record Experience(Map<String, ClassExperience> byClass, ClassExperience total) {
  /**
   * Copies the classes, and refuses a total that is not theirs.
   *
   * @param byClass each class that was insured or paid, by names without blanks around them
   * @param total all classes together, in the one currency of all
   */
  public Experience {
    byClass = Collections.unmodifiableMap(new TreeMap<>(byClass));
    ClassExperience sum = ClassExperience.none(Money.zero(total.paid().getCurrencyUnit()));
    for (Map.Entry<String, ClassExperience> each : byClass.entrySet()) {
      RiskClass.require(each.getKey(), "byClass");
      require(total.paid().getCurrencyUnit(), each.getValue().paid(), "paid");
      sum = sum.and(each.getValue());
    }
    if (!sum.equals(total)) {
      throw new IllegalArgumentException(
          "total (" + total + ") must be that of the classes (" + sum + ")");
    }
  }

  /**
   * Adds up exposures and claims. A class with claims and no exposure is kept: it has no loss
   * ratio, and counts in the total.
   *
   * @param currency the currency of all amounts
   * @param exposures what was insured
   * @param claims what was paid
   * @return the experience
   * @throws IllegalArgumentException where an amount is in another currency
   */
  public static Experience of(
      CurrencyUnit currency, Collection<Exposure> exposures, Collection<SettledClaim> claims) {
    exposures.forEach(each -> require(currency, each.earnedPremium(), "earnedPremium"));
    claims.forEach(each -> require(currency, each.paid(), "paid"));
    ClassExperience none = ClassExperience.none(Money.zero(currency));
    Map<String, ClassExperience> byClass = new TreeMap<>();
    for (Exposure exposure : exposures) {
      byClass.put(
          exposure.riskClass(), byClass.getOrDefault(exposure.riskClass(), none).and(exposure));
    }
    for (SettledClaim claim : claims) {
      byClass.put(claim.riskClass(), byClass.getOrDefault(claim.riskClass(), none).and(claim));
    }
    return new Experience(byClass, byClass.values().stream().reduce(none, ClassExperience::and));
  }

  private static void require(CurrencyUnit currency, Money amount, String name) {
    if (!amount.getCurrencyUnit().equals(currency)) {
      throw new IllegalArgumentException(name + " (" + amount + ") must be in " + currency);
    }
  }

  @Override
  public String toString() {
    String classes =
        byClass.entrySet().stream()
            .map(each -> each.getKey() + ": " + each.getValue() + "\n")
            .collect(Collectors.joining());
    return classes + "total: " + total;
  }
}
