package io.huifang.suite.bench.kpi;

import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.launch.Stack;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The same question of the same rows: a column store in this program, and plain SQL. */
final class Peers {
  private static final int TIMES = 7;
  private static final String COLUMN_STORE =
      """
      select date_trunc('week', at + interval '8 hours') as week, team, count(*), avg(value),
        quantile_cont(value, [0.5, 0.9, 0.95]), min(value), max(value)
      from fact where kind = 'FIRST_RESPONSE' group by 1, 2 order by 1, 2
      """;
  private static final String PLAIN =
      """
      select date_trunc('week', at at time zone 'Asia/Shanghai') as week, team, count(*), avg(value),
        percentile_cont(array[0.5, 0.9, 0.95]) within group (order by value), min(value), max(value)
      from fact where kind = 'FIRST_RESPONSE'
        and at >= timestamptz '2025-01-01 00:00+08' and at < timestamptz '2026-01-01 00:00+08'
      group by 1, 2 order by 1, 2
      """;

  private Peers() {}

  /**
   * The median time of the column store in ms, which has only the columns that it needs, of all
   * kinds.
   */
  static double columnStore(Stack stack, Path folder) throws SQLException {
    String url = "jdbc:duckdb:" + folder.resolve("peer.duckdb");
    try (Connection duck = DriverManager.getConnection(url);
        Connection ours = PeerDatabase.connect(stack, "kpi");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "create table fact (kind varchar, at timestamp, team varchar, value double)");
      copy(ours, duck.unwrap(DuckDBConnection.class));
      statement.execute("checkpoint");
      return median(statement, COLUMN_STORE);
    }
  }

  private static void copy(Connection from, DuckDBConnection to) throws SQLException {
    from.setAutoCommit(false);
    try (PreparedStatement select =
            from.prepareStatement("select kind, at, team, value from fact order by at");
        DuckDBAppender appender = to.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "fact")) {
      select.setFetchSize(10_000);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          appender.beginRow();
          appender.append(row.getString(1));
          appender.append(row.getObject(2, OffsetDateTime.class).toLocalDateTime());
          appender.append(row.getString(3));
          double value = row.getDouble(4);
          if (row.wasNull()) {
            appender.appendNull();
          } else {
            appender.append(value);
          }
          appender.endRow();
        }
      }
    }
  }

  /** The median time of plain SQL in ms. */
  static double plain(Stack stack) throws SQLException {
    try (Connection connection = PeerDatabase.connect(stack, "kpi");
        Statement statement = connection.createStatement()) {
      return median(statement, PLAIN);
    }
  }

  private static double median(Statement statement, String sql) throws SQLException {
    List<Double> took = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      long begin = System.nanoTime();
      try (ResultSet row = statement.executeQuery(sql)) {
        int rows = 0;
        while (row.next()) {
          rows++;
        }
        if (rows < 52) {
          throw new IllegalStateException(rows + " rows of a year by week and team");
        }
      }
      took.add((System.nanoTime() - begin) / 1e6);
    }
    return took.stream().sorted().toList().get(TIMES / 2);
  }
}
