package dev.indemnity.benchmarks.peers;

import dev.indemnity.benchmarks.file.Spent;
import dev.indemnity.benchmarks.roster.RosterJob;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Prices a file of the job by DuckDB on one thread, and ends. The file is read once into a table,
 * from which both files are written.
 */
public final class DuckDbFile {
  private static final String PRICED =
      """
      CREATE TEMP TABLE priced AS
      SELECT row, class, death_limit, birth, starts, ends, premium,
             CASE WHEN reason = '' THEN round(premium * (ends - starts) / 365, 2)::DECIMAL(9, 2) END
               AS pro_rata,
             reason
      FROM (SELECT *,
              CASE WHEN NOT contains('1234567', class) THEN 'unlisted'
                   WHEN premium IS NULL THEN 'limit'
                   WHEN starts < DATE '2025-01-01' OR starts >= DATE '2026-01-01' THEN 'start'
                   WHEN ends <= starts OR ends > DATE '2026-01-01' THEN 'end'
                   WHEN date_sub('year', birth, starts) < %d THEN 'young'
                   WHEN date_sub('year', birth, starts) > %d THEN 'old'
                   ELSE '' END AS reason
            FROM (SELECT *, row_number() OVER () AS row
                  FROM read_csv('%s', header = true, auto_detect = false,
                    columns = {class: 'VARCHAR', death_limit: 'VARCHAR', birth: 'DATE',
                      starts: 'DATE', ends: 'DATE'}))
            LEFT JOIN price USING (class, death_limit))
      """;

  private static final String COPY_PRICED =
      """
      COPY (SELECT class AS "worker.class", death_limit AS "worker.limit",
              birth AS "worker.birthDate", starts AS "worker.startsOn", ends AS "worker.endsOn",
              pro_rata AS "proRata", premium AS "worker.annual"
            FROM priced WHERE reason = '')
      TO '%s' (FORMAT csv, HEADER true)
      """;

  private static final String COPY_OTHERS =
      """
      COPY (SELECT row, 'REFUSED' AS outcome, reason AS code FROM priced WHERE reason <> '')
      TO '%s' (FORMAT csv, HEADER true)
      """;

  private DuckDbFile() {}

  /**
   * Prices a file.
   *
   * @param args the roster, the file of priced rows, the file of all others
   * @throws SQLException where the database fails
   * @throws IOException where the system cannot be asked what was spent
   */
  public static void main(String[] args) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 1");
      statement.execute(
          "CREATE TABLE price (class VARCHAR, death_limit VARCHAR, premium DECIMAL(9, 2))");
      statement.execute(
          "INSERT INTO price VALUES "
              + DuckDb.prices(
                  ofClass -> "'" + RosterJob.CLASSES.get(ofClass) + "'",
                  limit -> "'" + RosterJob.LIMITS.get(limit) + "'"));
      statement.execute(PRICED.formatted(RosterJob.YOUNGEST, RosterJob.OLDEST, args[0]));
      statement.execute(COPY_PRICED.formatted(args[1]));
      statement.execute(COPY_OTHERS.formatted(args[2]));
    }
    Spent.tell();
  }
}
