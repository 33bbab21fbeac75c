package io.huifang.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks through every column of every table of a database. */
public final class EveryTable {
  private EveryTable() {}

  /** How many rows of which table have the text somewhere; tables without it are left out. */
  public static Map<String, Long> with(Connection database, String text) throws SQLException {
    Map<String, Long> found = new TreeMap<>();
    try (Statement statement = database.createStatement()) {
      for (String table : tables(statement)) {
        String count =
            "select count(*) from \"%1$s\" t where strpos(t::text, '%2$s') > 0"
                .formatted(table, text.replace("'", "''"));
        try (ResultSet row = statement.executeQuery(count)) {
          row.next();
          if (row.getLong(1) > 0) {
            found.put(table, row.getLong(1));
          }
        }
      }
    }
    return found;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname = 'public' and c.relkind = 'r'")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }
}
