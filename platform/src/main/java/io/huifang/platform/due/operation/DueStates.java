package io.huifang.platform.due.operation;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.wakeup.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks at the table of due work from outside, by index only however large it is. */
@ApplicationScoped
public class DueStates {
  private static final String STATES =
      """
      select k.kind,
        (select count(*) from (select 1 from due_work w where w.kind = k.kind
           and w.pick_at <= ? and w.parked_at is null limit 10000) counted),
        (select count(*) from due_work w where w.kind = k.kind and w.parked_at is not null),
        (select min(w.pick_at) from due_work w where w.kind = k.kind and w.parked_at is null)
      from unnest(?) as k(kind) order by 1
      """;
  private static final String PARKED =
      "select kind, key, due_at, parked_at, attempts, last_error from due_work"
          + " where parked_at is not null order by parked_at desc limit ?";
  private static final String HELD =
      "select key, due_at, fence, attempts from due_work where kind = ? and key > ?"
          + " and key = coalesce(?, key) and parked_at is not null order by key limit ?";
  private static final String REPLAY =
      "update due_work set parked_at = null, pick_at = ?, attempts = 0, fence = fence + 1"
          + " where parked_at is not null and kind = coalesce(?, kind) and key = coalesce(?, key)";
  private static final String HOLD =
      """
      with held as (update due_work set parked_at = ?, fence = fence + 1, last_error = ?
        where kind = any(?) and due_at <= ? and parked_at is null returning kind)
      select kind, count(*) from held group by kind order by kind
      """;
  @Inject DataSource database;
  @Inject Wakeups wakeups;
  @Inject Clock clock;

  /** How each of these kinds stands. */
  public List<DueState> of(List<String> kinds) throws SQLException {
    Instant now = clock.instant();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(STATES)) {
      select.setObject(1, now.atOffset(ZoneOffset.UTC));
      select.setArray(2, connection.createArrayOf("text", kinds.toArray()));
      List<DueState> states = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Instant next = time(rows, 4);
          states.add(
              new DueState(
                  rows.getString(1),
                  rows.getLong(2),
                  rows.getLong(3),
                  next == null || next.isAfter(now) ? null : next));
        }
      }
      return states;
    }
  }

  /** What was given up, the latest first. */
  public List<ParkedWork> parked(int limit) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(PARKED)) {
      select.setInt(1, limit);
      List<ParkedWork> parked = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          parked.add(
              new ParkedWork(
                  rows.getString(1),
                  rows.getString(2),
                  time(rows, 3),
                  time(rows, 4),
                  rows.getInt(5),
                  rows.getString(6)));
        }
      }
      return parked;
    }
  }

  /**
   * What of a kind is parked, in the order of the keys.
   *
   * @param key null for all
   * @param after behind this key; empty from the beginning
   */
  public List<DueItem> parked(String kind, @Nullable String key, String after, int limit)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(HELD)) {
      select.setString(1, kind);
      select.setString(2, after);
      select.setString(3, key);
      select.setInt(4, limit);
      List<DueItem> parked = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Instant due = row.getObject(2, OffsetDateTime.class).toInstant();
          parked.add(new DueItem(kind, row.getString(1), due, row.getLong(3), row.getInt(4)));
        }
      }
      return parked;
    }
  }

  /**
   * Lets parked work run again.
   *
   * @param kind null for all kinds
   * @param key null for all of the kind
   * @return how many rows
   */
  public int replay(@Nullable String kind, @Nullable String key) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(REPLAY)) {
      update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      update.setString(2, kind);
      update.setString(3, key);
      int rows = update.executeUpdate();
      wakeups.signal(DueWork.TOPIC);
      return rows;
    }
  }

  /**
   * Parks what was due until then, so that it runs only when somebody replays it.
   *
   * @return how many rows, by kind
   */
  public Map<String, Long> hold(List<String> kinds, Instant until) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(HOLD)) {
      update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      update.setString(2, "Held by an operator");
      update.setArray(3, connection.createArrayOf("text", kinds.toArray()));
      update.setObject(4, until.atOffset(ZoneOffset.UTC));
      Map<String, Long> held = new TreeMap<>();
      try (ResultSet rows = update.executeQuery()) {
        while (rows.next()) {
          held.put(rows.getString(1), rows.getLong(2));
        }
      }
      return held;
    }
  }

  private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** Work that was given up, with what it said last. */
  public record ParkedWork(
      String kind,
      String key,
      @Nullable Instant dueAt,
      @Nullable Instant parkedAt,
      int attempts,
      @Nullable String lastError) {}
}
