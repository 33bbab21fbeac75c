package io.huifang.platform.event.inbox;

import io.huifang.platform.id.Ids;
import io.huifang.platform.watch.DatabaseWatch;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Which events were taken. The ids tell their week (UUIDv7), and each week has a partition: one id
 * always falls into the same, so it stays unique, and a week is forgotten at once by emptying it.
 */
@ApplicationScoped
class TakenEvents {
  private static final long WEEK = Duration.ofDays(7).toMillis();
  private static final int WEEKS = 8;
  @Inject DataSource database;
  @Inject DatabaseWatch outages;

  /**
   * Remembers them, in the transaction of their effect; waits for others who take one of them.
   *
   * @return those that nobody had taken
   */
  Set<UUID> remember(Collection<UUID> ids) {
    List<UUID> sorted = ids.stream().distinct().sorted().toList();
    Object[] slots = sorted.stream().map(TakenEvents::slot).toArray();
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into inbox_event (event_id, slot) select * from unnest(?, ?)"
                    + " on conflict do nothing returning event_id")) {
      insert.setArray(1, connection.createArrayOf("uuid", sorted.toArray()));
      insert.setArray(2, connection.createArrayOf("smallint", slots));
      Set<UUID> fresh = new HashSet<>();
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          fresh.add(rows.getObject(1, UUID.class));
        }
      }
      return fresh;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static short slot(UUID id) {
    return (short) week(id, 0);
  }

  private static long week(UUID id, int later) {
    return ((id.getMostSignificantBits() >>> 16) / WEEK + later) % WEEKS;
  }

  /** Empties what the week after the next will use: events of more than five weeks ago. */
  @Scheduled(every = "1h", delayed = "5m")
  void scheduled() throws SQLException {
    outages.quietly(this::forget);
  }

  void forget() throws SQLException {
    UUID now = Ids.next();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      long slot = week(now, 2);
      try (ResultSet row =
          statement.executeQuery("select exists (select from inbox_event_" + slot + ")")) {
        row.next();
        if (!row.getBoolean(1)) {
          return;
        }
      }
      statement.execute("truncate inbox_event_" + slot);
    }
  }
}
