package dev.indemnity.core.allocation;

import dev.indemnity.core.amount.Amount;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One thing that is owed, and who bears it. The parts add up to what is owed.
 *
 * @param owed what is owed and how it came about; its id is that of the obligation
 * @param clause the clause it follows; empty: none is cited
 * @param insurer what the insurer's payments meet of it
 * @param policyholder what is left to the policyholder
 */
public record AllocatedItem(Amount owed, String clause, Money insurer, Money policyholder) {
  /**
   * Refuses parts that do not add up, or are negative.
   *
   * @param owed what is owed
   * @param clause the clause it follows
   * @param insurer what the insurer's payments meet of it
   * @param policyholder what is left to the policyholder
   */
  public AllocatedItem {
    CurrencyUnit currency = owed.rounded().getCurrencyUnit();
    boolean one =
        insurer.getCurrencyUnit().equals(currency)
            && policyholder.getCurrencyUnit().equals(currency);
    if (!one
        || insurer.isNegative()
        || policyholder.isNegative()
        || !insurer.plus(policyholder).equals(owed.rounded())) {
      throw new IllegalArgumentException(
          "insurer ("
              + insurer
              + ") and policyholder ("
              + policyholder
              + ") must not be negative and add up to "
              + owed.rounded());
    }
  }

  /** {@return the obligation of the edition} */
  public String obligation() {
    return owed.id();
  }

  @Override
  public String toString() {
    return obligation()
        + " "
        + owed.rounded()
        + " = insurer "
        + insurer
        + " + policyholder "
        + policyholder
        + (clause.isEmpty() ? "" : "  [" + clause + "]");
  }
}
