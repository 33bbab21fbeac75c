package io.huifang.suite.bench.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows that ticket-service has written for one ticket, as they are in its database: what the
 * peer writes too. When a table comes or goes, the list in here is what changes.
 */
final class TicketRows {
  /**
   * @param where finds the rows of the ticket whose id is the parameter
   * @param unique a column that needs a new value in each copy and holds no id; empty for none
   */
  private record Source(String table, String where, String unique) {}

  /** In the order in which they refer to each other. */
  private static final List<Source> SOURCES =
      List.of(
          new Source("customer", "id = (select customer_id from ticket where id = ?)", ""),
          new Source("ticket", "id = ?", "number"),
          new Source("ticket_event", "ticket_id = ?", ""),
          new Source("message", "ticket_id = ?", ""),
          new Source("sla_clock", "ticket_id = ?", ""),
          new Source(
              "sla_segment", "clock_id in (select id from sla_clock where ticket_id = ?)", ""),
          new Source("due_work", "key = ?::uuid::text", ""),
          new Source(
              "outbox_event",
              "subject in (select unnest(array[id, customer_id]) from ticket where id = ?)",
              ""),
          new Source("idempotency", "created_id = ?", ""),
          new Source(
              "audit_entry",
              "entity in (select unnest(array[id, customer_id])::text from ticket where id = ?)",
              ""));

  /**
   * One of them.
   *
   * @param columns all that the database does not fill itself
   * @param values as text
   * @param unique place of the value that each copy needs anew, or -1
   */
  record Row(String table, List<String> columns, List<@Nullable String> values, int unique) {
    String insert() {
      return "insert into %s (%s) values (%s)"
          .formatted(
              table,
              String.join(", ", columns),
              String.join(", ", columns).replaceAll("\\w+", "?"));
    }
  }

  private TicketRows() {}

  /** Reads them. */
  static List<Row> of(Connection database, UUID ticket) throws SQLException {
    List<Row> rows = new ArrayList<>();
    for (Source source : SOURCES) {
      List<String> columns = columns(database, source.table());
      String all = String.join("::text, ", columns) + "::text";
      String sql = "select " + all + " from " + source.table() + " where " + source.where();
      try (PreparedStatement statement = database.prepareStatement(sql)) {
        statement.setObject(1, ticket);
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
