package dev.indemnity.core.roster;

/** Counts rows by person, without an object for each. */
final class Shares {
  private static final int SPREAD = 0x9E3779B9;

  private final int[] persons;
  private final int[] rows;

  /** Room for so many persons, half of it left free. */
  private Shares(int most) {
    int room = Integer.highestOneBit(Math.max(1, most)) << 2;
    this.persons = new int[room];
    this.rows = new int[room];
  }

  /** Where a person is looked for first, among as many places as the mask and one. */
  static int place(int person, int mask) {
    return ((person * SPREAD) >>> 4) & mask;
  }

  static void check(int[] persons) {
    if (persons.length > 1 << 27) {
      throw new IllegalArgumentException(
          "persons (" + persons.length + " rows) must be at most " + (1 << 27));
    }
  }

  static long[] of(int[] persons) {
    check(persons);
    Shares shares = new Shares(persons.length);
    long[] counted = new long[persons.length];
    for (int row = 0; row < counted.length; row++) {
      counted[row] = shares.next(persons[row]);
    }
    return counted;
  }

  private int next(int person) {
    int mask = persons.length - 1;
    int at = place(person, mask);
    while (rows[at] > 0 && persons[at] != person) {
      at = (at + 1) & mask;
    }
    persons[at] = person;
    rows[at]++;
    return rows[at];
  }
}
