package io.huifang.kpi.row;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.huifang.platform.csv.SpreadsheetCell;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * All facts of a period as a file for other programs: one moment of the database, read slice by
 * slice, so that ten million rows take no more memory than a thousand.
 *
 * @param facts the statement for them, without columns
 */
record FactsFile(DataSource database, Sql facts) implements StreamingOutput {
  private static final int SLICE = 1_000;
  private static final List<String> COLUMNS =
      List.of(
          "subject_id",
          "subject_kind",
          "kind",
          "qualifier",
          "version",
          "at",
          "since",
          "until",
          "counts_from",
          "channel",
          "category",
          "subcategory",
          "complexity",
          "tier",
          "segment",
          "team",
          "agent",
          "medium",
          "labels",
          "customer_id",
          "ticket_id",
          "ref_id",
          "scale",
          "num",
          "value",
          "business",
          "weight",
          "label",
          "excluded");

  /** In UTC whatever the zone of the connection, and as ISO 8601 has it. */
  private static String expression(String column) {
    return switch (column) {
      case "at", "since", "until", "counts_from" ->
          "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')".formatted(column);
      default -> column + "::text";
    };
  }

  @Override
  public void write(OutputStream out) throws IOException {
    Sql sql =
        new Sql()
            .add(
                "select " + String.join(", ", COLUMNS.stream().map(FactsFile::expression).toList()))
            .add(facts);
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        try (Statement moment = connection.createStatement()) {
          moment.execute("set transaction isolation level repeatable read, read only");
        }
        copy(connection, sql, out);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Facts could not be read", e);
    }
  }

  private static void copy(Connection connection, Sql sql, OutputStream out)
      throws SQLException, IOException {
    try (PreparedStatement select = sql.prepare(connection);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(writer)) {
      csv.writeRecord(COLUMNS);
      select.setFetchSize(SLICE);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          List<String> cells = new ArrayList<>(COLUMNS.size());
          for (int i = 1; i <= COLUMNS.size(); i++) {
            String cell = row.getString(i);
            // only words of people can be formulas; a number keeps its minus
            boolean number = i > COLUMNS.indexOf("scale") && i <= COLUMNS.indexOf("weight") + 1;
            cells.add(number && cell != null ? cell : SpreadsheetCell.safe(cell));
          }
          csv.writeRecord(cells);
        }
      }
    }
  }
}
