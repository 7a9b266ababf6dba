package dev.indemnity.core.roster;

import dev.indemnity.core.outcome.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Executor;

/**
 * Editions of a scheme that follow each other, each made ready for the same columns: every row is
 * priced by the one in force on a day of its own, such as the day its cover begins.
 *
 * <p>Amounts and reasons are those of all editions, under one numbering. What an edition does not
 * have is 0 in its rows. A row is not priced
 *
 * <ul>
 *   <li>where its day is before the first edition: reason {@value #NO_EDITION} of that fact,
 *       unavailable;
 *   <li>where its day is not given: {@code missing-fact} of that fact;
 *   <li>where its day is known to be absent: {@code invalid-fact} of that fact.
 * </ul>
 *
 * <p>Rows that are priced by facts of the whole roster are not for several editions, as each would
 * have to see the whole of it. Immutable, and safe to share between threads.
 */
public final class RosterPricers {
  /** The reason of rows on whose day no edition is in force yet. */
  public static final String NO_EDITION = "no-edition";

  /**
   * As many rows are looked at before they are priced: their days stay where they are read fast.
   */
  private static final int MOST_AT_ONCE = 1 << 13;

  private final RosterLayout layout;
  private final int column;
  private final int[] firstDays;
  private final List<Numbered> editions;
  private final List<RosterReason> reasons;
  private final List<String> amounts;
  private final List<String> groups;
  private final int noEdition;
  private final int noDay;
  private final int absentDay;

  private RosterPricers(SortedMap<LocalDate, RosterPricer> byFirstDay, String day) {
    this.layout = byFirstDay.values().iterator().next().layout();
    this.column = layout.indexOf(day, Column.Coding.DAYS);
    this.firstDays =
        byFirstDay.keySet().stream().mapToInt(each -> Math.toIntExact(each.toEpochDay())).toArray();
    byFirstDay.forEach(this::check);
    Set<RosterReason> told = new LinkedHashSet<>();
    Set<String> asked = new LinkedHashSet<>();
    Set<String> named = new LinkedHashSet<>();
    for (RosterPricer each : byFirstDay.values()) {
      told.addAll(each.reasons());
      asked.addAll(each.amounts());
      named.addAll(each.groups());
    }
    RosterReason before = new RosterReason(NO_EDITION, day, Outcome.UNAVAILABLE);
    RosterReason missing = new RosterReason("missing-fact", day, Outcome.NEEDS);
    RosterReason absent = new RosterReason("invalid-fact", day, Outcome.INVALID);
    told.addAll(List.of(before, missing, absent));
    if (told.size() > Byte.MAX_VALUE) {
      throw new IllegalArgumentException(
          "editions (" + told.size() + " reasons) must have at most " + Byte.MAX_VALUE);
    }
    named.remove("");
    named.add(""); // the rows of which the group cannot be told come last
    this.reasons = List.copyOf(told);
    this.amounts = List.copyOf(asked);
    this.groups = List.copyOf(named);
    this.noEdition = reasons.indexOf(before) + 1;
    this.noDay = reasons.indexOf(missing) + 1;
    this.absentDay = reasons.indexOf(absent) + 1;
    this.editions =
        byFirstDay.values().stream().map(each -> Numbered.of(each, reasons, amounts)).toList();
  }

  /**
   * Editions by the day each comes into force; it is in force until the day before the next.
   *
   * @param byFirstDay the pricers of the editions, by the first day each is in force; all of one
   *     layout
   * @param day the key of the fact whose day decides, a column of days of that layout
   * @return the pricers
   * @throws IllegalArgumentException where there is no edition, their layouts are not the same
   *     object, it has no such column, one is priced by facts of the whole roster, or there are
   *     more than 127 reasons
   */
  public static RosterPricers byDay(SortedMap<LocalDate, RosterPricer> byFirstDay, String day) {
    if (byFirstDay.isEmpty()) {
      throw new IllegalArgumentException("editions (none) must be at least one");
    }
    return new RosterPricers(byFirstDay, day);
  }

