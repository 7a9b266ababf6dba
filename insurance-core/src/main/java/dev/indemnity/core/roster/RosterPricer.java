package dev.indemnity.core.roster;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.scheme.Scheme;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scheme made ready to price rosters of any length: each row comes out as it does in {@link
 * dev.indemnity.core.premium.Premiums#quote}, with the same first reason and the same amounts,
 * whatever the order of the rows.
 *
 * <p>Where rules or lines read the whole roster, such as its number of heads, a first pass gathers
 * what they read ({@link #survey}), which prices and the policy's own answers ({@link #conclude})
 * are then told from.
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
  private final List<String> scalarAggregates;
  private final ByRow rows;
  private final Quotes quotes;
  private final WholeRoster roster;
  private final Surveyor surveyor;
  private final Policy policy;

  private RosterPricer(Scheme scheme, Facts shared, RosterLayout layout) {
    this.layout = layout;
    Reasons reasons = new Reasons();
    Compiler compiler = new Compiler(scheme, shared, layout, reasons);
    this.program = compiler.compile();
    Scalar scalar = compiler.scalar();
    this.told = reasons.all();
    this.amounts = PricedLines.names(scheme, layout);
    this.roster = compiler.roster();
    this.surveyor = compiler.surveyor();
    this.scalarReadings = compiler.scalarReadings();
    Optional<Kernel> kernel = KernelWriter.write(program, layout.columns());
    this.quotes = new Quotes(scheme, program, kernel, scalar, told);
    this.scalarAggregates =
        surveyor.scalarReadings().stream().map(roster::readerOf).distinct().toList();
    this.policy = new Policy(scheme, scalar, roster, surveyor, told, lines());
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
   *     there is not, totals are asked for by something that depends on days or numbers, a rule or
   *     line of a person reads the whole roster in another way than by aggregates of facts of its
   *     rows, or there are more than 127 reasons
   */
  public static RosterPricer compile(Scheme scheme, Facts shared, RosterLayout layout) {
    return new RosterPricer(scheme, shared, layout);
  }

  /**
   * The facts that pricing a row reads: its rules, those that only warn included, the lines of a
   * person and what is asked for besides.
   *
   * @param scheme the scheme
   * @param definitions the names of definitions whose amounts are asked for
   * @return the keys of the facts, in the order they are declared; of lists of all rows too
   * @throws IllegalArgumentException where there is no such definition
   */
  public static Set<String> factsRead(Scheme scheme, Collection<String> definitions) {
    BitSet slots = new BitSet();
    Compiler.formulas(scheme, Compiler.rulesOfRows(scheme), definitions)
        .forEach(each -> slots.or(each.reads()));
    Set<String> facts = new LinkedHashSet<>(scheme.edition().facts().keySet());
    facts.removeIf(each -> !slots.get(scheme.slot(each).orElseThrow()));
    return facts;
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
   * proved safe, and the formulas for whose aggregates every row is read by it in the first pass;
   * none: only rows with unusual values are left to it}
   */
  public List<String> scalarReadings() {
    return Stream.concat(scalarReadings.stream(), scalarAggregates.stream()).toList();
  }

  /**
   * Gathers what rules and lines read of the roster as a whole: a first pass over part of its rows.
   * Parts may be gathered at once.
   *
   * @param columns the roster
   * @param from the first row, from 0
   * @param to the row after the last
   * @return the facts of these rows, to be merged with those of the other parts
   * @throws IllegalArgumentException where there are no such rows, or the columns are of another
   *     layout
   */
  public RosterFacts survey(RosterColumns columns, int from, int to) {
    checkRows(columns, from, to);
    return surveyor.survey(columns, from, to);
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
   *     layout, the arrays do not fit, or rows are priced by facts of the whole roster
   */
  public RosterTotals price(RosterColumns columns, int from, int to, RosterPrices prices) {
    checkAlone();
    check(columns, from, to, prices);
    return priced(columns, from, to, prices);
  }

  /**
   * Prices part of a roster by what the whole of it comes to.
   *
   * @param columns the roster
   * @param facts the facts of the whole roster
   * @param from the first row, from 0
   * @param to the row after the last
   * @param prices takes the prices, at the places of the rows
   * @return the totals of these rows
   * @throws IllegalArgumentException where there are no such rows, the columns are of another
   *     layout, the arrays do not fit, or the facts are of another pricer
   */
  public RosterTotals price(
      RosterColumns columns, RosterFacts facts, int from, int to, RosterPrices prices) {
    check(columns, from, to, prices);
    return priced(knowing(columns, facts), from, to, prices);
  }

  private RosterColumns knowing(RosterColumns columns, RosterFacts facts) {
    check(facts);
    return surveyor.isNeeded() ? columns.knowing(policy.known(facts)) : columns;
  }

  private RosterTotals priced(RosterColumns columns, int from, int to, RosterPrices prices) {
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
   *     the arrays do not fit, or rows are priced by facts of the whole roster
   */
  public int priceRow(RosterColumns columns, int row, RosterPrices prices) {
    checkAlone();
    check(columns, row, row + 1, prices);
    return rows.price(columns, row, prices);
  }

  /**
   * Prices a roster in parts, at once as far as an executor allows; the answer is the same. The
   * calling thread works with it: an executor of one thread makes it two at work.
   *
   * @param columns the roster
   * @param prices takes the prices
   * @param executor runs the parts
   * @param rowsAtATime how many rows a part has at most, at least 1; the last have fewer
   * @return the totals of all rows
   * @throws IllegalArgumentException where the columns are of another layout, the arrays do not
   *     fit, or a part has no row
   * @throws java.util.concurrent.RejectedExecutionException where the executor takes no more work
   */
  public RosterTotals price(
      RosterColumns columns, RosterPrices prices, Executor executor, int rowsAtATime) {
    Parts parts = new Parts(columns.rows(), executor, rowsAtATime);
    check(columns, 0, columns.rows(), prices);
    RosterColumns known =
        roster.isReadByRows()
            ? knowing(
                columns,
                parts.together(
                    surveyor.nothing(), (from, to) -> survey(columns, from, to), RosterFacts::plus))
            : columns;
    return parts.together(
        new Tally(program.groups(), amounts.size(), told.size()).totals(),
        (from, to) -> priced(known, from, to, prices),
        RosterTotals::plus);
  }

  /**
   * Adds the lines of part of a roster up before they are rounded, where a scheme adds up exact
   * items: every priced row is quoted once more for that. Parts may be added up at once.
   *
   * @param columns the roster
   * @param facts the facts of the whole roster
   * @param from the first row, from 0
   * @param to the row after the last
   * @param prices what was written of these rows
   * @return the items of these rows, to be added to those of the other parts
   * @throws IllegalArgumentException where there are no such rows, the columns are of another
   *     layout, the arrays do not fit, or the facts are of another pricer
   */
  public RosterItems items(
      RosterColumns columns, RosterFacts facts, int from, int to, RosterPrices prices) {
    check(columns, from, to, prices);
    RosterColumns known = knowing(columns, facts);
    return new RosterItems(this, quotes.exact(known, lines(), from, to, prices.reasons), to - from);
  }

  private List<String> lines() {
    return amounts.subList(0, amounts.size() - layout.amounts().size());
  }

  /**
   * Answers for the policy as a whole what {@link dev.indemnity.core.premium.Premiums#quote} does:
   * its rules, the lines that are charged once, and the total of everything.
   *
   * @param facts the facts of the whole roster
   * @param totals the totals of all its rows
   * @return the quote
   * @throws IllegalArgumentException where the facts or totals are of another pricer or roster, a
   *     rule or line of the policy reads the roster in another way than by aggregates of facts of
   *     its rows, or the scheme adds up amounts that are not rounded
   */
  public RosterConclusion conclude(RosterFacts facts, RosterTotals totals) {
    return conclude(facts, totals, Optional.empty());
  }

  /**
   * Answers as {@link #conclude(RosterFacts, RosterTotals)} does, also where the scheme adds up
   * amounts that are not rounded.
   *
   * @param facts the facts of the whole roster
   * @param totals the totals of all its rows
   * @param items the exact items of all its rows
   * @return the quote
   * @throws IllegalArgumentException where the facts, totals or items are of another pricer or
   *     roster, or a rule or line of the policy reads the roster in another way than by aggregates
   *     of facts of its rows
   */
  public RosterConclusion conclude(RosterFacts facts, RosterTotals totals, RosterItems items) {
    items.checkOf(this);
    if (items.rows() != totals.rows()) {
      throw new IllegalArgumentException(
          "items (" + items.rows() + " rows) must be of " + totals.rows() + " rows as the totals");
    }
    return conclude(facts, totals, Optional.of(items));
  }

  private RosterConclusion conclude(
      RosterFacts facts, RosterTotals totals, Optional<RosterItems> items) {
    check(facts);
    if (facts.rows() != totals.rows()) {
      throw new IllegalArgumentException(
          "facts (" + facts.rows() + " rows) must be of " + totals.rows() + " rows as the totals");
    }
    return policy.conclude(facts, totals, items);
  }

  /**
   * Begins a change of a roster that is priced.
   *
   * @param columns the roster that was priced
   * @param facts the facts of the whole roster
   * @param totals the totals of all its rows
   * @param prices what was written of its rows
   * @return the change
   * @throws IllegalArgumentException where the facts, totals or arrays do not fit the roster
   */
  public RosterChange change(
      RosterColumns columns, RosterFacts facts, RosterTotals totals, RosterPrices prices) {
    check(columns, 0, columns.rows(), prices);
    check(facts);
    if (facts.rows() != columns.rows() || totals.rows() != columns.rows()) {
      throw new IllegalArgumentException(
          "columns ("
              + columns.rows()
              + " rows) must be all of the "
              + totals.rows()
              + " rows that were priced");
    }
    return new RosterChange(this, columns, facts, totals, prices);
  }

  /** All that rows can tell two rosters apart by. */
  List<@Nullable Object> seen(RosterFacts facts) {
    return policy.seen(facts, !scalarReadings.isEmpty());
  }

  /**
   * Prices one row, with all its reasons and the steps of its amounts. The quote is the one {@link
   * dev.indemnity.core.premium.Premiums} gives; what is asked of the columns later is answered as
   * they were when it was made. The steps, and of a row that is not priced all reasons but which is
   * the first, are worked out when they are first asked for. Where a rule may warn every row takes
   * longer, as warnings are told beside a price.
   *
   * @param columns the roster
   * @param row the row, from 0
   * @return the quote; its row is counted from 1
   * @throws IllegalArgumentException where there is no such row, the columns are of another layout,
   *     or rows are priced by facts of the whole roster
   */
  public PersonQuote quote(RosterColumns columns, int row) {
    checkAlone();
    checkRows(columns, row, row + 1);
    return quotes.of(columns, row);
  }

  /**
   * Prices one row as {@link #quote(RosterColumns, int)} does, where the whole roster comes to
   * this.
   *
   * @param columns the roster
   * @param facts the facts of the whole roster
   * @param row the row, from 0
   * @return the quote; its row is counted from 1
   * @throws IllegalArgumentException where there is no such row, the columns are of another layout,
   *     or the facts of another pricer
   */
  public PersonQuote quote(RosterColumns columns, RosterFacts facts, int row) {
    checkRows(columns, row, row + 1);
    return quotes.of(knowing(columns, facts), row);
  }

  /** Whether what rows cost depends on the whole roster they are part of. */
  boolean readsRoster() {
    return roster.isReadByRows();
  }

  /** The names of the groups of its totals. */
  List<String> groups() {
    return program.groups();
  }

  RosterLayout layout() {
    return layout;
  }

  /** Rows of this pricer that are priced in several runs and added up once. */
  Runs runs(RosterPrices prices) {
    Tally tally = new Tally(program.groups(), amounts.size(), told.size());
    return new Runs(rows, program.cells(), prices, tally);
  }

  private void checkAlone() {
    if (roster.isReadByRows()) {
      throw new IllegalArgumentException(
          "facts of the whole roster must be given, as rules or lines of a person read them");
    }
  }

  private void check(RosterFacts facts) {
    if (facts.surveyor != surveyor) {
      throw new IllegalArgumentException("facts (" + facts + ") must be of this pricer");
    }
  }

  private void check(RosterColumns columns, int from, int to, RosterPrices prices) {
    checkRows(columns, from, to);
    prices.check(amounts, to);
  }

  void checkRows(RosterColumns columns, int from, int to) {
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
        + (scalarReadings().isEmpty() ? ", all of it columnwise" : ", scalar: " + scalarReadings());
  }
}
