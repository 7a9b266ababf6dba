package dev.indemnity.core.roster;

import java.util.BitSet;

/**
 * A change of some rows of a roster that is priced: the totals and prices it leads to are those of
 * pricing the whole roster anew, but only rows that come out otherwise are priced.
 *
 * <p>First say which rows leave, while the columns still hold what was priced; then change the
 * arrays and say which rows enter. A row that is replaced leaves and enters. One that is removed
 * leaves, and so does the last row, which then enters in its place. Rows that are added enter
 * behind the last. Rows that are neither may not change, and no row may be told twice. A row whose
 * number of shares is another because of other rows is replaced as well: {@link RosterShares} tells
 * which these are.
 *
 * <p>Where the change makes the whole roster come to something else that rows read, such as their
 * number, all rows are priced.
 *
 * <p>It belongs to the caller, and to one thread at a time.
 */
public final class RosterChange {
  private final RosterPricer pricer;
  private final RosterColumns before;
  private final RosterFacts first;
  private final RosterPrices prices;
  private final BitSet left = new BitSet();
  private final BitSet entered = new BitSet();
  private RosterFacts facts;
  private RosterTotals totals;
  private long priced;

  RosterChange(
      RosterPricer pricer,
      RosterColumns before,
      RosterFacts facts,
      RosterTotals totals,
      RosterPrices prices) {
    this.pricer = pricer;
    this.before = before;
    this.first = facts;
    this.prices = prices;
    this.facts = facts;
    this.totals = totals;
  }

  /**
   * Takes rows out, while the columns still hold what was priced.
   *
   * @param from the first row, from 0
   * @param to the row after the last
   * @throws IllegalArgumentException where there are no such rows, or one has left already
   */
  public void leave(int from, int to) {
    pricer.checkRows(before, from, to);
    if (!left.get(from, to).isEmpty()) {
      throw new IllegalArgumentException("rows (" + from + " to " + to + ") must not leave twice");
    }
    left.set(from, to);
    totals = totals.minus(pricer.price(before, first, from, to, prices));
    facts = facts.minus(pricer.survey(before, from, to));
  }

  /**
   * Says which rows are new or changed.
   *
   * @param from the first row, from 0
   * @param to the row after the last
   * @throws IllegalArgumentException where one of the rows stands there and has not left, or has
   *     entered already
   */
  public void enter(int from, int to) {
    BitSet taken = standing();
    if (from < 0 || from > to || !taken.get(from, to).isEmpty()) {
      throw new IllegalArgumentException(
          "rows (" + from + " to " + to + ") must be places that rows have left");
    }
    entered.set(from, to);
  }

  private BitSet standing() {
    BitSet standing = new BitSet();
    standing.set(0, before.rows());
    standing.andNot(left);
    standing.or(entered);
    return standing;
  }

  /**
   * Prices what has to be priced.
   *
   * @param columns the roster as it is now
   * @param changed the prices: those of the roster before, where rows stay, and places for all rows
   *     as they are now
   * @return the totals of all rows as they are now
   * @throws IllegalArgumentException where the columns are of another layout, have other rows than
   *     were told, or the arrays do not fit
   */
  public RosterTotals settle(RosterColumns columns, RosterPrices changed) {
    BitSet all = new BitSet();
    all.set(0, columns.rows());
    if (!standing().equals(all)) {
      throw new IllegalArgumentException(
          "columns (" + columns.rows() + " rows) must have the rows that stay and enter");
    }
    for (int from = entered.nextSetBit(0); from >= 0; from = entered.nextSetBit(end(from))) {
      facts = facts.plus(pricer.survey(columns, from, end(from)));
    }
    if (facts.isLost()) {
      facts = pricer.survey(columns, 0, columns.rows());
    }
    if (!pricer.seen(first).equals(pricer.seen(facts))) {
      priced = columns.rows();
      totals = pricer.price(columns, facts, 0, columns.rows(), changed);
      return totals;
    }
    priced = entered.cardinality();
    for (int from = entered.nextSetBit(0); from >= 0; from = entered.nextSetBit(end(from))) {
      totals = totals.plus(pricer.price(columns, facts, from, end(from), changed));
    }
    return totals;
  }

  private int end(int from) {
    return entered.nextClearBit(from);
  }

  /** {@return what the whole roster comes to now; before it is settled, without what enters} */
  public RosterFacts facts() {
    return facts;
  }

  /** {@return how many rows were priced for the change to be settled} */
  public long pricedRows() {
    return priced;
  }

  @Override
  public String toString() {
    return left.cardinality() + " rows leave, " + entered.cardinality() + " enter";
  }
}
