package dev.indemnity.benchmarks.suite;

import com.sun.management.ThreadMXBean;
import dev.indemnity.benchmarks.roster.OneWorker;
import dev.indemnity.benchmarks.roster.OwnVariants;
import dev.indemnity.benchmarks.roster.Priced;
import dev.indemnity.benchmarks.roster.RosterJob;
import dev.indemnity.benchmarks.roster.Variant;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;

/**
 * Checks that all variants of the roster job agree row for row, measures them in turn in one
 * process, and writes a table and a chart.
 */
public final class Suite {
  private static final long SEED = 20250101;

  /** How many rows are priced one at a time. */
  private static final int WORKERS = 10_000;

  /** Beside the name of what prices only rows that are not refused. */
  static final String PRICED = ", priced rows";

  private final List<Variant> variants;
  private final Options options;
  private final PrintStream out;

  Suite(List<Variant> variants, Options options, PrintStream out) {
    this.variants = List.copyOf(variants);
    this.options = options;
    this.out = out;
  }

  /**
   * Runs the suite.
   *
   * @param args as a wrong one tells
   * @throws IOException where the report cannot be written
   */
  public static void main(String... args) throws IOException {
    List<Variant> variants = new ArrayList<>(List.of(OwnVariants.values()));
    ServiceLoader.load(Variant.class).forEach(variants::add);
    new Suite(variants, Options.of(args), System.out).run();
  }

  /** Measures, prints and writes. */
  Report run() throws IOException {
    // beside the thread that asks, which works too
    ExecutorService executor = Executors.newFixedThreadPool(1);
    Report report = new Report(variants, options);
    // before the heap is full of rosters, as these tasks alone make objects
    oneWorker(report);
    try {
      for (int rows : options.rows()) {
        roster(rows, executor, report);
      }
    } finally {
      executor.shutdown();
    }
    starts(report);
    files(report);
    out.println(report.table());
    report.write();
    return report;
  }

  private void roster(int rows, ExecutorService executor, Report report) {
    RosterJob job = new RosterJob(rows, SEED);
    Map<Variant, Variant.Run> runs = new LinkedHashMap<>();
    try {
      for (Variant variant : variants) {
        if (rows <= variant.mostRows()) {
          runs.put(variant, variant.ready(job));
        }
      }
      agree(runs, executor);
      out.println("%,d rows: all variants agree".formatted(rows));
      Variant.Run library = runs.get(OwnVariants.LIBRARY);
      if (library != null) {
        report.library(rows, library.scalarRows(), allocated(() -> library.price(executor, 1)));
      }
      List<Task> tasks = new ArrayList<>();
      runs.forEach(
          (variant, run) ->
              variant
                  .threads()
                  .forEach(
                      threads ->
                          tasks.add(
                              new Task(
                                  variant.title(),
                                  rows,
                                  threads,
                                  "roster",
                                  () -> run.price(executor, threads)))));
      report.add(measure(tasks));
    } finally {
      runs.values().forEach(Variant.Run::close);
    }
  }

  /** Holds every variant against the one with decimals, on every number of threads. */
  private static void agree(Map<Variant, Variant.Run> runs, ExecutorService executor) {
    Variant.Run reference = runs.get(OwnVariants.DECIMALS);
    if (reference == null) {
      throw new IllegalArgumentException("variants must have " + OwnVariants.DECIMALS.title());
    }
    reference.price(executor, 1);
    Priced right = reference.priced();
    runs.forEach(
        (variant, run) -> {
          for (int threads : variant.threads()) {
            run.price(executor, threads);
            run.priced()
                .differenceFrom(right)
                .ifPresent(
                    difference -> {
                      throw new IllegalStateException(variant.title() + ": " + difference);
                    });
          }
        });
  }

  private void oneWorker(Report report) {
    RosterJob job = new RosterJob(Math.min(WORKERS, options.rows().get(0)), SEED);
    List<Task> tasks = new ArrayList<>(oneWorker(job, ""));
    tasks.addAll(oneWorker(job.priced(), PRICED));
    report.add(measure(tasks));
  }

  private static List<Task> oneWorker(RosterJob job, String whose) {
    List<Task> tasks = new ArrayList<>();
    long right = OneWorker.DECIMALS.over(job).getAsLong();
    for (OneWorker way : OneWorker.values()) {
      LongSupplier call = way.over(job);
      long sum = call.getAsLong();
      if (sum != right) {
        throw new IllegalStateException(way.title() + ": " + sum + " instead of " + right);
      }
      long[] sums = new long[1];
      tasks.add(
          new Task(
              way.title() + whose, job.rows(), 1, "worker", () -> sums[0] += call.getAsLong()));
    }
    return tasks;
  }

  private void starts(Report report) {
    if (options.starts() == 0) {
      return;
    }
    List<Task> tasks = new ArrayList<>();
    tasks.add(Starts.of("empty main", EmptyMain.class.getName()));
    tasks.add(Starts.of(OwnVariants.LIBRARY.title(), FirstQuote.class.getName()));
    for (Variant variant : variants) {
      if (!variant.firstQuote().isEmpty()) {
        tasks.add(Starts.of(variant.title(), variant.firstQuote()));
      }
    }
    report.add(new Rounds(options.starts(), 0).measure(tasks));
  }

  private void files(Report report) throws IOException {
    if (options.fileRows() > 0) {
      Path folder = Files.createTempDirectory("roster-suite");
      try {
        report.addFiles(new JobFiles(folder, variants).measure(options.fileRows(), SEED));
      } finally {
        Files.delete(folder);
      }
    }
  }

  private List<Measured> measure(List<Task> tasks) {
    return new Rounds(options.rounds(), options.millis()).measure(tasks);
  }

  /** Bytes of a call that is warm: the least of some, as compiling allocates on the way. */
  private static long allocated(Runnable call) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long before = threads.getThreadAllocatedBytes(thread);
      call.run();
      least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
    }
    return least;
  }
}
