package dev.indemnity.core.experience;

import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What was insured and paid in one risk class, or in all of them.
 *
 * @param units how much was insured, in the unit of the study; 0 or more
 * @param earnedPremium the premium earned for it; 0 or more
 * @param claims how many claims were settled; 0 or more
 * @param paid what was paid on them, in the currency of the premium; 0 or more
 */
public record ClassExperience(Fraction units, Money earnedPremium, int claims, Money paid) {
  private static final int MOST_PLACES = 100;

  /**
   * Refuses what cannot have been insured or paid.
   *
   * @param units how much was insured; 0 or more
   * @param earnedPremium the premium earned for it; 0 or more
   * @param claims how many claims were settled; 0 or more
   * @param paid what was paid on them, in the currency of the premium; 0 or more
   */
  public ClassExperience {
    if (units.signum() < 0) {
      throw new IllegalArgumentException("units (" + units + ") must not be negative");
    }
    if (earnedPremium.isNegative()) {
      throw new IllegalArgumentException(
          "earnedPremium (" + earnedPremium + ") must not be negative");
    }
    if (claims < 0) {
      throw new IllegalArgumentException("claims (" + claims + ") must not be negative");
    }
    if (paid.isNegative()) {
      throw new IllegalArgumentException("paid (" + paid + ") must not be negative");
    }
    if (!paid.getCurrencyUnit().equals(earnedPremium.getCurrencyUnit())) {
      throw new IllegalArgumentException(
          "paid (" + paid + ") must be in " + earnedPremium.getCurrencyUnit());
    }
  }

  static ClassExperience none(Money zero) {
    return new ClassExperience(Fraction.ZERO, zero, 0, zero);
  }

  ClassExperience and(Exposure exposure) {
    return new ClassExperience(
        units.plus(exposure.units()), earnedPremium.plus(exposure.earnedPremium()), claims, paid);
  }

  ClassExperience and(SettledClaim claim) {
    return new ClassExperience(units, earnedPremium, claims + 1, paid.plus(claim.paid()));
  }

  ClassExperience and(ClassExperience other) {
    return new ClassExperience(
        units.plus(other.units),
        earnedPremium.plus(other.earnedPremium),
        claims + other.claims,
        paid.plus(other.paid));
  }

  /** {@return {@code paid / earnedPremium}; absent: no premium was earned} */
  public Optional<Fraction> lossRatio() {
    return perPremium(Fraction.of(paid.getAmount()));
  }

  private Optional<Fraction> perPremium(Fraction amount) {
    Fraction premium = Fraction.of(earnedPremium.getAmount());
    return premium.signum() == 0 ? Optional.empty() : Optional.of(amount.dividedBy(premium));
  }

  /**
   * The loss ratio as a decimal.
   *
   * @param places how many decimal places, 0 to 100; 4 shows a hundredth of a percent
   * @return {@code lossRatio()}, rounded half up; absent: no premium was earned
   * @throws IllegalArgumentException if there are fewer places than none or more than 100
   */
  public Optional<BigDecimal> lossRatio(int places) {
    if (places < 0 || places > MOST_PLACES) {
      throw new IllegalArgumentException("places (" + places + ") must be 0 to " + MOST_PLACES);
    }
    return lossRatio()
        .map(ratio -> ratio.rounded(places, RoundingMode.HALF_UP).toBigDecimalExact())
        .map(ratio -> ratio.setScale(places, RoundingMode.UNNECESSARY));
  }

  /** {@return {@code claims / units}; absent: nothing was insured} */
  public Optional<Fraction> frequency() {
    return perUnit(Fraction.of(claims));
  }

  /** {@return {@code paid / units}, what a unit cost in claims; absent: nothing was insured} */
  public Optional<Fraction> claimsCost() {
    return perUnit(Fraction.of(paid.getAmount()));
  }

  private Optional<Fraction> perUnit(Fraction amount) {
    return units.signum() == 0 ? Optional.empty() : Optional.of(amount.dividedBy(units));
  }

  /**
   * The premium of a unit out of which claims are paid and a margin remains.
   *
   * @param margin the part of the premium that is not for claims: expenses and profit; 0 or more,
   *     less than 1
   * @return {@code claimsCost / (1 - margin)}, exactly; absent: nothing was insured
   * @throws IllegalArgumentException if the margin is not a part
   */
  public Optional<Fraction> breakEvenPremium(Fraction margin) {
    if (margin.signum() < 0 || margin.compareTo(Fraction.ONE) >= 0) {
      throw new IllegalArgumentException("margin (" + margin + ") must be 0 or more, less than 1");
    }
    return claimsCost().map(cost -> cost.dividedBy(Fraction.ONE.minus(margin)));
  }

  /**
   * The same as an amount that can be charged.
   *
   * @param margin the part of the premium that is not for claims; 0 or more, less than 1
   * @param rounding how it is rounded, once
   * @return the amount; absent: nothing was insured
   * @throws IllegalArgumentException if the margin is not a part, or the rounding is finer than the
   *     currency
   */
  public Optional<Money> breakEvenPremium(Fraction margin, Rounding rounding) {
    int places = earnedPremium.getCurrencyUnit().getDecimalPlaces();
    if (rounding.step().toBigDecimalExact().stripTrailingZeros().scale() > places) {
      throw new IllegalArgumentException(
          "rounding (" + rounding + ") must not be finer than " + places + " decimal places");
    }
    return breakEvenPremium(margin)
        .map(exact -> rounding.apply(exact).toBigDecimalExact())
        .map(rounded -> Money.of(earnedPremium.getCurrencyUnit(), rounded));
  }

  @Override
  public String toString() {
    return units
        + " units, premium "
        + earnedPremium
        + ", "
        + claims
        + " claims "
        + paid
        + lossRatio(4).map(ratio -> ", loss ratio " + ratio).orElse(", no loss ratio");
  }
}
