package dev.indemnity.benchmarks.file;

import dev.indemnity.benchmarks.roster.DecimalLoop;
import dev.indemnity.benchmarks.roster.RosterJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stands in the files of a run, in whatever order.
 *
 * @param priced how many lines the file of priced rows has
 * @param lines the sum of the hashes of these lines
 * @param reasons how many rows there are by the code of the first reason that stands in the way
 */
public record Written(long priced, long lines, Map<String, Integer> reasons) {
  /** Which column of the other file is the code. */
  private static final int CODE = 2;

  /**
   * Copies the map.
   *
   * @param priced how many lines the file of priced rows has
   * @param lines the sum of the hashes of these lines
   * @param reasons how many rows there are by the code of the first reason that stands in the way
   */
  public Written {
    reasons = Map.copyOf(reasons);
  }

  /**
   * What decimals say of a job.
   *
   * @param job the rows
   * @return what is to stand in the files
   * @throws IOException never
   */
  public static Written right(RosterJob job) throws IOException {
    DecimalLoop loop = new DecimalLoop();
    Counted counted = new Counted();
    counted.priced(String.join(",", JobFile.COLUMNS) + ",proRata,worker.annual");
    counted.other("row,outcome,code");
    JobFile.each(
        job,
        (row, cells) -> {
          DecimalLoop.Priced right = loop.price(job, row);
          if (right.reason() == 0) {
            counted.priced(cells + "," + right.proRata() + "," + right.annual());
          } else {
            counted.other(",," + RosterJob.REASONS.get(right.reason()));
          }
        });
    return counted.written();
  }

  /**
   * Reads both files.
   *
   * @param priced the file of priced rows
   * @param unpriced the file of all others
   * @return what stands in them
   * @throws IOException where they cannot be read
   */
  public static Written in(Path priced, Path unpriced) throws IOException {
    Counted counted = new Counted();
    try (Stream<String> lines = Files.lines(priced)) {
      lines.forEach(counted::priced);
    }
    try (Stream<String> lines = Files.lines(unpriced)) {
      lines.forEach(counted::other);
    }
    return counted.written();
  }

  private static final class Counted {
    private final Map<String, Integer> reasons = new HashMap<>();
    private long priced;
    private long lines;

    void priced(String line) {
      priced++;
      lines += line.hashCode();
    }

    void other(String line) {
      reasons.merge(line.split(",", CODE + 2)[CODE], 1, Integer::sum);
    }

    Written written() {
      return new Written(priced, lines, reasons);
    }
  }
}
