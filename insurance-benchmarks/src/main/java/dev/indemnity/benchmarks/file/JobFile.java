package dev.indemnity.benchmarks.file;

import dev.indemnity.benchmarks.roster.RosterJob;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/** The rows of a job as a roster file. */
public final class JobFile {
  /** The columns of the file, in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "worker.class", "worker.limit", "worker.birthDate", "worker.startsOn", "worker.endsOn");

  /** A class the edition does not list. */
  private static final String UNLISTED = "8";

  private JobFile() {}

  /** Takes a row. */
  interface Taker {
    void take(int row, String cells) throws IOException;
  }

  /**
   * Writes the rows of a job.
   *
   * @param job the rows
   * @param to the file
   * @throws IOException where it cannot be written
   */
  public static void write(RosterJob job, Path to) throws IOException {
    try (BufferedWriter file = Files.newBufferedWriter(to)) {
      file.append(String.join(",", COLUMNS)).append('\n');
      each(job, (row, cells) -> file.append(cells).append('\n'));
    }
  }

  /** Hands the cells of each row on. */
  static void each(RosterJob job, Taker taker) throws IOException {
    List<PrimitiveIterator.OfInt> columns =
        List.of(
            job.classes().iterator(),
            job.limits().iterator(),
            job.births().iterator(),
            job.starts().iterator(),
            job.ends().iterator());
    int first = earliest(job);
    String[] days = days(first, RosterJob.YEAR_END + 2);
    StringBuilder cells = new StringBuilder();
    for (int row = 0; row < job.rows(); row++) {
      int ofClass = columns.get(0).nextInt();
      cells.setLength(0);
      cells.append(ofClass < 0 ? UNLISTED : RosterJob.CLASSES.get(ofClass));
      cells.append(',').append(RosterJob.LIMITS.get(columns.get(1).nextInt()));
      for (PrimitiveIterator.OfInt column : columns.subList(2, columns.size())) {
        cells.append(',').append(days[column.nextInt() - first]);
      }
      taker.take(row, cells.toString());
    }
  }

  private static int earliest(RosterJob job) {
    return IntStream.of(
            job.births().min().orElse(0), job.starts().min().orElse(0), RosterJob.YEAR_START)
        .min()
        .orElseThrow();
  }

  private static String[] days(int from, int to) {
    String[] days = new String[to - from];
    Arrays.setAll(days, i -> LocalDate.ofEpochDay((long) from + i).toString());
    return days;
  }
}
