package dev.indemnity.core.roster;

import dev.indemnity.core.number.Fraction;
import java.util.ArrayList;
import java.util.List;

/**
 * What the lines of priced rows come to before they are rounded, which a scheme that adds up exact
 * items is concluded with. Immutable; items of parts of a roster add up to those of the whole, in
 * whatever order.
 */
public final class RosterItems {
  private final RosterPricer pricer;
  private final List<Fraction> sums;
  private final long rows;

  RosterItems(RosterPricer pricer, List<Fraction> sums, long rows) {
    this.pricer = pricer;
    this.sums = List.copyOf(sums);
    this.rows = rows;
  }

  /** {@return how many rows there are, priced or not} */
  public long rows() {
    return rows;
  }

  /**
   * Brings the items of other rows in.
   *
   * @param others the items of other rows, of the same pricer
   * @return the items of both
   * @throws IllegalArgumentException where the others are of another pricer
   */
  public RosterItems plus(RosterItems others) {
    checkOf(others.pricer);
    List<Fraction> both = new ArrayList<>(sums.size());
    for (int i = 0; i < sums.size(); i++) {
      both.add(sums.get(i).plus(others.sums.get(i)));
    }
    return new RosterItems(pricer, both, rows + others.rows);
  }

  void checkOf(RosterPricer other) {
    if (pricer != other) {
      throw new IllegalArgumentException("items (" + this + ") must be of one pricer");
    }
  }

  /** What a line comes to. */
  Fraction sum(int line) {
    return sums.get(line);
  }

  @Override
  public String toString() {
    return "exact items of " + rows + " rows";
  }
}
