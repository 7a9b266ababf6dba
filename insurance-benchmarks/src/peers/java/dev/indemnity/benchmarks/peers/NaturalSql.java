package dev.indemnity.benchmarks.peers;

import dev.indemnity.benchmarks.roster.RosterJob;
import java.sql.SQLException;
import java.sql.Statement;

/** As one writes it: dates are dates, money is decimals, prices are a table that is joined. */
public final class NaturalSql extends DuckDb {
  @Override
  public String title() {
    return "DuckDB, natural SQL";
  }

  @Override
  public String ofFile() {
    return DuckDbFile.class.getName();
  }

  @Override
  public int slowerByRoster() {
    return 15;
  }

  @Override
  void prepare(Statement statement) throws SQLException {
    statement.execute(
        "CREATE TABLE price (class INTEGER, death_limit INTEGER, premium DECIMAL(9, 2))");
    statement.execute("INSERT INTO price VALUES " + prices(Integer::toString, Integer::toString));
  }

  @Override
  String roster() {
    return """
    SELECT class, death_limit, DATE '1970-01-01' + birth AS birth,
           DATE '1970-01-01' + starts AS starts, DATE '1970-01-01' + ends AS ends
    FROM given
    """;
  }

  @Override
  String price() {
    return """
    SELECT reason, CASE WHEN reason = 0 THEN premium ELSE 0 END AS annual,
           CASE WHEN reason = 0 THEN round(premium * (ends - starts) / 365, 2) ELSE 0 END
             ::DECIMAL(9, 2) AS pro_rata
    FROM (SELECT premium, starts, ends,
            CASE WHEN roster.class < 0 THEN 1
                 WHEN premium IS NULL THEN 2
                 WHEN starts < DATE '2025-01-01' OR starts >= DATE '2026-01-01' THEN 3
                 WHEN ends <= starts OR ends > DATE '2026-01-01' THEN 4
                 WHEN date_sub('year', birth, starts) < %d THEN 5
                 WHEN date_sub('year', birth, starts) > %d THEN 6
                 ELSE 0 END::TINYINT AS reason
          FROM roster LEFT JOIN price USING (class, death_limit))
    """
        .formatted(RosterJob.YOUNGEST, RosterJob.OLDEST);
  }

  @Override
  int decimals() {
    return 2;
  }
}