  private void check(LocalDate first, RosterPricer edition) {
    if (edition.layout() != layout) {
      throw new IllegalArgumentException(
          "edition (from " + first + ") must be of the same layout as the first");
    }
    if (edition.readsRoster()) {
      throw new IllegalArgumentException(
          "edition (from " + first + ") must not price rows by facts of the whole roster");
    }
  }

  /** {@return the reasons that can stand in a row's way; the first has number 1} */
  public List<RosterReason> reasons() {
    return reasons;
  }

  /** {@return what is written of each row: the amounts of all editions, each once} */
  public List<String> amounts() {
    return amounts;
  }

  /**
   * The edition a row is priced by.
   *
   * @param columns the roster
   * @param row the row, from 0
   * @return its pricer; empty: none is in force on its day, or it has none
   * @throws IllegalArgumentException where there is no such row, or the columns are of another
   *     layout
   */
  public Optional<RosterPricer> inForce(RosterColumns columns, int row) {
    editions.get(0).pricer().checkRows(columns, row, row + 1);
    int at = at(columns.ints(column)[row]);
    return at < 0 ? Optional.empty() : Optional.of(editions.get(at).pricer());
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
    return priced(columns, from, to, prices);
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
    return parts.together(
        nothing().totals(), (from, to) -> priced(columns, from, to, prices), RosterTotals::plus);
  }

  private void check(RosterColumns columns, int from, int to, RosterPrices prices) {
    editions.get(0).pricer().checkRows(columns, from, to);
    prices.check(amounts, to);
  }

  private Tally nothing() {
    return new Tally(groups, amounts.size(), reasons.size());
  }

  private RosterTotals priced(RosterColumns columns, int from, int to, RosterPrices prices) {
    Runs[] runs = new Runs[editions.size()];
    Tally without = nothing();
    int[] days = columns.ints(column);
    int row = from;
    while (row < to) {
      int at = at(days[row]);
      int end = endOfRun(days, row, to, at);
      if (at < 0) {
        refuse(days, row, end, prices, without);
      } else {
        Numbered edition = editions.get(at);
        if (runs[at] == null) {
          runs[at] = edition.pricer().runs(edition.of(prices));
        }
        runs[at].price(columns, row, end);
        edition.renumber(row, end, prices);
      }
      row = end;
    }
    RosterTotals totals = without.totals();
    for (int i = 0; i < runs.length; i++) {
      if (runs[i] != null) {
        Numbered edition = editions.get(i);
        totals = totals.plus(edition.among(runs[i].totals(), groups, amounts, reasons));
      }
    }
    return totals;
  }

  /** The edition in force on a day; −1: none. */
  private int at(int day) {
    if (day == RosterColumns.NO_DAY || day == RosterColumns.ABSENT_DAY) {
      return -1;
    }
    int found = Arrays.binarySearch(firstDays, day);
    return found >= 0 ? found : -found - 2;
  }

  /** The row after those that follow each other with days of one edition. */
  private int endOfRun(int[] days, int from, int to, int at) {
    int first = at < 0 ? Integer.MIN_VALUE : firstDays[at];
    int last = at + 1 < firstDays.length ? firstDays[at + 1] - 1 : Integer.MAX_VALUE;
    int most = Math.min(to - from, MOST_AT_ONCE) + from;
    int row = from + 1;
    while (row < most && days[row] >= first && days[row] <= last) {
      row++;
    }
    return row;
  }

  private void refuse(int[] days, int from, int to, RosterPrices prices, Tally without) {
    for (int row = from; row < to; row++) {
      int reason =
          days[row] == RosterColumns.NO_DAY
              ? noDay
              : days[row] == RosterColumns.ABSENT_DAY ? absentDay : noEdition;
      prices.reasons[row] = (byte) reason;
      for (long[] each : prices.amounts) {
        each[row] = 0;
      }
      without.reasons[reason]++;
    }
    without.refused[groups.size() - 1] += to - from;
  }

  /** Says which days the editions begin on. */
  @Override
  public String toString() {
    return "pricers from "
        + Arrays.stream(firstDays).mapToObj(LocalDate::ofEpochDay).toList()
        + " by "
        + layout.columns().get(column).fact();
  }
}
