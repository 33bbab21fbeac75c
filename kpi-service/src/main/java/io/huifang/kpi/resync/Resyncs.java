package io.huifang.kpi.resync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Resyncs of producers and what came of them, as stored. */
@ApplicationScoped
class Resyncs {
  /** What we hold of others. */
  static final List<String> KINDS =
      List.of("ticket", "contact", "invitation", "answer", "case", "promise", "agent", "team");

  private static final String MARK =
      "insert into resync_mark (resync, kind, id, source) values (?, ?, ?, ?)"
          + " on conflict do nothing";
  private static final String END =
      """
      insert into resync_told as t (source, resync, started_at, ended_at, restored, told)
      values (?, ?, ?, ?, ?, ?::jsonb)
      on conflict (source) do update set resync = excluded.resync,
        started_at = excluded.started_at, ended_at = excluded.ended_at,
        restored = excluded.restored, told = excluded.told
      where excluded.resync > t.resync
      """;
  // ids of resyncs follow each other in time
  private static final String FORGET = "delete from resync_mark where source = ? and resync < ?";
  private static final String ALL =
      """
      select r.source, r.resync, r.started_at, r.ended_at, r.restored, r.told::text,
        (select coalesce(jsonb_object_agg(m.kind, m.n), '{}')::text from (
          select kind, count(*) n from resync_mark m where m.resync = r.resync group by kind) m)
      from resync_told r order by r.source
      """;
  // what has happened since the resync began was told by itself
  private static final String MISSING =
      """
      select s.kind, s.id, s.label, s.version, s.event_at from subject s, resync_told r
      where r.source = ? and s.kind = any(?) and jsonb_exists(r.told, s.kind)
        and s.event_at >= ? and s.event_at < r.started_at
        and s.state->>'withdrawn' is distinct from 'true'
        and not exists (select from resync_mark m
          where m.resync = r.resync and m.kind = s.kind and m.id = s.id)
      order by s.kind, s.id limit ?
      """;
  @Inject DataSource database;
  @Inject ObjectMapper json;

  void mark(String source, UUID resync, String kind, UUID id) throws SQLException {
    change(MARK, resync, kind, id, source);
  }

  void ended(
      String source, UUID id, Instant startedAt, Instant endedAt, boolean restored, String told)
      throws SQLException {
    change(
        END,
        source,
        id,
        startedAt.atOffset(ZoneOffset.UTC),
        endedAt.atOffset(ZoneOffset.UTC),
        restored,
        told);
    change(FORGET, source, id);
  }

  /** The last one of each producer that has told again. */
  List<ToldBack> all() throws SQLException {
    List<ToldBack> all = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(ALL);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Map<String, Long> told = read(row.getString(6));
        Map<String, Long> taken = read(row.getString(7));
        all.add(
            new ToldBack(
                row.getString(1).substring(1),
                row.getObject(2, UUID.class),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getBoolean(5),
                told,
                taken,
                told.entrySet().stream()
                    .allMatch(
                        kind -> kind.getValue().equals(taken.getOrDefault(kind.getKey(), 0L)))));
      }
    }
    return all;
  }

  /**
   * What we hold of a producer and it has not told again.
   *
   * @param since of which the last we know happened then or later
   */
  List<Missing> missing(String source, List<String> kinds, Instant since, int most)
      throws SQLException {
    List<Missing> missing = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(MISSING)) {
      select.setString(1, "/" + source);
      select.setArray(2, connection.createArrayOf("text", kinds.toArray()));
      select.setObject(3, since.atOffset(ZoneOffset.UTC));
      select.setInt(4, most);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          missing.add(
              new Missing(
                  row.getString(1),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getLong(4),
                  row.getObject(5, OffsetDateTime.class).toInstant()));
        }
      }
    }
    return missing;
  }

  private Map<String, Long> read(String counts) {
    try {
      return new TreeMap<>(json.readValue(counts, new TypeReference<Map<String, Long>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Counts are numbers by kind", e);
    }
  }

  private void change(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** A resync of a producer that has ended. */
  record ToldBack(
      String producer,
      UUID resync,
      Instant startedAt,
      Instant endedAt,
      @Schema(description = "Whether the producer was restored and has raised its versions")
          boolean restored,
      @Schema(description = "How many it has told, of kinds that we keep") Map<String, Long> told,
      @Schema(description = "How many of them have come") Map<String, Long> taken,
      @Schema(description = "Whether all have come; before that what is missing means nothing")
          boolean complete) {}

  /**
   * Something that we know of and its producer has not told again.
   *
   * @param label such as the number of a ticket
   * @param lastKnown when the last that we know of it happened
   */
  record Missing(String kind, UUID id, @Nullable String label, long version, Instant lastKnown) {}
}
