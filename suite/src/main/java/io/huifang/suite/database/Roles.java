package io.huifang.suite.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One role and one database for each service; a service cannot look into another's. */
final class Roles {
  private Roles() {}

  static void create(Database database, List<String> names) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl("postgres"), "postgres", database.password("postgres"));
        Statement statement = connection.createStatement()) {
      for (String name : names) {
        // Each step looks first, so that a start that was cut off in between can go on.
        if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
          statement.execute("CREATE ROLE \"" + name + "\" LOGIN");
        }
        statement.execute("ALTER ROLE \"" + name + "\" PASSWORD '" + database.password(name) + "'");
        if (isMissing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
          statement.execute("CREATE DATABASE \"" + name + "\" OWNER \"" + name + "\"");
        }
        statement.execute("REVOKE ALL ON DATABASE \"" + name + "\" FROM PUBLIC");
      }
    }
  }

  private static boolean isMissing(Connection connection, String sql, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return !rows.next();
      }
    }
  }
}
