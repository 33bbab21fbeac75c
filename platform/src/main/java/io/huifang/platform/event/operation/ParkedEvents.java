package io.huifang.platform.event.operation;

import io.huifang.platform.audit.Audit;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.wakeup.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Events that were set aside for good, one by one: read, sent again, given up. */
@ApplicationScoped
public class ParkedEvents {
  private static final String READ =
      """
      select subscriber, seq, type, attempts, due_at, last_error from outbox_held
      where state = 'PARKED' order by seq desc limit ?
      """;
  private static final String REPLAY =
      """
      update outbox_held set state = 'WAITING', attempts = 0, due_at = ?
      where subscriber = ? and seq = ? and state = 'PARKED'
      """;
  private static final String GIVE_UP =
      "delete from outbox_held where subscriber = ? and seq = ? and state = 'PARKED' returning type";
  @Inject DataSource database;
  @Inject Audit audit;
  @Inject Wakeups wakeups;
  @Inject Clock clock;

  /** The latest of them. */
  public List<Parked> latest(int limit) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(READ)) {
      select.setInt(1, limit);
      List<Parked> parked = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          parked.add(
              new Parked(
                  row.getString(1),
                  row.getLong(2),
                  row.getString(3),
                  row.getInt(4),
                  row.getObject(5, OffsetDateTime.class),
                  row.getString(6)));
        }
      }
      return parked;
    }
  }

  /**
   * Sends one again.
   *
   * @return whether it still was there
   */
  @Transactional
  public boolean replay(String subscriber, long seq) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(REPLAY)) {
      update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      update.setString(2, subscriber);
      update.setLong(3, seq);
      boolean there = update.executeUpdate() > 0;
      note(there, subscriber, seq, "CHANGED", Map.of("replayed", true));
      wakeups.signal(Outbox.TOPIC);
      return there;
    }
  }

  /**
   * Forgets one for good: the subscriber will never hear of it. The trail keeps who decided so.
   *
   * @return whether it still was there
   */
  @Transactional
  public boolean giveUp(String subscriber, long seq, String reason) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(GIVE_UP)) {
      delete.setString(1, subscriber);
      delete.setLong(2, seq);
      try (ResultSet row = delete.executeQuery()) {
        boolean there = row.next();
        String type = there ? row.getString(1) : "";
        note(there, subscriber, seq, "REMOVED", Map.of("type", type, "reason", reason));
        return there;
      }
    }
  }

  private void note(
      boolean there, String subscriber, long seq, String action, Map<String, Object> what) {
    if (there) {
      audit.note("parked-event", subscriber + " " + seq, action, what);
    }
  }

  /**
   * An event that a subscriber has refused.
   *
   * @param dueAt when it was set aside
   * @param lastError what the subscriber said
   */
  public record Parked(
      String subscriber,
      long seq,
      String type,
      int attempts,
      OffsetDateTime dueAt,
      String lastError) {}
}
