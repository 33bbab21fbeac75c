package io.huifang.suite.bench.peer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a service has written for one thing, as they are in its database: what the peer
 * writes too. When a table comes or goes, the list of sources is what changes.
 */
public final class StoredRows {
  /**
   * Where some of them are; in the order in which they refer to each other.
   *
   * @param where finds the rows of the thing whose id is the only parameter
   * @param unique a column that needs a new value in each copy and holds no id; empty for none
   */
  public record Source(String table, String where, String unique) {}

  /**
   * One of them.
   *
   * @param columns all that the database does not fill itself
   * @param values as text
   * @param unique place of the value that each copy needs anew, or -1
   */
  public record Row(String table, List<String> columns, List<@Nullable String> values, int unique) {
    String insert() {
      return "insert into %s (%s) values (%s)"
          .formatted(
              table,
              String.join(", ", columns),
              String.join(", ", columns).replaceAll("\\w+", "?"));
    }
  }

  private StoredRows() {}

  /** Reads them. */
  public static List<Row> of(Connection database, List<Source> sources, UUID id)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    for (Source source : sources) {
      List<String> columns = columns(database, source.table());
      String all = String.join("::text, ", columns) + "::text";
      String sql = "select " + all + " from " + source.table() + " where " + source.where();
      try (PreparedStatement statement = database.prepareStatement(sql)) {
        statement.setObject(1, id);
        try (ResultSet found = statement.executeQuery()) {
          while (found.next()) {
            List<@Nullable String> values = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
              values.add(found.getString(i));
            }
            int unique = columns.indexOf(source.unique());
            rows.add(new Row(source.table(), columns, values, unique));
          }
        }
      }
    }
    return rows;
  }

  private static List<String> columns(Connection database, String table) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement(
            "select column_name from information_schema.columns where table_name = ?"
                + " and table_schema = 'public' and is_identity = 'NO' and is_generated = 'NEVER'"
                + " and coalesce(column_default, '') not like 'nextval(%'"
                + " order by ordinal_position")) {
      statement.setString(1, table);
      List<String> columns = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          columns.add(found.getString(1));
        }
      }
      return columns;
    }
  }
}
