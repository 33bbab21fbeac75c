package io.huifang.platform.event.delivery;

import io.huifang.platform.due.StandingWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where each subscriber stands: one row each, however much it has missed. */
@ApplicationScoped
class Positions {
  private static final int LONGEST_REASON = 500;
  @Inject DataSource database;
  @Inject StandingWork standing;

  /** A new subscriber hears of what happens from now on. */
  void register(String name, Instant now) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into outbox_position (name, seq) select ?, coalesce(max(seq), 0)"
                    + " from outbox_event on conflict do nothing")) {
      insert.setString(1, name);
      insert.executeUpdate();
    }
    standing.register(Delivery.KIND, name, now);
  }

  Position of(String name) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select seq, silences, retry_at from outbox_position where name = ?")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        OffsetDateTime retryAt = row.getObject(3, OffsetDateTime.class);
        return new Position(
            row.getLong(1), row.getInt(2), retryAt == null ? null : retryAt.toInstant());
      }
    }
  }

  /** In the transaction of the caller. Only forward: a late writer changes nothing. */
  void answered(String name, long seq) throws SQLException {
    change(
        "update outbox_position set seq = greatest(seq, ?), silences = 0, retry_at = null,"
            + " last_error = null where name = ?",
        seq,
        name);
  }

  /** In the transaction of the caller. */
  void silent(String name, Instant retryAt, String reason) throws SQLException {
    String shorter = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    change(
        "update outbox_position set silences = silences + 1, retry_at = ?, last_error = ?"
            + " where name = ?",
        retryAt.atOffset(ZoneOffset.UTC),
        shorter,
        name);
  }

  private void change(String sql, @Nullable Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      update.executeUpdate();
    }
  }
}
