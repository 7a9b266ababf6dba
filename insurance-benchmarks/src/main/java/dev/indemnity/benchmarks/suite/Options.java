package dev.indemnity.benchmarks.suite;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What is asked of the suite.
 *
 * @param rows the sizes of the rosters
 * @param rounds how often each variant has its turn
 * @param millis how long a turn is at least
 * @param starts how many processes of each kind are started; 0: none
 * @param fileRows how many rows the roster file has; 0: no file is priced
 * @param folder where the report goes
 */
record Options(List<Integer> rows, int rounds, int millis, int starts, int fileRows, Path folder) {
  private static final String USAGE =
      "[--rows 1000,100000,10000000] [--rounds 15] [--millis 200] [--starts 15]"
          + " [--file-rows 1000000] [--to insurance-benchmarks/results]";

  /** Reads the command line; what is not given is as the usage shows it. */
  static Options of(String... args) {
    List<Integer> rows = List.of(1000, 100_000, 10_000_000);
    int rounds = 15;
    int millis = 200;
    int starts = 15;
    int fileRows = 1_000_000;
    Path folder = Path.of("insurance-benchmarks", "results");
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(
            "argument (" + args[i] + ") must have a value: " + USAGE);
      }
      String value = args[i + 1];
      switch (args[i]) {
        case "--rows" -> rows = Arrays.stream(value.split(",", -1)).map(Options::number).toList();
        case "--rounds" -> rounds = Math.max(1, number(value));
        case "--millis" -> millis = number(value);
        case "--starts" -> starts = number(value);
        case "--file-rows" -> fileRows = number(value);
        case "--to" -> folder = Path.of(value);
        default ->
            throw new IllegalArgumentException(
                "argument (" + args[i] + ") must be one of " + USAGE);
      }
    }
    return new Options(rows, rounds, millis, starts, fileRows, folder);
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }
}
