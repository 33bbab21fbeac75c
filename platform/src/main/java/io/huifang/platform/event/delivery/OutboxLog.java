package io.huifang.platform.event.delivery;

import io.huifang.platform.event.Subscriptions.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the outbox in the order of its numbers, from where a subscriber stands. */
@ApplicationScoped
class OutboxLog {
  private static final String AFTER =
      """
      select seq, subject, type,
        case when type ~ ? and (? or not history) then event end,
        pg_snapshot_xmin(pg_current_snapshot())::text
      from outbox_event where seq > ? order by seq limit ?
      """;
  @Inject DataSource database;

  /** What follows the position and cannot be overtaken any more, in order. */
  Page after(Subscription subscription, long position, int limit, CommitHorizon horizon)
      throws SQLException {
    List<OutboxEntry> entries = new ArrayList<>();
    long xmin = 0;
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(AFTER)) {
      select.setString(1, subscription.pattern());
      select.setBoolean(2, subscription.config().history());
      select.setLong(3, position);
      select.setInt(4, limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          UUID subject = rows.getObject(2, UUID.class);
          entries.add(
              new OutboxEntry(
                  rows.getLong(1), subject, rows.getString(3), rows.getString(4), false, 0));
          xmin = Long.parseLong(rows.getString(5));
        }
      }
    }
    int safe = horizon.safe(position, entries, xmin, this::nextTransaction);
    return new Page(entries.subList(0, safe), entries.size() > safe);
  }

  /** Uses up one id, in a transaction of its own; that happens once for each gap. */
  private long nextTransaction() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select pg_current_xact_id()::text");
        ResultSet row = select.executeQuery()) {
      row.next();
      return Long.parseLong(row.getString(1));
    }
  }

  /**
   * @param gap whether more is visible behind a number that is still missing
   */
  record Page(List<OutboxEntry> entries, boolean gap) {
    long last(long otherwise) {
      return entries.isEmpty() ? otherwise : entries.get(entries.size() - 1).seq();
    }

    List<OutboxEntry> wanted() {
      return entries.stream().filter(entry -> entry.event() != null).toList();
    }
  }
}
