package io.huifang.platform.event.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Events that one subscriber could not take while it took others: set aside with their text, so
 * that the rest goes on and partitions can be dropped. Later events of the same aggregate queue up
 * behind them until they are taken or parked.
 */
@ApplicationScoped
public class HeldEvents {
  private static final String DUE =
      """
      select seq, subject, type, event, attempts from (
        select distinct on (subject) seq, subject, type, event, attempts, due_at from outbox_held
        where subscriber = ? and state = 'WAITING' order by subject, seq) earliest
      where due_at <= ? order by seq limit ?
      """;
  private static final int LONGEST_REASON = 500;
  @Inject DataSource database;

  /** The first of each aggregate, if its pause is over. */
  List<OutboxEntry> due(String subscriber, Instant now, int limit) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(DUE)) {
      select.setString(1, subscriber);
      select.setObject(2, time(now));
      select.setInt(3, limit);
      List<OutboxEntry> entries = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          UUID subject = rows.getObject(2, UUID.class);
          entries.add(
              new OutboxEntry(
                  rows.getLong(1),
                  subject,
                  rows.getString(3),
                  rows.getString(4),
                  true,
                  rows.getInt(5)));
        }
      }
      return entries;
    }
  }

  /** Which of these aggregates have an earlier event that waits. */
  Set<UUID> blocked(String subscriber, Collection<UUID> subjects) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select distinct subject from outbox_held"
                    + " where subscriber = ? and state = 'WAITING' and subject = any(?)")) {
      select.setString(1, subscriber);
      select.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      Set<UUID> blocked = new HashSet<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          blocked.add(rows.getObject(1, UUID.class));
        }
      }
      return blocked;
    }
  }

  /** Sets an event aside, or notes another failure; in the transaction of the caller. */
  void hold(String subscriber, OutboxEntry entry, boolean park, Instant dueAt, String reason)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                insert into outbox_held
                  (subscriber, seq, subject, type, event, state, attempts, due_at, last_error)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (subscriber, seq) do update set state = excluded.state,
                  attempts = excluded.attempts, due_at = excluded.due_at,
                  last_error = excluded.last_error
                """)) {
      upsert.setString(1, subscriber);
      upsert.setLong(2, entry.seq());
      upsert.setObject(3, entry.subject());
      upsert.setString(4, entry.type());
      upsert.setString(5, entry.text());
      upsert.setString(6, park ? "PARKED" : "WAITING");
      upsert.setInt(7, entry.attempts());
      upsert.setObject(8, time(dueAt));
      upsert.setString(9, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
      upsert.executeUpdate();
    }
  }

  /** In the transaction of the caller. */
  void taken(String subscriber, Collection<Long> seqs) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from outbox_held where subscriber = ? and seq = any(?)")) {
      delete.setString(1, subscriber);
      delete.setArray(2, connection.createArrayOf("bigint", seqs.toArray()));
      delete.executeUpdate();
    }
  }

  /**
   * Sends parked events again.
   *
   * @return how many
   */
  public int replayParked(Instant now) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update outbox_held set state = 'WAITING', attempts = 0, due_at = ?"
                    + " where state = 'PARKED'")) {
      update.setObject(1, time(now));
      return update.executeUpdate();
    }
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
