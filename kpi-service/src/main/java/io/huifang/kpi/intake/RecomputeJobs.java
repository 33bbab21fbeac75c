package io.huifang.kpi.intake;

import io.huifang.platform.due.DueWork;
import io.huifang.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The recompute that runs or ran last; there is one row at most. */
@ApplicationScoped
class RecomputeJobs {
  static final String KIND = "recompute";
  private static final UUID LOWEST = new UUID(0, 0);
  private static final String LATEST =
      "select id, started_at, ended_at, subjects, total, facts, stayed from recompute"
          + " order by started_at desc limit 1";
  private static final String PLACE =
      "select kind, after_id from recompute where id = ? and ended_at is null for update";
  private static final String PROGRESS =
      """
      update recompute set kind = ?, after_id = ?, subjects = subjects + ?, facts = facts + ?,
        stayed = stayed + ?, total = coalesce(total, (select count(*) from subject)) where id = ?
      """;
  @Inject DataSource database;
  @Inject DueWork due;
  @Inject Clock clock;

  /** Begins one, unless one is running: then it is that. */
  @Transactional
  RecomputeJob begin() throws SQLException {
    Instant now = clock.instant();
    UUID id = Ids.next();
    change("delete from recompute where ended_at is not null");
    boolean fresh =
        change(
            "insert into recompute (id, started_at, kind, after_id) values (?, ?, ?, ?)"
                + " on conflict do nothing",
            id,
            now.atOffset(ZoneOffset.UTC),
            SubjectKind.values()[0].key(),
            LOWEST);
    if (fresh) {
      due.plan(KIND, id.toString(), now);
      return new RecomputeJob(id, "RUNNING", now, null, 0, null, 0, 0);
    }
    RecomputeJob running = latest();
    return running == null || running.endedAt() != null ? begin() : running;
  }

  @Nullable RecomputeJob latest() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LATEST);
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return null;
      }
      OffsetDateTime ended = row.getObject(3, OffsetDateTime.class);
      return new RecomputeJob(
          row.getObject(1, UUID.class),
          ended == null ? "RUNNING" : "DONE",
          row.getObject(2, OffsetDateTime.class).toInstant(),
          ended == null ? null : ended.toInstant(),
          row.getLong(4),
          row.getObject(5, Long.class),
          row.getLong(6),
          row.getLong(7));
    }
  }

  /** Where to go on, locked until the transaction ends; null if it has ended. */
  @Nullable Place place(UUID id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(PLACE)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new Place(SubjectKind.ofKey(row.getString(1)), row.getObject(2, UUID.class))
            : null;
      }
    }
  }

  void progress(UUID id, Place next, int subjects, int facts, int stayed) throws SQLException {
    change(PROGRESS, next.kind().key(), next.after(), subjects, facts, stayed, id);
  }

  void end(UUID id) throws SQLException {
    change(
        "update recompute set ended_at = ? where id = ? and ended_at is null",
        clock.instant().atOffset(ZoneOffset.UTC),
        id);
  }

  private boolean change(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate() > 0;
    }
  }

  /**
   * How far it has come.
   *
   * @param after the last aggregate of the kind that is done
   */
  record Place(SubjectKind kind, UUID after) {
    Place after(UUID last) {
      return new Place(kind, last);
    }

    /** The beginning of the next kind; null after the last one. */
    @Nullable Place nextKind() {
      int next = kind.ordinal() + 1;
      SubjectKind[] all = SubjectKind.values();
      return next == all.length ? null : new Place(all[next], LOWEST);
    }
  }
}
