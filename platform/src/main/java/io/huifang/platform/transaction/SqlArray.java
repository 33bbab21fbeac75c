package io.huifang.platform.transaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * A column of many rows, or a set of values.
 *
 * @param type the PostgreSQL element type, for example {@code uuid}
 */
public record SqlArray(String type, Object[] values) {
  public static SqlArray of(String type, Collection<?> values) {
    return new SqlArray(type, values.toArray());
  }

  void bind(Connection connection, PreparedStatement statement, int position) throws SQLException {
    statement.setArray(position, connection.createArrayOf(type, values));
  }
}
