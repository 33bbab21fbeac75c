package io.huifang.kpi.backlog;

import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.row.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts open tickets by the earliest of their running promises that a resolution keeps, and holds
 * against them how many were resolved in the same hours of the same day of the last weeks.
 */
@ApplicationScoped
public class BacklogReader {
  static final int WEEKS = 4;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final String DUE =
      """
      select coalesce(t.team, '%s'), count(*) filter (where t.due <= ?), count(*) filter (
        where t.due > ? and t.due <= ?)
      from (
        select s.state -> 'dims' ->> 'team' as team, min((c ->> 'dueAt')::timestamptz) as due
        from subject s, jsonb_array_elements(case jsonb_typeof(s.state -> 'sla')
          when 'array' then s.state -> 'sla' else '[]'::jsonb end) c
        where s.kind = 'ticket' and s.state ->> 'state' not in ('RESOLVED', 'CLOSED')
          and c ->> 'state' = 'RUNNING' and c ->> 'target' <> 'FIRST_RESPONSE'
          and c ->> 'dueAt' is not null
        group by s.id, s.kind, s.state) t
      """
          .formatted(Dimension.NONE);
  private static final String RESOLVED =
      "select coalesce(f.team, '" + Dimension.NONE + "'), count(*) from fact f";
  private static final BacklogRisk.Line NOTHING =
      new BacklogRisk.Line(null, 0, 0, null, null, null);
  @Inject DataSource database;
  @Inject Clock clock;

  /**
   * The next hours.
   *
   * @param team the only one that is wanted, null for all
   */
  public BacklogRisk next(int hours, @Nullable String team) {
    Instant now = clock.instant();
    Instant end = now.plus(Duration.ofHours(hours));
    Map<String, long[]> due = new TreeMap<>();
    Map<String, long[]> done = new TreeMap<>();
    int weeks;
    try (Connection connection = database.getConnection()) {
      Sql sql = new Sql().add(DUE, now, now, end);
      read(connection, team == null ? sql : sql.add("where t.team = ?", team), "group by 1", due);
      weeks = weeks(connection, now, hours);
      for (int week = 0; week < weeks; week++) {
        Instant from = now.minus(WEEK.multipliedBy(week + 1L));
        Sql past = new Sql().add(RESOLVED);
        past.add("where f.kind = 'RESOLVED' and f.at > ?", from);
        past.add("and f.at <= ?", from.plus(Duration.ofHours(hours)));
        Map<String, long[]> found = new TreeMap<>();
        read(
            connection,
            team == null ? past : past.add("and f.team = ?", team),
            "group by 1",
            found);
        int at = week;
        int all = weeks;
        found.forEach(
            (key, count) -> done.computeIfAbsent(key, none -> new long[all])[at] = count[0]);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The backlog could not be read", e);
    }
    return risk(new BacklogRisk(now, end, weeks, NOTHING, List.of()), due, done);
  }

  private static void read(Connection connection, Sql sql, String end, Map<String, long[]> into)
      throws SQLException {
    try (PreparedStatement select = sql.add(end).prepare(connection);
        ResultSet row = select.executeQuery()) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        long[] counts = new long[columns - 1];
        for (int i = 0; i < counts.length; i++) {
          counts[i] = row.getLong(i + 2);
        }
        into.put(row.getString(1), counts);
      }
    }
  }

  /** So many weeks lie behind us of which anything is known, {@link #WEEKS} at most. */
  private static int weeks(Connection connection, Instant now, int hours) throws SQLException {
    Sql sql =
        new Sql().add("select min(at) from fact where kind = 'RESOLVED' and at > ?", oldest(now));
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      row.next();
      OffsetDateTime first = row.getObject(1, OffsetDateTime.class);
      if (first == null) {
        return 0;
      }
      Duration known = Duration.between(first.toInstant(), now.plus(Duration.ofHours(hours)));
      return (int) Math.min(WEEKS, Math.max(0, known.toDays()) / WEEK.toDays());
    }
  }

  /** A day before the first of the weeks, so that all of it is known. */
  private static Instant oldest(Instant now) {
    return now.minus(WEEK.multipliedBy(WEEKS)).minus(Duration.ofDays(1));
  }

  private static BacklogRisk risk(
      BacklogRisk of, Map<String, long[]> due, Map<String, long[]> done) {
    long[] late = new long[2];
    due.values().forEach(counts -> add(late, counts));
    long[] all = new long[of.weeks()];
    done.values().forEach(counts -> add(all, counts));
    List<BacklogRisk.Line> teams = new ArrayList<>();
    due.forEach(
        (team, counts) ->
            teams.add(line(team, counts, done.getOrDefault(team, new long[of.weeks()]))));
    teams.sort(
        Comparator.comparing((BacklogRisk.Line line) -> line.atRisk() == null ? 0 : line.atRisk())
            .thenComparing(BacklogRisk.Line::due)
            .reversed());
    return new BacklogRisk(of.from(), of.to(), of.weeks(), line(null, late, all), teams);
  }

  private static void add(long[] sum, long[] more) {
    Arrays.setAll(sum, i -> sum[i] + more[i]);
  }

  /** Without a week behind us nobody knows the pace. */
  private static BacklogRisk.Line line(@Nullable String team, long[] due, long[] done) {
    return done.length == 0
        ? new BacklogRisk.Line(team, due[0], due[1], null, null, null)
        : new BacklogRisk.Line(
            team,
            due[0],
            due[1],
            Arrays.stream(done).sum() / (double) done.length,
            Arrays.stream(done).min().orElse(0),
            Arrays.stream(done).max().orElse(0));
  }
}
