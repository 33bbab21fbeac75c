package io.huifang.platform.transaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code :rows} in a statement stands for: many rows as one array for each column, few as they
 * are. Most transactions write one or two rows of a kind, for which arrays cost both programs more
 * than the rows themselves. There is one statement text for each small number, so that PostgreSQL
 * plans each once.
 *
 * @param columns all of one length
 */
public record SqlRows(List<SqlArray> columns) {
  private static final int FEW = 2;

  public static SqlRows of(SqlArray... columns) {
    return new SqlRows(List.of(columns));
  }

  private int count() {
    return columns.get(0).values().length;
  }

  private boolean asArrays() {
    return count() == 0 || count() > FEW;
  }

  /** The rows as something to select from, without a name. */
  String sql() {
    if (asArrays()) {
      String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
      return "unnest(" + marks + ")";
    }
    String row =
        columns.stream()
            .map(column -> "?::" + column.type())
            .collect(Collectors.joining(", ", "(", ")"));
    return Stream.generate(() -> row)
        .limit(count())
        .collect(Collectors.joining(", ", "(values ", ")"));
  }

  /**
   * @return the position of the next parameter
   */
  int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
    int next = first;
    if (asArrays()) {
      for (SqlArray column : columns) {
        column.bind(connection, statement, next++);
      }
      return next;
    }
    for (int row : IntStream.range(0, count()).toArray()) {
      for (SqlArray column : columns) {
        statement.setObject(next++, plain(column.values()[row]));
      }
    }
    return next;
  }

  /** As within an array, where everything that the driver does not know becomes its text. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Instant at) {
      return at.atOffset(ZoneOffset.UTC);
    }
    boolean known =
        value == null
            || value instanceof String
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof UUID
            || value instanceof byte[];
    return known ? value : Objects.toString(value);
  }
}
