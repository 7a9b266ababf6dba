package dev.indemnity.tables.roster;

import dev.indemnity.core.roster.RosterColumns;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The rows of one person with their days, until all are known. */
final class RowsOfPerson {
  /** What stands behind the text of a person: the row and its days. */
  static final int BYTES = Long.BYTES + 2 * Integer.BYTES;

  private long[] rows = new long[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int size;

  /** Adds what was written of a row. */
  void add(ByteBuffer written) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    rows[size] = written.getLong();
    starts[size] = written.getInt();
    ends[size] = written.getInt();
    size++;
  }

  int size() {
    return size;
  }

  /** The number of a row in the file. */
  long row(int at) {
    return rows[at];
  }

  /** Which each is of the rows of the person it shares a day with, or that this is not known. */
  long[] shares() {
    return size == 1
        ? new long[] {1}
        : RosterColumns.shares(
            new int[size], Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
  }

  void clear() {
    size = 0;
  }
}
