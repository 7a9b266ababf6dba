package dev.indemnity.benchmarks.suite;

import dev.indemnity.benchmarks.roster.OneWorker;
import dev.indemnity.benchmarks.roster.OwnVariants;
import dev.indemnity.benchmarks.roster.Variant;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was measured, beside what was hoped for. */
final class Report {
  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  /** From this many rows on, what it costs to begin a call no longer counts. */
  private static final int MANY = 100_000;

  private final List<Variant> variants;
  private final Options options;
  private final List<Measured> measured = new ArrayList<>();
  private final List<Goal> ofLibrary = new ArrayList<>();

  private final List<OfFile> ofFiles = new ArrayList<>();

  Report(List<Variant> variants, Options options) {
    this.variants = variants;
    this.options = options;
  }

  void add(List<Measured> more) {
    measured.addAll(more);
  }

  void addFiles(List<OfFile> more) {
    ofFiles.addAll(more);
  }

  void library(int rows, long scalarRows, long bytes) {
    BigDecimal share =
        BigDecimal.valueOf(100 * scalarRows).divide(BigDecimal.valueOf(rows), DIGITS);
    ofLibrary.add(
        Goal.atMost("%,d rows: percent left to the scalar reading".formatted(rows), share, "0"));
    ofLibrary.add(
        Goal.atMost(
            "%,d rows: bytes allocated by a call".formatted(rows),
            BigDecimal.valueOf(bytes),
            "1024"));
  }

  /** Of one size, or of the largest where that is 0. */
  private Optional<Measured> find(String group, String what, int rows, int threads) {
    return measured.stream()
        .filter(each -> each.group().equals(group) && each.what().equals(what))
        .filter(each -> each.threads() == threads && (rows == 0 || each.rows() == rows))
        .reduce((first, last) -> last);
  }

