package dev.indemnity.examples.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.tables.roster.RosterProgress;
import dev.indemnity.tables.roster.StreamedRoster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceRosterFileTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(drawn, true, StandardCharsets.UTF_8);

  @Test
  void theFilesHoldEveryRowOnceAndTheBarEndsFull() throws IOException {
    PriceRosterFile.write(20_000, folder.resolve("roster.csv"));
    AtomicLong seconds = new AtomicLong();

    StreamedRoster came =
        PriceRosterFile.price(
            20_000, folder, () -> seconds.getAndIncrement() * 1_000_000_000, terminal);

    // of a hundred rows 25 are of the forge, 25 of the bench and 50 of the office: one of the
    // latter is too young
    assertThat(came.rows()).isEqualTo(20_000);
    assertThat(came.priced()).isEqualTo(200 * 74);
    assertThat(came.sums())
        .containsEntry("annual", Money.parse("EUR 869500.00")); // 200 x (49 x 40 + 25 x 95.50)
    assertThat(Files.readAllLines(folder.resolve("priced.csv"))).hasSize(1 + 200 * 74);
    assertThat(Files.readAllLines(folder.resolve("not-priced.csv")))
        .hasSize(1 + 200 * 26)
        .anyMatch(line -> line.startsWith("100,refused,too-young,2,"));
    String[] lines = drawn.toString(StandardCharsets.UTF_8).split("\r", -1);
    assertThat(lines).hasSizeGreaterThan(3);
    assertThat(lines[1]).startsWith("[######........................]  20 % 4,096 rows, 4,096");
    assertThat(lines[lines.length - 1])
        .startsWith("[##############################] 100 % 20,000 rows, ");
  }

  @Test
  void theBarShowsRowsRateAndRemainingTime() {
    ProgressBar bar = new ProgressBar(10_000, terminal);

    assertThat(bar.line(new RosterProgress(1, 1, 5000, 50, Optional.of(Duration.ofSeconds(100)))))
        .isEqualTo("[###############...............]  50 % 5,000 rows, 50 rows/s, 1:40 to go");
    assertThat(bar.line(new RosterProgress(2, 2, 5000, 0, Optional.empty())))
        .isEqualTo("[######################........]  75 % 5,000 rows, 0 rows/s");
  }
}
