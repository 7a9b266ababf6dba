package dev.indemnity.tables.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Which row of its person each row is, of all or of those it shares a day with, worked out with a
 * bounded memory: persons are sorted by their whole text, and what is found is sorted back by rows.
 * Only rows that are not the first of their person are kept for that. Where days count, the rows of
 * one person are held at once.
 */
final class PersonShares implements AutoCloseable {
  private final Path folder;
  private final SortedRuns persons;
  private final SortedRuns shares;

  /** What stands behind the text of a person. */
  private final int suffix;

  private long nextRow = Long.MAX_VALUE;
  private long nextShare;

  /** Sorts in a folder of its own below another one, with about so many bytes of memory. */
  PersonShares(Path within, long mostBytes, boolean byDays) throws IOException {
    this.suffix = byDays ? RowsOfPerson.BYTES : Long.BYTES;
    this.folder = Files.createTempDirectory(within, "roster-");
    this.persons = new SortedRuns(folder, "persons", mostBytes);
    this.shares = new SortedRuns(folder, "shares", mostBytes);
  }

  /** Adds a row of a person, with its days if they count; rows come in order. */
  void add(String person, long row, int start, int end) throws IOException {
    byte[] text = person.getBytes(UTF_8);
    // the length first: no text can pass for another one with a row behind it
    ByteBuffer key =
        ByteBuffer.allocate(Integer.BYTES + text.length + suffix)
            .putInt(text.length)
            .put(text)
            .putLong(row);
    if (suffix > Long.BYTES) {
      key.putInt(start).putInt(end);
    }
    persons.add(key.array());
  }

  /** Ends adding. */
  void count() throws IOException {
    persons.sort();
    if (suffix > Long.BYTES) {
      countByDays();
    } else {
      countAll();
    }
    persons.close();
    shares.sort();
    next();
  }

  private void countAll() throws IOException {
    byte[] before = new byte[0];
    long share = 0;
    for (byte[] key = persons.poll(); key.length > 0; key = persons.poll()) {
      share = samePerson(before, key) ? share + 1 : 1;
      before = key;
      found(behind(key).getLong(), share);
    }
  }

  private void countByDays() throws IOException {
    RowsOfPerson rows = new RowsOfPerson();
    byte[] before = new byte[0];
    for (byte[] key = persons.poll(); key.length > 0; key = persons.poll()) {
      if (!samePerson(before, key)) {
        found(rows);
      }
      rows.add(behind(key));
      before = key;
    }
    found(rows);
  }

  private void found(RowsOfPerson rows) throws IOException {
    if (rows.size() > 0) {
      long[] shares = rows.shares();
      for (int i = 0; i < shares.length; i++) {
        found(rows.row(i), shares[i]);
      }
      rows.clear();
    }
  }

  private void found(long row, long share) throws IOException {
    if (share != 1) {
      shares.add(ByteBuffer.allocate(2 * Long.BYTES).putLong(row).putLong(share).array());
    }
  }

  private ByteBuffer behind(byte[] key) {
    return ByteBuffer.wrap(key, key.length - suffix, suffix);
  }

  private boolean samePerson(byte[] a, byte[] b) {
    return a.length == b.length && Arrays.equals(a, 0, a.length - suffix, b, 0, b.length - suffix);
  }

  private void next() throws IOException {
    byte[] key = shares.poll();
    nextRow = key.length == 0 ? Long.MAX_VALUE : ByteBuffer.wrap(key).getLong();
    nextShare = key.length == 0 ? 1 : ByteBuffer.wrap(key).getLong(Long.BYTES);
  }

  /**
   * Which of its person a row is, from 1, or {@link
   * dev.indemnity.core.roster.RosterColumns#NO_NUMBER}; rows are asked for in order, none twice.
   */
  long of(long row) throws IOException {
    if (row != nextRow) {
      return 1;
    }
    long share = nextShare;
    next();
    return share;
  }

  /** Deletes all that was written, also where something went wrong. */
  @Override
  public void close() throws IOException {
    try (shares;
        persons) {
      nextRow = Long.MAX_VALUE;
    } finally {
      Files.deleteIfExists(folder);
    }
  }
}
