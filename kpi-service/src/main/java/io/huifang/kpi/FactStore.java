package io.huifang.kpi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes facts in bulk: two statements however many there are. */
@ApplicationScoped
public class FactStore {
  private static final JsonMapper ROWS =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  @Inject DataSource database;

  /**
   * Throws away what was known of these aggregates and keeps the new facts, which may be about more
   * of them, in the transaction.
   */
  public void replace(Collection<UUID> subjects, List<Fact> facts) throws SQLException {
    try (Connection connection = database.getConnection()) {
      if (!subjects.isEmpty()) {
        try (PreparedStatement delete =
            connection.prepareStatement("delete from fact where subject_id = any(?)")) {
          delete.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
          delete.executeUpdate();
        }
      }
      if (!facts.isEmpty()) {
        try (PreparedStatement insert =
            connection.prepareStatement(
                "insert into fact select * from jsonb_populate_recordset(null::fact, ?::jsonb)")) {
          insert.setString(1, json(facts));
          insert.executeUpdate();
        }
      }
    }
  }

  private static String json(List<Fact> facts) {
    try {
      return ROWS.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Facts are plain values", e);
    }
  }
}
