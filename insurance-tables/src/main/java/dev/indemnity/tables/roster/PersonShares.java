package dev.indemnity.tables.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Which row of its person each row is, worked out with a bounded memory: persons are sorted by
 * their whole text, and what is found is sorted back by rows. Only rows that are not the first of
 * their person are kept for that.
 */
final class PersonShares implements AutoCloseable {
  private final Path folder;
  private final SortedRuns persons;
  private final SortedRuns shares;
  private long nextRow = Long.MAX_VALUE;
  private long nextShare;

  /** Sorts in a folder of its own below another one, with about so many bytes of memory. */
  PersonShares(Path within, long mostBytes) throws IOException {
    this.folder = Files.createTempDirectory(within, "roster-");
    this.persons = new SortedRuns(folder, "persons", mostBytes);
    this.shares = new SortedRuns(folder, "shares", mostBytes);
  }

  /** Adds a row of a person; rows come in order. */
  void add(String person, long row) throws IOException {
    byte[] text = person.getBytes(UTF_8);
    // the length first: no text can pass for another one with a row behind it
    persons.add(
        ByteBuffer.allocate(Integer.BYTES + text.length + Long.BYTES)
            .putInt(text.length)
            .put(text)
            .putLong(row)
            .array());
  }

  /** Ends adding. */
  void count() throws IOException {
    persons.sort();
    byte[] before = new byte[0];
    long share = 0;
    for (byte[] key = persons.poll(); key.length > 0; key = persons.poll()) {
      share = samePerson(before, key) ? share + 1 : 1;
      before = key;
      if (share > 1) {
        shares.add(
            ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(ByteBuffer.wrap(key).getLong(key.length - Long.BYTES))
                .putLong(share)
                .array());
      }
    }
    persons.close();
    shares.sort();
    next();
  }

  private static boolean samePerson(byte[] a, byte[] b) {
    return a.length == b.length
        && Arrays.equals(a, 0, a.length - Long.BYTES, b, 0, b.length - Long.BYTES);
  }

  private void next() throws IOException {
    byte[] key = shares.poll();
    nextRow = key.length == 0 ? Long.MAX_VALUE : ByteBuffer.wrap(key).getLong();
    nextShare = key.length == 0 ? 1 : ByteBuffer.wrap(key).getLong(Long.BYTES);
  }

  /** Which of its person a row is, from 1; rows are asked for in order, none twice. */
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
