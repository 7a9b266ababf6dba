package dev.indemnity.core.roster;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a roster, a column for each fact of a layout. The arrays are the caller's own: they
 * are not copied, and must not change while they are priced.
 */
public final class RosterColumns {
  /** The code of a fact that is not given. */
  public static final int NO_CODE = Integer.MIN_VALUE;

  /** The code of a fact that is known to be absent, as {@code null} is. */
  public static final int ABSENT_CODE = Integer.MIN_VALUE + 1;

  /**
   * A code of a value that is none of the list; so is every other code the list does not reach to.
   */
  public static final int UNLISTED_CODE = -1;

  /** The day of a fact that is not given. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  /** The day of a fact that is known to be absent, as {@code null} is. */
  public static final int ABSENT_DAY = Integer.MIN_VALUE + 1;

  /** The flag of a fact that is not given; so is every other flag but 0, 1 and the next. */
  public static final byte NO_FLAG = Byte.MIN_VALUE;

  /** The flag of a fact that is known to be absent, as {@code null} is. */
  public static final byte ABSENT_FLAG = Byte.MIN_VALUE + 1;

  /** The amount or number of a fact that is not given. */
  public static final long NO_NUMBER = Long.MIN_VALUE;

  /** The amount or number of a fact that is known to be absent, as {@code null} is. */
  public static final long ABSENT_NUMBER = Long.MIN_VALUE + 1;

  final RosterLayout layout;
  final int rows;
  private final @Nullable Object[] arrays;
  private final Known known;

  /** What rows read of the whole roster, as written for columns; kernels read it. */
  final long[] ofRoster;

  private RosterColumns(RosterLayout layout, int rows, @Nullable Object[] arrays, Known known) {
    this.layout = layout;
    this.rows = rows;
    this.arrays = arrays;
    this.known = known;
    this.ofRoster = known.values;
  }

  /** The same rows, where this is known of the whole roster. */
  RosterColumns knowing(Known more) {
    return new RosterColumns(layout, rows, arrays, more);
  }

  /** What is known of the whole roster. */
  Known known() {
    return known;
  }

  /**
   * {@return a builder}
   *
   * @param layout which columns there are
   */
  public static Builder builder(RosterLayout layout) {
    return new Builder(layout);
  }

  /**
   * A first pass over a whole roster: how many rows of the same person there are up to each row,
   * which is what a fact of shares holds.
   *
   * @param persons a number for each row, the same for the same person alone
   * @return 1 for the first row of a person, 2 for the second, and so on: a column of numbers
   * @throws IllegalArgumentException where there are more than 2<sup>27</sup> rows
   */
  public static long[] shares(int[] persons) {
    return Shares.of(persons);
  }

  /**
   * A first pass over a whole roster: how many rows of the same person up to each row share a day
   * with it, itself included, which is what a fact of shares within days holds. A row that does not
   * end after it starts shares no day with another.
   *
   * @param persons a number for each row, the same for the same person alone
   * @param starts the first day of each row; {@link #ABSENT_DAY}: open; {@link #NO_DAY}: not known,
   *     as is to be given where the edition does not let the day be absent
   * @param ends the first day after each row, told likewise
   * @return a column of numbers, {@link #NO_NUMBER} where it depends on an unknown day
   * @throws IllegalArgumentException where there are not as many days as persons, or more than
   *     2<sup>27</sup> rows
   */
  public static long[] shares(int[] persons, int[] starts, int[] ends) {
    return SharedDays.of(persons, starts, ends);
  }

  /** {@return how many rows there are} */
  public int rows() {
    return rows;
  }

  /** A row by itself, which stays as it is now. */
  RosterColumns row(int row) {
    @Nullable Object[] alone = new @Nullable Object[arrays.length];
    for (int i = 0; i < alone.length; i++) {
      Object all = given(i);
      alone[i] =
          all instanceof int[] ints
              ? new int[] {ints[row]}
              : all instanceof long[] longs
                  ? new long[] {longs[row]}
                  : new byte[] {((byte[]) all)[row]};
    }
    return new RosterColumns(layout, 1, alone, known);
  }

  int[] ints(int column) {
    return (int[]) given(column);
  }

  long[] longs(int column) {
    return (long[]) given(column);
  }

  byte[] bytes(int column) {
    return (byte[]) given(column);
  }

  private Object given(int column) {
    Object array = arrays[column];
    if (array == null) {
      throw new IllegalStateException("column " + column + " has no array");
    }
    return array;
  }

  @Override
  public String toString() {
    return rows + " rows, " + layout;
  }

  /** Builds columns. */
  public static final class Builder {
    private final RosterLayout layout;
    private final @Nullable Object[] arrays;
    private int rows = -1;

    private Builder(RosterLayout layout) {
      this.layout = layout;
      this.arrays = new @Nullable Object[layout.columns().size()];
    }

    /**
     * Gives a column of codes.
     *
     * @param fact the key of the fact
     * @param codes a code for each row; not copied
     * @return this builder
     * @throws IllegalArgumentException where the layout has no such column, or another one has
     *     another number of rows
     */
    public Builder codes(String fact, int[] codes) {
      return put(layout.indexOf(fact, Column.Coding.CODES), fact, codes, codes.length);
    }

    /**
     * Gives a column of days.
     *
     * @param fact the key of the fact
     * @param days days since 1970-01-01 for each row; not copied
     * @return this builder
     * @throws IllegalArgumentException where the layout has no such column, or another one has
     *     another number of rows
     */
    public Builder days(String fact, int[] days) {
      return put(layout.indexOf(fact, Column.Coding.DAYS), fact, days, days.length);
    }

    /**
     * Gives a column of flags.
     *
     * @param fact the key of the fact
     * @param flags 1 or 0 for each row; not copied
     * @return this builder
     * @throws IllegalArgumentException where the layout has no such column, or another one has
     *     another number of rows
     */
    public Builder flags(String fact, byte[] flags) {
      return put(layout.indexOf(fact, Column.Coding.FLAGS), fact, flags, flags.length);
    }

    /**
     * Gives a column of amounts.
     *
     * @param fact the key of the fact
     * @param amounts an amount for each row, in the smallest units of the currency; not copied
     * @return this builder
     * @throws IllegalArgumentException where the layout has no such column, or another one has
     *     another number of rows
     */
    public Builder amounts(String fact, long[] amounts) {
      return put(layout.indexOf(fact, Column.Coding.AMOUNTS), fact, amounts, amounts.length);
    }

    /**
     * Gives a column of numbers.
     *
     * @param fact the key of the fact
     * @param numbers a number for each row, without a decimal point; not copied
     * @return this builder
     * @throws IllegalArgumentException where the layout has no such column, or another one has
     *     another number of rows
     */
    public Builder numbers(String fact, long[] numbers) {
      return put(layout.indexOf(fact, Column.Coding.NUMBERS), fact, numbers, numbers.length);
    }

    private Builder put(int column, String fact, Object array, int length) {
      if (rows >= 0 && rows != length) {
        throw new IllegalArgumentException(
            "column (" + fact + ", " + length + " rows) must have " + rows + " rows as others do");
      }
      rows = length;
      arrays[column] = array;
      return this;
    }

    /**
     * {@return the columns}
     *
     * @throws IllegalArgumentException where one of the layout was not given
     */
    public RosterColumns build() {
      for (int i = 0; i < arrays.length; i++) {
        if (arrays[i] == null) {
          throw new IllegalArgumentException(
              "column (" + layout.columns().get(i).fact() + ") must be given");
        }
      }
      return new RosterColumns(layout, Math.max(rows, 0), arrays.clone(), Known.NOTHING);
    }
  }
}
