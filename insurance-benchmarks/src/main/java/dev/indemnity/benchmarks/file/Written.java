package dev.indemnity.benchmarks.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

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
   * Reads both files.
   *
   * @param priced the file of priced rows
   * @param unpriced the file of all others
   * @return what stands in them
   * @throws IOException where they cannot be read
   */
  public static Written in(Path priced, Path unpriced) throws IOException {
    long count = 0;
    long sum = 0;
    try (BufferedReader lines = Files.newBufferedReader(priced)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        count++;
        sum += line.hashCode();
      }
    }
    Map<String, Integer> reasons = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(unpriced)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reasons.merge(line.split(",", CODE + 2)[CODE], 1, Integer::sum);
      }
    }
    return new Written(count, sum, reasons);
  }
}
