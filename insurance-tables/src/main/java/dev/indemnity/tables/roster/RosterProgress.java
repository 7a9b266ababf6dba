package dev.indemnity.tables.roster;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a roster file is read.
 *
 * @param pass which pass over the file it is, from 1
 * @param passes how many there are: 2 where rules read how often a person stands on the roster
 * @param rows how many rows this pass has behind it
 * @param rowsPerSecond how many of them it read each second so far, 0 before time has passed
 * @param remaining how long all passes will take from now on if they go on like this; absent: it
 *     cannot be told yet
 */
public record RosterProgress(
    int pass, int passes, long rows, long rowsPerSecond, Optional<Duration> remaining) {
  @Override
  public String toString() {
    return (passes > 1 ? "pass " + pass + " of " + passes + ": " : "")
        + rows
        + " rows, "
        + rowsPerSecond
        + " rows/s"
        + remaining.map(each -> ", " + each.toSeconds() + " s to go").orElse("");
  }
}
