package io.huifang.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Runs the statements of an erasure in the transaction of the caller. */
@ApplicationScoped
public class Rows {
  @Inject DataSource database;
  @Inject EntityManager entities;

  /**
   * @param parameters a collection becomes an array of UUIDs, a list of texts one of texts
   * @return the first column, where the statement returns ids
   */
  public List<UUID> change(String sql, Object... parameters) {
    entities.flush();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        if (parameters[i] instanceof Collection<?> many) {
          boolean texts = many.stream().anyMatch(String.class::isInstance);
          statement.setArray(
              i + 1, connection.createArrayOf(texts ? "text" : "uuid", many.toArray()));
        } else {
          statement.setObject(i + 1, parameters[i]);
        }
      }
      List<UUID> ids = new ArrayList<>();
      if (statement.execute()) {
        try (ResultSet row = statement.getResultSet()) {
          while (row.next()) {
            ids.add(row.getObject(1, UUID.class));
          }
        }
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
