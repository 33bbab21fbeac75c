package io.huifang.platform.idempotency;

import io.huifang.platform.watch.DatabaseWatch;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Used keys as stored, one partition a week. */
@ApplicationScoped
class IdempotencyKeys {
  private static final long WEEK = Duration.ofDays(7).toSeconds();
  private static final int WEEKS = 4;
  // Two statements, one round trip: the second must see what the holder of the lock has committed.
  private static final String LOCKED =
      """
      select pg_advisory_xact_lock(hashtextextended(?, 0));
      select request_hash, created_id, created_at from idempotency
      where scope = ? and key = ? order by created_at desc limit 1
      """;
  @Inject DataSource database;
  @Inject DatabaseWatch outages;
  @Inject Clock clock;

  /** The use of the key, null if it is new; until the transaction ends nobody else can use it. */
  @Nullable UsedKey locked(String scope, String key) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LOCKED)) {
      select.setString(1, scope + "|" + key);
      select.setString(2, scope);
      select.setString(3, key);
      select.execute();
      select.getMoreResults();
      try (ResultSet row = select.getResultSet()) {
        if (!row.next()) {
          return null;
        }
        Instant at = row.getObject(3, OffsetDateTime.class).toInstant();
        return new UsedKey(scope, key, row.getString(1), row.getObject(2, UUID.class), at);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static short slot(Instant at, int weeksLater) {
    return (short) Math.floorMod(Math.floorDiv(at.getEpochSecond(), WEEK) + weeksLater, WEEKS);
  }

  /** Empties what next week will use: keys of three weeks ago. */
  @Scheduled(every = "1h", delayed = "5m")
  void scheduled() throws SQLException {
    outages.quietly(this::forget);
  }

  void forget() throws SQLException {
    String table = "idempotency_" + slot(clock.instant(), 1);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select exists (select from " + table + ")")) {
      row.next();
      if (row.getBoolean(1)) {
        statement.execute("truncate " + table);
      }
    }
  }
}
