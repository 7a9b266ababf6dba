package dev.indemnity.benchmarks.peers;

import dev.indemnity.benchmarks.roster.RosterJob;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * As one writes it for speed: days and fen are whole numbers, class and limit one cell, and the
 * bounds of the day of birth are a table by start day.
 */
public final class TunedSql extends DuckDb {
  @Override
  public String title() {
    return "DuckDB, tuned SQL";
  }

  @Override
  public int slowerByRoster() {
    return 5;
  }

  @Override
  void prepare(Statement statement) throws SQLException {
    statement.execute("CREATE TABLE price (cell INTEGER, fen INTEGER)");
    statement.execute(
        "INSERT INTO price SELECT class * 4 + death_limit, premium * 100 FROM (VALUES "
            + prices(Integer::toString, Integer::toString)
            + ") AS p(class, death_limit, premium)");
    statement.execute(
        """
        CREATE TABLE bounds AS
        SELECT starts::INTEGER AS starts,
               ((DATE '1970-01-01' + starts::INTEGER) - INTERVAL %d YEAR)::DATE
                 - DATE '1970-01-01' AS youngest,
               ((DATE '1970-01-01' + starts::INTEGER) - INTERVAL %d YEAR)::DATE
                 - DATE '1970-01-01' + 1 AS oldest
        FROM range(%d, %d) AS days(starts)
        """
            .formatted(
                RosterJob.YOUNGEST,
                RosterJob.OLDEST + 1,
                RosterJob.YEAR_START,
                RosterJob.YEAR_END));
    statement.execute(
        "CREATE TABLE day_bounds AS SELECT starts, youngest::INTEGER AS youngest,"
            + " oldest::INTEGER AS oldest FROM bounds");
  }

  @Override
  String roster() {
    return "SELECT class, death_limit, birth, starts, ends FROM given";
  }

  @Override
  String price() {
    return """
    SELECT reason, CASE WHEN reason = 0 THEN fen ELSE 0 END AS annual,
           CASE WHEN reason = 0 THEN (fen * 2 * (ends - starts) + 365) // 730 ELSE 0 END AS pro_rata
    FROM (SELECT fen, roster.starts, ends,
            CASE WHEN class < 0 THEN 1
                 WHEN fen IS NULL THEN 2
                 WHEN youngest IS NULL THEN 3
                 WHEN ends <= roster.starts OR ends > %d THEN 4
                 WHEN birth > youngest THEN 5
                 WHEN birth < oldest THEN 6
                 ELSE 0 END::TINYINT AS reason
          FROM roster
          LEFT JOIN price ON price.cell = class * 4 + death_limit
          LEFT JOIN day_bounds ON day_bounds.starts = roster.starts)
    """
        .formatted(RosterJob.YEAR_END);
  }

  @Override
  int decimals() {
    return 0;
  }
}
