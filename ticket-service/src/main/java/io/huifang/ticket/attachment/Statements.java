package io.huifang.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** SQL without entities, for bytes have no place in a session; in the transaction that runs. */
@ApplicationScoped
class Statements {
  @Inject DataSource database;

  /** Makes something of a row. */
  interface OfRow<T> {
    T of(ResultSet row) throws SQLException;
  }

  /**
   * @param parameters collections become arrays of UUIDs
   */
  <T> List<T> read(String sql, OfRow<T> of, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      List<T> all = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          all.add(of.of(row));
        }
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @return how many rows it has changed
   */
  int change(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void bind(
      Connection connection, PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] instanceof Collection<?> ids) {
        statement.setArray(i + 1, connection.createArrayOf("uuid", ids.toArray()));
      } else {
        statement.setObject(i + 1, parameters[i]);
      }
    }
  }
}
