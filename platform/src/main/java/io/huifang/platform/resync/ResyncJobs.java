package io.huifang.platform.resync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The resync that runs or ran last; there is one row at most. */
@ApplicationScoped
class ResyncJobs {
  static final String KIND = "resync";

  /**
   * More than anything changes in the time that a restore loses, and little of what a version can
   * count to.
   */
  static final long GAP = 1_000_000;

  private static final String LATEST =
      "select id, started_at, ended_at, gap, kind, told::text from resync"
          + " order by started_at desc limit 1";
  private static final String PLACE =
      "select kind, after_key, gap from resync where id = ? and ended_at is null for update";
  private static final String PROGRESS =
      """
      update resync set kind = ?, after_key = ?,
        told = told || jsonb_build_object(?::text, coalesce((told->>?)::bigint, 0) + ?)
      where id = ?
      """;
  // a subscriber can only be ahead of the numbers where somebody has set them back: what is told
  // from now on would be passed over
  private static final String POSITIONS =
      "update outbox_position set seq = (select last_value from outbox_seq)"
          + " where seq > (select last_value from outbox_seq)";
  @Inject DataSource database;
  @Inject DueWork due;
  @Inject Outbox outbox;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  /**
   * Begins one, unless one is running: then it is that.
   *
   * @throws ProblemException 409 if that one is of the other sort, so that nobody takes a resync
   *     that raises no versions for one that does
   */
  @Transactional
  ResyncJob begin(boolean restored) throws SQLException {
    Instant now = clock.instant();
    UUID id = Ids.next();
    change("delete from resync where ended_at is not null");
    boolean fresh =
        change(
            "insert into resync (id, started_at, gap, kind) values (?, ?, ?, '')"
                + " on conflict do nothing",
            id,
            now.atOffset(ZoneOffset.UTC),
            restored ? GAP : 0);
    if (fresh) {
      change(POSITIONS);
      due.plan(KIND, id.toString(), now);
      return new ResyncJob(id, "RUNNING", restored, now, null, null, Map.of(), null);
    }
    ResyncJob running = latest();
    if (running == null || running.endedAt() != null) {
      return begin(restored);
    }
    if (running.restored() != restored) {
      throw ProblemException.conflict(
          "other-resync-running",
          running.restored()
              ? "A resync of a restored service is running, which raises all versions. Wait for its"
                  + " end"
              : "A resync that raises no versions is running: it does not help a service that was"
                  + " restored. Wait for its end, then ask again");
    }
    return running;
  }

  @Nullable ResyncJob latest() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LATEST);
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return null;
      }
      OffsetDateTime ended = row.getObject(3, OffsetDateTime.class);
      String kind = row.getString(5);
      return new ResyncJob(
          row.getObject(1, UUID.class),
          ended == null ? "RUNNING" : "DONE",
          row.getLong(4) > 0,
          row.getObject(2, OffsetDateTime.class).toInstant(),
          ended == null ? null : ended.toInstant(),
          ended == null && !kind.isEmpty() ? kind : null,
          read(row.getString(6)),
          null);
    }
  }

  /** Where to go on, locked until the transaction ends; null if it has ended. */
  @Nullable Place place(UUID id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(PLACE)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? new Place(row.getString(1), row.getString(2), row.getLong(3)) : null;
      }
    }
  }

  /**
   * @param of the kind that was told
   */
  void progress(UUID id, Place next, String of, int told) throws SQLException {
    change(PROGRESS, next.kind(), next.after(), of, of, told, id);
  }

  /** Ends it and tells that everything has been told, so that others can see what was not. */
  void end(UUID id) throws SQLException {
    ResyncJob job = latest();
    Instant now = clock.instant();
    if (job != null
        && job.id().equals(id)
        && change(
            "update resync set ended_at = ? where id = ? and ended_at is null",
            now.atOffset(ZoneOffset.UTC),
            id)) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("id", id);
      data.put("startedAt", job.startedAt());
      data.put("restored", job.restored());
      data.put("told", job.told());
      outbox.tell(new Fact("resync.ended.v1", id, 1, id, now, Map.of("resync", data)));
    }
  }

  private Map<String, Long> read(String told) {
    try {
      return new TreeMap<>(json.readValue(told, new TypeReference<Map<String, Long>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Counts are numbers by kind", e);
    }
  }

  private boolean change(String sql, @Nullable Object... values) throws SQLException {
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
   * @param kind empty before the first one
   * @param after the last of the kind that is told, null for none
   * @param gap by which versions are raised
   */
  record Place(String kind, @Nullable String after, long gap) {
    Place at(String of, @Nullable String last) {
      return new Place(Objects.requireNonNull(of), last, gap);
    }
  }
}
