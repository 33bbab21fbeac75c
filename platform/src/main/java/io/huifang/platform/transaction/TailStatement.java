package io.huifang.platform.transaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * One set-based statement at the end of a transaction.
 *
 * @param sql with {@code :rows} where the rows belong, if a parameter is {@link SqlRows}
 * @param parameters in order; a {@link SqlArray} becomes a PostgreSQL array
 * @param mustAffect rows that it has to affect for the transaction to commit, -1 for any number
 */
public record TailStatement(String sql, List<Object> parameters, int mustAffect) {
  public static final int ANY = -1;

  public static TailStatement of(String sql, Object... parameters) {
    return new TailStatement(sql, List.of(parameters), ANY);
  }

  /** The same, but the transaction fails unless so many rows are affected. */
  public TailStatement mustAffect(int rows) {
    return new TailStatement(sql, parameters, rows);
  }

  /** The text for the database. */
  String text() {
    for (Object parameter : parameters) {
      if (parameter instanceof SqlRows rows) {
        return sql.replace(":rows", rows.sql());
      }
    }
    return sql;
  }

  /**
   * @return the position of the next parameter
   */
  int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
    int next = first;
    for (Object parameter : parameters) {
      if (parameter instanceof SqlRows rows) {
        next = rows.bind(connection, statement, next);
      } else if (parameter instanceof SqlArray array) {
        array.bind(connection, statement, next++);
      } else {
        statement.setObject(next++, parameter);
      }
    }
    return next;
  }
}
