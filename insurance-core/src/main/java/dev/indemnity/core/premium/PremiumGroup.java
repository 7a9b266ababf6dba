package dev.indemnity.core.premium;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.RosterSummary;
import org.joda.money.Money;

/**
 * The rows of a quote that are alike in one thing, such as the class of their occupation.
 *
 * @param name what they are alike in, as text; empty: it cannot be told of these rows
 * @param rows how many of them come out how
 * @param premium what those that are priced cost
 */
public record PremiumGroup(String name, RosterSummary rows, Money premium) {

  /** {@return how many rows there are, priced or not} */
  public int heads() {
    return rows.rows().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** {@return how many rows the premium is of} */
  public int pricedHeads() {
    return rows.count(Outcome.DONE);
  }

  @Override
  public String toString() {
    return (name.isEmpty() ? "(not told)" : name) + ": " + rows + ", " + premium;
  }
}
