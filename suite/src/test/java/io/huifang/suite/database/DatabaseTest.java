package io.huifang.suite.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.suite.data.DataDirectory;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private static final Path PROGRAMS = Path.of("target/postgres");

  @TempDir Path folder;

  @Test
  void committedDataSurvivesACrashAndServicesCannotReadEachOther() throws Exception {
    try (DataDirectory data = DataDirectory.claim(folder.resolve("data"))) {
      Database database =
          new Database(data, PROGRAMS, freePort(), List.of("ticket", "kpi"), Map.of());
      database.start();
      try {
        run(database, "CREATE TABLE fact (n int); INSERT INTO fact VALUES (42)");
        ProcessHandle.of(database.pid()).orElseThrow().destroyForcibly();
        database.exited().get(10, TimeUnit.SECONDS);
        assertThat(database.running()).isFalse();
        database.start();

        assertThat(one(database, "SELECT n FROM fact")).isEqualTo("42");
        database.stop();
        assertThat(database.running()).isFalse();
        database.start();
        assertThat(one(database, "SELECT n FROM fact")).isEqualTo("42");
        assertThat(one(database, "SHOW fsync")).isEqualTo("on");
        assertThat(one(database, "SHOW synchronous_commit")).isEqualTo("on");
        assertThatThrownBy(
                () ->
                    DriverManager.getConnection(
                        database.jdbcUrl("kpi"), "ticket", database.password("ticket")))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("permission denied");
        assertThatThrownBy(
                () -> DriverManager.getConnection(database.jdbcUrl("postgres"), "postgres", "x"))
            .hasMessageContaining("password authentication failed");
      } finally {
        database.stop();
      }
      assertThat(database.running()).isFalse();
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void run(Database database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String one(Database database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl("ticket"), "ticket", database.password("ticket"));
  }
}
