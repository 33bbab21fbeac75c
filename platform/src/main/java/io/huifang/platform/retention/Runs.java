package io.huifang.platform.retention;

import io.huifang.platform.id.Ids;
import io.huifang.platform.privacy.Rows;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What was let go and when, one row for each kind and run. */
@ApplicationScoped
class Runs {
  private static final String OPEN =
      "select id from retention_run where kind = ? and ended_at is null";
  private static final String BEGIN =
      "insert into retention_run (id, kind, period, before, began_at) values (?, ?, ?, ?, ?)";
  private static final String PROGRESS =
      "update retention_run set gone = gone + ?, stuck = stuck + ? where id = ?";
  private static final String END = "update retention_run set ended_at = ? where id = ?";
  private static final String FORGET =
      "delete from retention_run r using retention_run last where last.id = ?"
          + " and r.kind = last.kind and r.id <> last.id and r.gone = 0 and r.stuck = 0";
  private static final String LAST =
      """
      select distinct on (kind) kind, period, before, began_at, ended_at, gone, stuck,
        sum(gone) over (partition by kind) as in_all
      from retention_run order by kind, began_at desc, id desc
      """;
  @Inject DataSource database;
  @Inject Rows rows;
  @Inject Clock clock;

  /** A run of this kind in the transaction of the caller; goes on with one that was killed. */
  UUID begin(String kind, String period, Instant before) {
    List<UUID> open = rows.change(OPEN, kind);
    if (!open.isEmpty()) {
      return open.get(0);
    }
    UUID id = Ids.next();
    rows.change(BEGIN, id, kind, period, utc(before), utc(clock.instant()));
    return id;
  }

  void progress(UUID run, int gone, int stuck) {
    rows.change(PROGRESS, gone, stuck, run);
  }

  void end(UUID run) {
    rows.change(END, utc(clock.instant()), run);
    rows.change(FORGET, run);
  }

  /** The last run of each kind. */
  Map<String, RetentionRun> last() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LAST);
        ResultSet row = select.executeQuery()) {
      Map<String, RetentionRun> last = new HashMap<>();
      while (row.next()) {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        last.put(
            row.getString("kind"),
            new RetentionRun(
                row.getString("period"),
                row.getObject("before", OffsetDateTime.class).toInstant(),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("gone"),
                row.getLong("stuck"),
                row.getLong("in_all")));
      }
      return last;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
