package dev.indemnity.benchmarks.suite;

import dev.indemnity.benchmarks.file.JobFile;
import dev.indemnity.benchmarks.file.Spent;
import dev.indemnity.benchmarks.file.Written;
import dev.indemnity.benchmarks.roster.RosterJob;
import dev.indemnity.benchmarks.roster.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prices one roster file by each variant that can, each run a process of its own, and holds what is
 * written against decimals.
 */
final class JobFiles {
  private static final int RUNS = 3;

  /** Beside the name of the library where its virtual machine is told nothing. */
  static final String UNTOLD = ", no flags";

  private final Path folder;
  private final Path roster;
  private final Map<String, List<String>> commands = new LinkedHashMap<>();

  JobFiles(Path folder, List<Variant> variants) {
    this.folder = folder;
    this.roster = folder.resolve("roster.csv");
    for (Variant variant : variants) {
      if (!variant.ofFile().isEmpty()) {
        commands.put(variant.title(), command(variant.flagsOfFile(), variant.ofFile()));
        if (!variant.flagsOfFile().isEmpty()) {
          commands.put(variant.title() + UNTOLD, command(List.of(), variant.ofFile()));
        }
      }
    }
  }

  private List<String> command(List<String> flags, String main) {
    List<String> command = new ArrayList<>(Starts.java(flags, main));
    command.addAll(List.of(roster.toString(), priced().toString(), unpriced().toString()));
    return command;
  }

  private Path priced() {
    return folder.resolve("priced.csv");
  }

  private Path unpriced() {
    return folder.resolve("unpriced.csv");
  }

  List<OfFile> measure(int rows, long seed) throws IOException {
    try {
      RosterJob job = new RosterJob(rows, seed);
      JobFile.write(job, roster);
      Written right = Written.right(job);
      Map<String, List<Spent>> spent = new LinkedHashMap<>();
      for (int run = 0; run < RUNS; run++) {
        for (Map.Entry<String, List<String>> each : commands.entrySet()) {
          Spent one = Spent.of(Starts.run(each.getValue())).orElseThrow();
          spent.computeIfAbsent(each.getKey(), key -> new ArrayList<>()).add(one);
          if (run == 0) {
            agree(each.getKey(), right);
          }
        }
      }
      List<OfFile> measured = new ArrayList<>();
      spent.forEach((what, runs) -> measured.add(new OfFile(what, rows, runs)));
      return measured;
    } finally {
      for (Path each : List.of(roster, priced(), unpriced())) {
        Files.deleteIfExists(each);
      }
    }
  }

  private void agree(String what, Written right) throws IOException {
    Written written = Written.in(priced(), unpriced());
    if (!written.equals(right)) {
      throw new IllegalStateException(what + " wrote " + written + ", but decimals say " + right);
    }
  }
}
