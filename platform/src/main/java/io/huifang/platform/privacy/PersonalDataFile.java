package io.huifang.platform.privacy;

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
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What is kept about one person, row by row as the database hands it out, all as of one moment:
 * somebody with a hundred thousand messages takes no more memory than somebody with one.
 *
 * @param queries by the name of what they find; their keys are ours and need no escapes
 */
record PersonalDataFile(
    DataSource database,
    String service,
    UUID customer,
    Instant at,
    SortedMap<String, String> queries)
    implements StreamingOutput {
  private static final int AT_ONCE = 100;

  @Override
  public void write(OutputStream out) throws IOException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false); // or the driver reads all rows at once
      try {
        try (Statement moment = connection.createStatement()) {
          moment.execute("set transaction isolation level repeatable read, read only");
        }
        Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        file.write(
            "{\"service\":\"%s\",\"customer\":\"%s\",\"at\":\"%s\",\"data\":{"
                .formatted(service, customer, at));
        String between = "";
        for (Map.Entry<String, String> query : queries.entrySet()) {
          file.write(between + "\"" + query.getKey() + "\":[");
          rows(connection, query.getValue(), file);
          file.write("]");
          between = ",";
        }
        file.write("}}");
        file.flush();
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void rows(Connection connection, String query, Writer file)
      throws SQLException, IOException {
    String sql =
        "with person as (select ?::uuid as p)"
            + " select jsonb_strip_nulls(to_jsonb(q))::text from ("
            + query.replace(":person", "(select p from person)")
            + ") q";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(AT_ONCE);
      select.setObject(1, customer);
      try (ResultSet row = select.executeQuery()) {
        String between = "";
        while (row.next()) {
          file.write(between);
          file.write(row.getString(1));
          between = ",";
        }
      }
    }
  }
}
