package dev.indemnity.core.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of shares of a roster that changes: those of {@link RosterColumns#shares(int[])}, of
 * which only the rows of persons who are in a change are counted again. It tells which other rows
 * have another number then, as these leave and enter too where a {@link RosterChange} is priced.
 *
 * <p>It belongs to the caller, and to one thread at a time.
 */
public final class RosterShares {
  private final boolean withinDays;
  private final PersonRows rowsOf;
  private int[] persons;
  private long[] numbers;
  private int rows;

  private RosterShares(int[] persons, long[] numbers, boolean withinDays) {
    this.withinDays = withinDays;
    this.persons = persons.clone();
    this.numbers = numbers;
    this.rows = persons.length;
    this.rowsOf = new PersonRows(rows);
    for (int row = 0; row < rows; row++) {
      rowsOf.add(persons[row], row);
    }
  }

  /**
   * Counts all rows of a person.
   *
   * @param persons a number for each row, the same for the same person alone; copied
   * @return the shares
   * @throws IllegalArgumentException where there are more than 2<sup>27</sup> rows
   */
  public static RosterShares of(int[] persons) {
    return new RosterShares(persons, RosterColumns.shares(persons), false);
  }

  /**
   * Counts the rows of a person that share a day.
   *
   * @param persons a number for each row, the same for the same person alone; copied
   * @param starts the first day of each row, as {@link RosterColumns#shares(int[], int[], int[])}
   *     takes it; not kept
   * @param ends the first day after each row, told likewise
   * @return the shares
   * @throws IllegalArgumentException where there are not as many days as persons, or more than
   *     2<sup>27</sup> rows
   */
  public static RosterShares of(int[] persons, int[] starts, int[] ends) {
    return new RosterShares(persons, RosterColumns.shares(persons, starts, ends), true);
  }

  /**
   * The number of a row.
   *
   * @param row the row, from 0
   * @return 1 for the first row of a person, 2 for the second, and so on; {@link
   *     RosterColumns#NO_NUMBER} where it depends on an unknown day
   * @throws IllegalArgumentException where there is no such row
   */
  public long number(int row) {
    if (row < 0 || row >= rows) {
      throw new IllegalArgumentException("row (" + row + ") must be 0 to " + (rows - 1));
    }
    return numbers[row];
  }

  /**
   * Counts again after rows changed, were added behind the last or removed there.
   *
   * @param changed the rows that are of another person now; rows behind the last are known to be
   *     added or removed. Other rows may not have changed
   * @param now a number for each row as it is now, the same for the same person alone
   * @return the rows besides that stay and have another number now
   * @throws IllegalArgumentException where there is no such row, more than 2<sup>27</sup> rows, or
   *     rows are counted within days
   */
  public BitSet change(BitSet changed, int[] now) {
    check(false);
    return counted(changed, now, now, now);
  }

  /**
   * The same where rows are counted within days.
   *
   * @param changed the rows that are of another person, or have other days, now
   * @param now a number for each row as it is now, the same for the same person alone
   * @param starts the first day of each row as it is now
   * @param ends the first day after each row as it is now
   * @return the rows besides that stay and have another number now
   * @throws IllegalArgumentException where there is no such row, there are not as many days as
   *     persons, more than 2<sup>27</sup> rows, or rows are not counted within days
   */
  public BitSet change(BitSet changed, int[] now, int[] starts, int[] ends) {
    check(true);
    if (starts.length != now.length || ends.length != now.length) {
      throw new IllegalArgumentException(
          "days (" + starts.length + " and " + ends.length + ") must be as many as persons");
    }
    return counted(changed, now, starts, ends);
  }

  private void check(boolean days) {
    if (days != withinDays) {
      throw new IllegalArgumentException(
          "shares (counted "
              + (withinDays ? "within" : "without")
              + " days) must be changed "
              + (withinDays ? "with" : "without")
              + " them");
    }
  }

  private BitSet counted(BitSet changed, int[] now, int[] starts, int[] ends) {
    Shares.check(now);
    if (changed.length() > Math.max(rows, now.length)) {
      throw new IllegalArgumentException(
          "changed (row " + (changed.length() - 1) + ") must be a row of the roster");
    }
    BitSet touched = (BitSet) changed.clone();
    touched.set(Math.min(rows, now.length), Math.max(rows, now.length));
    Map<Integer, List<Integer>> rowsNow = taken(touched, now);
    if (now.length > persons.length) {
      int room = Math.max(now.length, persons.length + persons.length / 2);
      persons = Arrays.copyOf(persons, room);
      numbers = Arrays.copyOf(numbers, room);
    }
    rows = now.length;
    BitSet others = new BitSet();
    for (Map.Entry<Integer, List<Integer>> each : rowsNow.entrySet()) {
      Collections.sort(each.getValue());
      count(each.getValue(), starts, ends, touched, others);
      for (int row : each.getValue()) {
        persons[row] = each.getKey();
        rowsOf.add(each.getKey(), row);
      }
    }
    return others;
  }

  /** Takes the rows of all persons who are in a change, as they are afterwards. */
  private Map<Integer, List<Integer>> taken(BitSet touched, int[] now) {
    Map<Integer, List<Integer>> rowsNow = new LinkedHashMap<>();
    for (int row = touched.nextSetBit(0); row >= 0; row = touched.nextSetBit(row + 1)) {
      if (row < rows) {
        rowsNow.putIfAbsent(persons[row], new ArrayList<>());
      }
      if (row < now.length) {
        rowsNow.computeIfAbsent(now[row], person -> new ArrayList<>()).add(row);
      }
    }
    rowsNow.forEach(
        (person, standing) ->
            rowsOf.take(
                person,
                row -> {
                  if (!touched.get(row)) {
                    standing.add(row);
                  }
                }));
    return rowsNow;
  }

  /** Counts the rows of one person, which are in order. */
  private void count(List<Integer> own, int[] starts, int[] ends, BitSet touched, BitSet others) {
    int[] same = new int[own.size()];
    long[] counted =
        withinDays
            ? RosterColumns.shares(same, of(own, starts), of(own, ends))
            : RosterColumns.shares(same);
    for (int i = 0; i < counted.length; i++) {
      int row = own.get(i);
      others.set(row, !touched.get(row) && numbers[row] != counted[i]);
      numbers[row] = counted[i];
    }
  }

  private static int[] of(List<Integer> own, int[] days) {
    int[] some = new int[own.size()];
    for (int i = 0; i < some.length; i++) {
      some[i] = days[own.get(i)];
    }
    return some;
  }

  @Override
  public String toString() {
    return "shares of " + rows + " rows" + (withinDays ? ", counted within days" : "");
  }
}
