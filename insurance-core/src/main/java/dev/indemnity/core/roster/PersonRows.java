package dev.indemnity.core.roster;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The rows of each person, without an object for each: a row leads to the next of its person. */
final class PersonRows {
  private static final int NONE = -1;

  /** By place: the person, and the first row or none; a place without a person has no row yet. */
  private int[] persons;

  private int[] first;
  private boolean[] taken;
  private int places;

  /** By row: the next row of its person. */
  private int[] next;

  PersonRows(int rows) {
    int room = Integer.highestOneBit(Math.max(4, rows)) << 2;
    this.persons = new int[room];
    this.first = new int[room];
    this.taken = new boolean[room];
    this.next = new int[rows];
  }

  /** Puts a row before those its person has. */
  void add(int person, int row) {
    int at = place(person);
    if (row >= next.length) {
      next = Arrays.copyOf(next, row + 1 + next.length / 2);
    }
    next[row] = taken[at] ? first[at] : NONE;
    first[at] = row;
    if (!taken[at]) {
      taken[at] = true;
      persons[at] = person;
      places++;
      if (places > persons.length / 2) {
        spreadOut();
      }
    }
  }

  /** Takes all rows of a person away, telling each. */
  void take(int person, IntConsumer rows) {
    int at = place(person);
    if (taken[at]) {
      for (int row = first[at]; row != NONE; row = next[row]) {
        rows.accept(row);
      }
      first[at] = NONE;
    }
  }

  private int place(int person) {
    int mask = persons.length - 1;
    int at = Shares.place(person, mask);
    while (taken[at] && persons[at] != person) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** Forgets who has no row any more, and gives the others more room where they are many. */
  private void spreadOut() {
    int[] before = persons;
    int[] rows = first;
    boolean[] were = taken;
    places = 0;
    for (int i = 0; i < before.length; i++) {
      places += were[i] && rows[i] != NONE ? 1 : 0;
    }
    int room = places > before.length / 4 ? 2 * before.length : before.length;
    persons = new int[room];
    first = new int[room];
    taken = new boolean[room];
    for (int i = 0; i < before.length; i++) {
      if (were[i] && rows[i] != NONE) {
        int at = place(before[i]);
        taken[at] = true;
        persons[at] = before[i];
        first[at] = rows[i];
      }
    }
  }
}
