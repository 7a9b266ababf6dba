package dev.indemnity.core.roster;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * A scheme made ready to price rosters of any length: each row comes out as it does in {@link
 * dev.indemnity.core.premium.Premiums#quote}, with the same first reason and the same amounts,
 * whatever the other rows are.
 *
 * <p>What the columns of a layout decide with few values is worked out once; the rest is arithmetic
 * of longs that is proved to fit. What cannot be proved is left to the scalar reading, row by row,
 * and counted: facts that are not given, days outside the years 0 to 9999, amounts of more than
 * 10<sup>11</sup> smallest units, numbers of more than 10<sup>7</sup> without their decimal point,
 * and the rules and lines that {@link #scalarReadings()} tells.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class RosterPricer {
  private final RosterLayout layout;
  private final Program program;
  private final List<RosterReason> told;
  private final List<String> amounts;
  private final List<String> scalarReadings;
  private final ByRow rows;
  private final Quotes quotes;

  private RosterPricer(Scheme scheme, Facts shared, RosterLayout layout) {
    this.layout = layout;
    Reasons reasons = new Reasons();
    Compiler compiler = new Compiler(scheme, shared, layout, reasons);
    this.program = compiler.compile();
    Scalar scalar = compiler.scalar();
    this.told = reasons.all();
    this.amounts = PricedLines.names(scheme, layout);
    this.scalarReadings = compiler.scalarReadings();
    Optional<Kernel> kernel = KernelWriter.write(program, layout.columns());
    this.quotes = new Quotes(scheme, program, kernel, scalar);
    this.rows =
        new ByRow(
            program, kernel, scalar, new ScalarAmounts(scheme, layout, amounts, scalar), reasons);
  }

  /**
   * Makes a scheme ready for columns.
   *
   * @param scheme the scheme
   * @param shared what is known of the application as a whole
   * @param layout which facts each row gives, and what is asked
   * @return the pricer
   * @throws IllegalArgumentException where a column is no fact of the edition or cannot hold its
   *     values, a fact is given that the edition does not declare, a definition is asked for that
   *     there is not, totals are asked for by something that depends on days or numbers, a rule of
   *     a person reads the whole roster, or there are more than 127 reasons
   */
  public static RosterPricer compile(Scheme scheme, Facts shared, RosterLayout layout) {
    return new RosterPricer(scheme, shared, layout);
  }

  /** {@return the reasons that can stand in a row's way; the first has number 1} */
  public List<RosterReason> reasons() {
    return told;
  }

  /** {@return what is written of each row: the ids of lines, then the definitions asked for} */
  public List<String> amounts() {
    return amounts;
  }

  /**
   * {@return the rules, lines and definitions, by id, of which no reading but the scalar one is
   * proved safe; none: only rows with unusual values are left to it}
   */
  public List<String> scalarReadings() {
    return scalarReadings;
  }

  /**
   * Prices part of a roster. Parts that have no row in common may be priced at once.
   *
   * @param columns the roster
   * @param from the first row, from 0
   * @param to the row after the last
   * @param prices takes the prices, at the places of the rows
   * @return the totals of these rows
   * @throws IllegalArgumentException where there are no such rows, the columns are of another
   *     layout, or the arrays do not fit
   */
  public RosterTotals price(RosterColumns columns, int from, int to, RosterPrices prices) {
    check(columns, from, to, prices);
    Tally tally = new Tally(program.groups(), amounts.size(), told.size());
    rows.price(columns, from, to, prices, tally);
    return tally.totals();
  }

  /**
   * Prices one row, without totals.
   *
   * @param columns the roster
   * @param row the row, from 0
   * @param prices takes the price, at the place of the row
   * @return 0 where the row is priced, else which of {@link #reasons()} stands in the way, from 1
   * @throws IllegalArgumentException where there is no such row, the columns are of another layout,
   *     or the arrays do not fit
   */
  public int priceRow(RosterColumns columns, int row, RosterPrices prices) {
    check(columns, row, row + 1, prices);
    return rows.price(columns, row, prices);
  }

  /**
   * Prices a roster in parts, at once as far as an executor allows; the answer is the same.
   *
   * @param columns the roster
   * @param prices takes the prices
   * @param executor runs the parts
   * @param rowsAtATime how many rows a part has, at least 1
   * @return the totals of all rows
   * @throws IllegalArgumentException where the columns are of another layout, the arrays do not
   *     fit, or a part has no row
   */
  public RosterTotals price(
      RosterColumns columns, RosterPrices prices, Executor executor, int rowsAtATime) {
    if (rowsAtATime < 1) {
      throw new IllegalArgumentException("rowsAtATime (" + rowsAtATime + ") must be at least 1");
    }
    check(columns, 0, columns.rows(), prices);
    List<CompletableFuture<RosterTotals>> parts = new ArrayList<>();
    for (int from = 0;
        from < columns.rows();
        from += Math.min(rowsAtATime, columns.rows() - from)) {
      int first = from;
      int end = first + Math.min(rowsAtATime, columns.rows() - first);
      parts.add(CompletableFuture.supplyAsync(() -> price(columns, first, end, prices), executor));
    }
    RosterTotals totals = new Tally(program.groups(), amounts.size(), told.size()).totals();
    for (CompletableFuture<RosterTotals> part : parts) {
      totals = totals.plus(part.join());
    }
    return totals;
  }

  /**
   * Prices one row, with all its reasons and the steps of its amounts. The quote is the one {@link
   * dev.indemnity.core.premium.Premiums} gives; what is asked of the columns later is answered as
   * they were when it was made. The steps are worked out when they are first asked for. A row that
   * is not priced takes longer, as all its reasons are told in words, and so does every row where a
   * rule may warn.
   *
   * @param columns the roster
   * @param row the row, from 0
   * @return the quote; its row is counted from 1
   * @throws IllegalArgumentException where there is no such row, or the columns are of another
   *     layout
   */
  public PersonQuote quote(RosterColumns columns, int row) {
    checkRows(columns, row, row + 1);
    return quotes.of(columns, row);
  }

  private void check(RosterColumns columns, int from, int to, RosterPrices prices) {
    checkRows(columns, from, to);
    if (prices.amounts.length != amounts.size()) {
      throw new IllegalArgumentException(
          "prices ("
              + prices.amounts.length
              + " amounts) must have one array for each of "
              + amounts);
    }
    int shortest = prices.reasons.length;
    for (long[] each : prices.amounts) {
      shortest = Math.min(shortest, each.length);
    }
    if (shortest < to) {
      throw new IllegalArgumentException(
          "prices (" + shortest + " rows) must have a place for each of " + to + " rows");
    }
  }

  private void checkRows(RosterColumns columns, int from, int to) {
    if (columns.layout != layout) {
      throw new IllegalArgumentException(
          "columns (" + columns + ") must be of the layout the pricer was made for");
    }
    if (from < 0 || from > to || to > columns.rows()) {
      throw new IllegalArgumentException(
          "rows (" + from + " to " + to + ") must be among 0 to " + columns.rows());
    }
  }

  /** Says what is read how. */
  @Override
  public String toString() {
    return "pricer of "
        + amounts
        + (scalarReadings.isEmpty() ? ", all of it columnwise" : ", scalar: " + scalarReadings);
  }
}
