package io.huifang.suite.bench;

import io.huifang.suite.launch.Stack;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The statements on which PostgreSQL spent most time while something was measured. */
final class HotStatements {
  /** Settings of a server that counts statements; it costs a few per cent. */
  static final String PRELOAD = "pg_stat_statements";

  private static final String HOTTEST =
      """
      select calls, total_exec_time as ms, wal_bytes,
        left(regexp_replace(query, '[[:space:]]+', ' ', 'g'), 110) as text
      from pg_stat_statements order by total_exec_time desc limit 30
      """;
  private final Stack stack;

  private HotStatements(Stack stack) {
    this.stack = stack;
  }

  /** Counts from now on. */
  static HotStatements begin(Stack stack) throws SQLException {
    try (Connection connection = PeerDatabase.connect(stack, "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
      statement.execute("select pg_stat_statements_reset()");
    }
    return new HotStatements(stack);
  }

  void print(PrintStream out) throws SQLException {
    try (Connection connection = PeerDatabase.connect(stack, "postgres");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(HOTTEST)) {
      out.printf("      calls   ms in all  ms each  bytes of log each%n");
      while (row.next()) {
        long calls = row.getLong("calls");
        out.printf(
            Locale.ROOT,
            "  %,9d %,11.0f %8.3f %,8d  %s%n",
            calls,
            row.getDouble("ms"),
            row.getDouble("ms") / calls,
            row.getLong("wal_bytes") / calls,
            row.getString("text"));
      }
    }
  }
}
