package io.huifang.platform.due.engine;

import io.huifang.platform.due.DueItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The table of due work, one statement per call, each a transaction of its own. {@code pick_at} is
 * when anybody may take a row next: when it is due, when the lease of a claim ends, or when the
 * pause after a failure is over. So one index serves everything that looks.
 */
public final class DueTable {
  private static final String CLAIM =
      """
      update due_work d set pick_at = ?, fence = d.fence + 1, attempts = d.attempts + 1
      from (select kind, key from due_work
            where kind = ? and pick_at <= ? and parked_at is null
            order by pick_at limit ? for update skip locked) c
      where d.kind = c.kind and d.key = c.key
      returning d.key, d.due_at, d.fence, d.attempts, d.traceparent, d.planned_at
      """;
  private static final String NEXT =
      "select min(pick_at) from due_work where kind = ? and parked_at is null";
  private static final String RENEW =
      "update due_work d set pick_at = ? from unnest(?, ?) as u(key, fence)"
          + " where d.kind = ? and d.key = u.key and d.fence = u.fence returning d.key";
  // the fence rises, so that a lease that is being renewed right now does not move it again
  private static final String AGAIN =
      "update due_work set pick_at = ?, last_error = ?, parked_at = ?, fence = fence + 1"
          + " where kind = ? and key = ? and fence = ?";
  private static final int LONGEST_REASON = 500;
  private final DataSource database;

  public DueTable(DataSource database) {
    this.database = database;
  }

  /** Takes what is due, the longest due first; rows that another replica is taking are skipped. */
  List<DueItem> claim(String kind, Instant now, Instant leaseEnd, int limit) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setObject(1, time(leaseEnd));
      claim.setString(2, kind);
      claim.setObject(3, time(now));
      claim.setInt(4, limit);
      List<DueItem> items = new ArrayList<>();
      try (ResultSet rows = claim.executeQuery()) {
        while (rows.next()) {
          items.add(item(kind, rows));
        }
      }
      items.sort(Comparator.comparing(DueItem::dueAt));
      return items;
    }
  }

  private static DueItem item(String kind, ResultSet row) throws SQLException {
    OffsetDateTime planned = row.getObject(6, OffsetDateTime.class);
    return new DueItem(
        kind,
        row.getString(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getLong(3),
        row.getInt(4),
        row.getString(5),
        planned == null ? null : planned.toInstant());
  }

  /** When there is something to do next, empty if nothing is planned. */
  Optional<Instant> next(String kind) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(NEXT)) {
      select.setString(1, kind);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
            .map(OffsetDateTime::toInstant);
      }
    }
  }

  /**
   * Prolongs leases.
   *
   * @return the keys that are still ours
   */
  Set<String> renew(String kind, Collection<DueItem> items, Instant until) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(RENEW)) {
      update.setObject(1, time(until));
      update.setArray(
          2, connection.createArrayOf("text", items.stream().map(DueItem::key).toArray()));
      update.setArray(
          3, connection.createArrayOf("bigint", items.stream().map(DueItem::fence).toArray()));
      update.setString(4, kind);
      Set<String> kept = new HashSet<>();
      try (ResultSet rows = update.executeQuery()) {
        while (rows.next()) {
          kept.add(rows.getString(1));
        }
      }
      return kept;
    }
  }

  /** Gives a row back if it still is ours; parked if {@code parkedAt} is given. */
  void giveBack(DueItem item, Instant at, @Nullable Instant parkedAt, String reason)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(AGAIN)) {
      update.setObject(1, time(at));
      update.setString(2, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
      update.setObject(3, parkedAt == null ? null : time(parkedAt));
      update.setString(4, item.kind());
      update.setString(5, item.key());
      update.setLong(6, item.fence());
      update.executeUpdate();
    }
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
