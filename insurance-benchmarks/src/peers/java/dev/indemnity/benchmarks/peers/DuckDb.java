package dev.indemnity.benchmarks.peers;

import dev.indemnity.benchmarks.roster.HandTunedLoop;
import dev.indemnity.benchmarks.roster.Priced;
import dev.indemnity.benchmarks.roster.RosterJob;
import dev.indemnity.benchmarks.roster.Variant;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB in memory, on one thread. The rows are a table with the same five columns; what is written
 * is a table too, as fetching it row by row would take longer than the query.
 */
abstract class DuckDb implements Variant {
  /**
   * A join gives rows in the order of the side that is streamed; of a roster shorter than the tables
   * beside it that would be theirs. Of longer ones the plan is the same.
   */
  private static final String ROWS_STREAM = "SET disabled_optimizers = 'build_side_probe_side'";

  private static final String TOTALS =
      """
      SELECT class, count(*), sum(annual), sum(pro_rata)
      FROM (SELECT class, annual, pro_rata, reason FROM roster POSITIONAL JOIN priced)
      WHERE reason = 0 GROUP BY class
      """;

  /** Makes the tables rows are priced from. */
  abstract void prepare(Statement statement) throws SQLException;

  /** Makes the table {@code roster} from one of codes and days since 1970-01-01. */
  abstract String roster();

  /** The query that gives reason, annual and pro rata of every row in turn. */
  abstract String price();

  /** How many decimals its amounts have beside fen. */
  abstract int decimals();

  @Override
  public Run ready(RosterJob job) {
    try {
      return new Tables(job);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Tables implements Run {
    private final int rows;
    private final Connection connection;
    private final Statement statement;
    private final long[] totals = new long[RosterJob.CLASSES.size() * 3];

    Tables(RosterJob job) throws SQLException {
      rows = job.rows();
      connection = DriverManager.getConnection("jdbc:duckdb:");
      statement = connection.createStatement();
      statement.execute("SET threads = 1");
      statement.execute(ROWS_STREAM);
      statement.execute(
          "CREATE TABLE given (class INTEGER, death_limit INTEGER, birth INTEGER, starts INTEGER,"
              + " ends INTEGER)");
      append(job);
      prepare(statement);
      statement.execute("CREATE TABLE roster AS " + roster());
      statement.execute("DROP TABLE given");
    }

    private void append(RosterJob job) throws SQLException {
      int[][] columns =
          IntStream.range(0, 5).mapToObj(i -> column(job, i).toArray()).toArray(int[][]::new);
      try (DuckDBAppender appender =
          connection.unwrap(DuckDBConnection.class).createAppender("main", "given")) {
        for (int row = 0; row < rows; row++) {
          appender.beginRow();
          for (int[] column : columns) {
            appender.append(column[row]);
          }
          appender.endRow();
        }
      }
    }

    private IntStream column(RosterJob job, int i) {
      return switch (i) {
        case 0 -> job.classes();
        case 1 -> job.limits();
        case 2 -> job.births();
        case 3 -> job.starts();
        default -> job.ends();
      };
    }

    @Override
    public void price(Executor executor, int threads) {
      try {
        statement.execute("CREATE OR REPLACE TABLE priced AS " + DuckDb.this.price());
        try (ResultSet sums = statement.executeQuery(TOTALS)) {
          while (sums.next()) {
            int at = 3 * sums.getInt(1);
            totals[at] = sums.getLong(2);
            totals[at + 1] = fen(sums, 3);
            totals[at + 2] = fen(sums, 4);
          }
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private long fen(ResultSet result, int column) throws SQLException {
      BigDecimal amount = result.getBigDecimal(column);
      return amount.movePointRight(decimals()).longValueExact();
    }

    @Override
    public Priced priced() {
      byte[] reasons = new byte[rows];
      long[] annual = new long[rows];
      long[] proRata = new long[rows];
      try (ResultSet result =
          statement.executeQuery("SELECT reason, annual, pro_rata FROM priced")) {
        for (int row = 0; result.next(); row++) {
          reasons[row] = result.getByte(1);
          annual[row] = fen(result, 2);
          proRata[row] = fen(result, 3);
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return new Priced(reasons, annual, proRata, totals.clone());
    }

    @Override
    public void close() {
      try {
        statement.close();
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * The prices as rows of (class, limit, yuan with two decimals).
   *
   * @param classes how a class is written, by its code
   * @param limits how a limit is written, by its code
   */
  static String prices(IntFunction<String> classes, IntFunction<String> limits) {
    StringBuilder rows = new StringBuilder();
    for (int ofClass = 0; ofClass < RosterJob.CLASSES.size(); ofClass++) {
      for (int limit = 0; limit < RosterJob.PRICED_LIMITS; limit++) {
        rows.append(rows.isEmpty() ? "" : ", ")
            .append(
                "(%s, %s, %s)"
                    .formatted(
                        classes.apply(ofClass),
                        limits.apply(limit),
                        HandTunedLoop.yuan(ofClass, limit).toPlainString()));
      }
    }
    return rows.toString();
  }
}