  List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    for (int rows : options.rows()) {
      roster(rows, goals);
    }
    goals.addAll(ofLibrary);
    worker(goals);
    start(goals);
    files(goals);
    return goals;
  }

  private void files(List<Goal> goals) {
    for (OfFile library : ofFiles) {
      String head = "file of %,d rows: ".formatted(library.rows());
      if (library.what().equals(OwnVariants.LIBRARY.title())) {
        goals.add(
            Goal.atMost(head + "megabytes of memory, library", library.peakMegabytes(), "128"));
        ofFiles.stream()
            .filter(other -> !other.what().startsWith(library.what()))
            .forEach(
                other ->
                    goals.add(
                        Goal.atLeast(
                            head + "processor time, " + other.what() + " / library",
                            other.over(library),
                            "2")));
      }
    }
  }

  private void roster(int rows, List<Goal> goals) {
    Measured library = find("roster", OwnVariants.LIBRARY.title(), rows, 1).orElseThrow();
    String head = "%,d rows: ".formatted(rows);
    List<Goal> all = new ArrayList<>();
    find("roster", OwnVariants.HAND_TUNED.title(), rows, 1)
        .ifPresent(
            hand ->
                all.add(
                    Goal.atMost(head + "library / hand-tuned loop", library.over(hand), "1.3")));
    find("roster", OwnVariants.LIBRARY.title(), rows, 2)
        .ifPresent(
            two -> all.add(Goal.atLeast(head + "one thread / two", library.over(two), "1.7")));
    for (Variant variant : variants) {
      if (variant.slowerByRoster() > 0) {
        find("roster", variant.title(), rows, 1)
            .ifPresent(
                other ->
                    all.add(
                        Goal.atLeast(
                            head + variant.title() + " / library",
                            other.over(library),
                            Integer.toString(variant.slowerByRoster()))));
      }
    }
    all.forEach(goal -> goals.add(rows < MANY ? goal.unasked() : goal));
  }

  private void worker(List<Goal> goals) {
    Measured decimals = find("worker", OneWorker.DECIMALS.title(), 0, 1).orElseThrow();
    Measured row = find("worker", OneWorker.PRICE_ROW.title(), 0, 1).orElseThrow();
    Measured quote = find("worker", OneWorker.QUOTE.title(), 0, 1).orElseThrow();
    String by = " / BigDecimal and HashMap";
    goals.add(Goal.atMost("one worker: amounts and outcome" + by, row.over(decimals), "1"));
    goals.add(Goal.atMost("one worker: full result" + by, quote.over(decimals), "5"));
    find("worker", OneWorker.TOLD.title(), 0, 1)
        .ifPresent(
            told ->
                goals.add(
                    Goal.atMost("one worker: all reasons told" + by, told.over(decimals), "5")
                        .unasked()));
    find("worker", OneWorker.DECIMALS.title() + Suite.PRICED, 0, 1)
        .flatMap(
            other ->
                find("worker", OneWorker.QUOTE.title() + Suite.PRICED, 0, 1)
                    .map(full -> full.over(other)))
        .ifPresent(
            ratio ->
                goals.add(
                    Goal.atMost("one worker who is not refused: full result" + by, ratio, "5")));
    for (Variant variant : variants) {
      if (variant.slowerByWorker() > 0) {
        find("roster", variant.title(), 0, 1)
            .ifPresent(
                other ->
                    goals.add(
                        Goal.atLeast(
                            "one worker: " + variant.title() + " / full result",
                            other.over(quote),
                            Integer.toString(variant.slowerByWorker()))));
      }
    }
  }

  private void start(List<Goal> goals) {
    Optional<Measured> empty = find("start", "empty main", 0, 1);
    if (empty.isEmpty()) {
      return;
    }
    Measured library = find("start", OwnVariants.LIBRARY.title(), 0, 1).orElseThrow();
    goals.add(Goal.atMost("start to first quote / empty main", library.over(empty.get()), "3"));
    for (Variant variant : variants) {
      if (!variant.firstQuote().isEmpty()) {
        find("start", variant.title(), 0, 1)
            .ifPresent(
                other ->
                    goals.add(
                        Goal.atLeast(
                            "start to first quote: " + variant.title() + " / library",
                            other.over(library),
                            "4")));
      }
    }
  }

  /** The table, as Markdown. */
  String table() {
    StringBuilder text = new StringBuilder(1000);
    text.append(
        """
        # Rosters: what was measured

        Before anything is measured, every row and total of every variant is held against `BigDecimal`. Then all variants
        have a turn in each of %d rounds of one process, each round beginning with another; JMH times a turn, which is at
        least %d ms or one call. Figures are of the round in the middle; ratios are of these. Java %s, %s, %d processors.

        | figure | measured | goal | reached |
        |---|---:|---:|---|
        """
            .formatted(
                options.rounds(),
                options.millis(),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors()));
    for (Goal goal : goals()) {
      text.append(
          "| %s | %s | %s | %s |%n"
              .formatted(goal.what(), plain(goal.value()), goal.asked(), goal.reached()));
    }
    text.append(
        """

        | nanoseconds a row | rows | median | quickest | slowest |
        |---|---:|---:|---:|---:|
        """);
    for (Measured each : measured) {
      if (!each.group().equals("start")) {
        text.append(
            "| %s%s | %,d | %s | %s | %s |%n"
                .formatted(
                    each.group().equals("worker") ? "one at a time: " : "",
                    each.title(),
                    each.rows(),
                    plain(each.perRow()),
                    plain(each.perRow(each.quickest())),
                    plain(each.perRow(each.slowest()))));
      }
    }
    text.append(
        """

        | milliseconds from start to end | median | quickest | slowest |
        |---|---:|---:|---:|
        """);
    for (Measured each : measured) {
      if (each.group().equals("start")) {
        text.append(
            "| %s | %d | %d | %d |%n"
                .formatted(
                    each.title(),
                    each.median() / 1_000_000_000,
                    each.quickest() / 1_000_000_000,
                    each.slowest() / 1_000_000_000));
      }
    }
    if (!ofFiles.isEmpty()) {
      text.append(
          """

          | a roster file priced to files | rows | seconds of processors | megabytes resident at most |
          |---|---:|---:|---:|
          """);
      for (OfFile each : ofFiles) {
        text.append(
            "| %s | %,d | %s | %s |%n"
                .formatted(
                    each.what(),
                    each.rows(),
                    plain(each.cpuSeconds()),
                    plain(each.peakMegabytes())));
      }
    }
    return text.toString().replace("\r", "");
  }

  static String plain(BigDecimal value) {
    return String.format(Locale.ROOT, "%s", value.stripTrailingZeros().toPlainString());
  }

  void write() throws IOException {
    Files.createDirectories(options.folder());
    Files.writeString(options.folder().resolve("roster.md"), table());
    Files.writeString(options.folder().resolve("roster.svg"), Chart.of(measured));
  }
}
