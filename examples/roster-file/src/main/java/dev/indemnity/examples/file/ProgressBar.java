package dev.indemnity.examples.file;

import dev.indemnity.tables.roster.RosterProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Draws how far a roster file is on one line of a terminal, over and over. */
final class ProgressBar {
  private static final int WIDTH = 30;

  private final long rows;
  private final PrintStream terminal;

  /**
   * Takes what a full bar stands for.
   *
   * @param rows how many rows the file has, or about
   * @param terminal where to draw
   */
  ProgressBar(long rows, PrintStream terminal) {
    this.rows = Math.max(1, rows);
    this.terminal = terminal;
  }

  void draw(RosterProgress progress) {
    terminal.print("\r" + line(progress));
    terminal.flush();
  }

  /** Such as {@code [######······] 20 % 2,000 rows, 1,000 rows/s, 0:08 to go}. */
  String line(RosterProgress progress) {
    long done = (progress.pass() - 1) * rows + Math.min(rows, progress.rows());
    long all = progress.passes() * rows;
    int filled = Math.toIntExact(done * WIDTH / all);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d %% %,d rows, %,d rows/s%s",
        "#".repeat(filled),
        ".".repeat(WIDTH - filled),
        done * 100 / all,
        progress.rows(),
        progress.rowsPerSecond(),
        progress.remaining().map(each -> ", " + clock(each) + " to go").orElse(""));
  }

  private static String clock(Duration left) {
    return String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
  }
}
