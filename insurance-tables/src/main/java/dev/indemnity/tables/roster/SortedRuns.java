package dev.indemnity.tables.roster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts more keys than memory holds: as many as fit are sorted and written to disk as a run, and
 * the runs are merged. Keys are compared byte by byte, a shorter one before a longer that begins
 * with it.
 */
final class SortedRuns implements AutoCloseable {
  /** How many runs are read at once, and how many files are open. */
  private static final int MOST_RUNS = 64;

  /** What a key takes besides its bytes, about. */
  private static final int OVERHEAD = 32;

  private static final int BUFFER = 1 << 13;

  /** Takes keys in order. */
  @FunctionalInterface
  interface Taker {
    void take(byte[] key) throws IOException;
  }

  private final Path folder;
  private final String name;
  private final long mostBytes;
  private final List<byte[]> keys = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private final List<Run> open = new ArrayList<>();
  private long bytes;
  private int written;
  private PriorityQueue<Run> merging = new PriorityQueue<>();

  /** Writes runs to a folder, which is there, under a name, of so many bytes each. */
  SortedRuns(Path folder, String name, long mostBytes) {
    this.folder = folder;
    this.name = name;
    this.mostBytes = mostBytes;
  }

  /** Adds a key, which is not copied. */
  void add(byte[] key) throws IOException {
    keys.add(key);
    bytes += key.length + OVERHEAD;
    if (bytes >= mostBytes) {
      write();
    }
  }

  private void write() throws IOException {
    byte[][] sorted = sorted();
    writeRun(
        out -> {
          for (byte[] key : sorted) {
            out.take(key);
          }
        });
    if (runs.size() == MOST_RUNS) {
      merge();
    }
  }

  private byte[][] sorted() {
    byte[][] sorted = keys.toArray(byte[][]::new);
    keys.clear();
    bytes = 0;
    Arrays.sort(sorted, Arrays::compareUnsigned);
    return sorted;
  }

  /** Makes one run of all. */
  private void merge() throws IOException {
    List<Path> before = List.copyOf(runs);
    runs.clear();
    begin(before);
    writeRun(
        out -> {
          for (byte[] key = poll(); key.length > 0; key = poll()) {
            out.take(key);
          }
        });
    end();
    for (Path run : before) {
      Files.delete(run);
    }
  }

  /** Gives keys to a taker. */
  @FunctionalInterface
  private interface Giver {
    void giveTo(Taker taker) throws IOException;
  }

  private void writeRun(Giver giver) throws IOException {
    Path run = folder.resolve(name + "-" + written++);
    runs.add(run);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), BUFFER))) {
      giver.giveTo(
          key -> {
            out.writeInt(key.length);
            out.write(key);
          });
    }
  }

  /** Ends adding: the keys are polled from now on. */
  void sort() throws IOException {
    byte[][] rest = sorted();
    begin(runs);
    Run inMemory = new Run(rest);
    if (inMemory.next()) {
      merging.add(inMemory);
    }
  }

  private void begin(List<Path> from) throws IOException {
    merging = new PriorityQueue<>();
    for (Path each : from) {
      Run run = new Run(each);
      open.add(run);
      if (run.next()) {
        merging.add(run);
      }
    }
  }

  /** The next key in order; an empty one: there are no more. */
  byte[] poll() throws IOException {
    Run least = merging.poll();
    if (least == null) {
      return new byte[0];
    }
    byte[] key = least.key;
    if (least.next()) {
      merging.add(least);
    }
    return key;
  }

  private void end() throws IOException {
    for (Run run : open) {
      run.close();
    }
    open.clear();
  }

  /** Closes and deletes the runs. */
  @Override
  public void close() throws IOException {
    end();
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
  }

  /** Keys in order, on disk or in memory. */
  private static final class Run implements Comparable<Run> {
    private final DataInputStream in;
    private final byte[][] inMemory;
    private int at;
    private byte[] key = new byte[0];

    Run(Path file) throws IOException {
      this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
      this.inMemory = new byte[0][];
    }

    Run(byte[][] inMemory) {
      this.in = new DataInputStream(InputStream.nullInputStream());
      this.inMemory = inMemory;
    }

    /** Goes on to the next key, if there is one. */
    boolean next() throws IOException {
      if (at < inMemory.length) {
        key = inMemory[at++];
        return true;
      }
      byte[] length = in.readNBytes(Integer.BYTES);
      if (length.length == 0) {
        return false;
      }
      key = in.readNBytes(ByteBuffer.wrap(length).getInt());
      return true;
    }

    void close() throws IOException {
      in.close();
    }

    @Override
    public int compareTo(Run other) {
      return Arrays.compareUnsigned(key, other.key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
