package io.huifang.kpi.rollup.build;

import io.huifang.kpi.rollup.Grain;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which pieces have changed and are to be counted anew. Marks are rows that are only added and
 * taken away: whoever counts takes those that it can see before it reads the facts, and what is
 * written meanwhile leaves a mark for the next time.
 */
@ApplicationScoped
class Marks {
  private static final int MOST = 256;

  /** Neighbours are looked up when their mark is visible, and so is what was written with it. */
  private static final String RESOLVE =
      """
      with gone as (
        delete from rollup_near where id in (
          select id from rollup_near order by id limit 20000 for update skip locked)
        returning kind, ref, at
      ), near as (select distinct kind, ref, at from gone)
      insert into rollup_mark (kind, at)
      select distinct f.kind, date_bin('15 minutes', f.at, timestamptz '2000-01-01 00:00:00Z')
      from near g join fact f on f.customer_id = g.ref and f.kind = 'FIRST_CONTACT'
        and f.since < g.at and f.at > g.at - interval '32 days'
      where g.kind = 'CREATED'
      union
      select f.kind, date_bin('15 minutes', f.at, timestamptz '2000-01-01 00:00:00Z')
      from near g join fact f on f.customer_id = g.ref and f.kind = 'WASTE_REWORK'
        and f.since < g.at and f.at > g.at - interval '32 days'
      where g.kind = 'CREATED'
      union
      select f.kind, date_bin('15 minutes', f.at, timestamptz '2000-01-01 00:00:00Z')
      from near g join fact f on f.subject_id = g.ref
        and f.kind = case g.kind when 'CASE_OPENED' then 'CREATED' else 'INVITATION' end
      where g.kind in ('CASE_OPENED', 'ANSWERED')
      union
      select f.kind, date_bin('15 minutes', f.at, timestamptz '2000-01-01 00:00:00Z')
      from near g join fact f on f.ref_id = g.ref and f.kind = 'RECOVERY'
      where g.kind = 'RECOVERY'
      """;

  private static final String RIPEN =
      """
      with gone as (delete from rollup_ripe where ripe_at <= ? returning kind, begin)
      insert into rollup_mark (kind, at)
      select kind, begin::timestamp at time zone ? from gone
      """;

  private static final String DAYS =
      """
      select kind, (at at time zone ?)::date as begin from rollup_mark
      where marked_at <= clock_timestamp() group by 1, 2
      order by date_trunc('minute', min(marked_at)), 2, 1 limit ?
      """;

  private static final String TAKE_DAY =
      "delete from rollup_mark where kind = ? and at >= ? and at < ?";

  private static final String SPANS =
      """
      select kind, begin, grain from (
        select kind, begin, grain, clock_timestamp() - min(marked_at) as age from rollup_span
        where marked_at <= clock_timestamp() group by 1, 2, 3) s
      where ? or age > interval '15 seconds' or age > interval '3 seconds' and not exists (
        select from rollup_mark m where m.kind = s.kind and m.at >= s.begin::timestamp at time zone ?
          and m.at < (s.begin + case s.grain when 'WEEK' then interval '7 days'
            else interval '1 month' end) at time zone ?)
      order by age desc limit ?
      """;

  private static final String TAKE_SPAN =
      "delete from rollup_span where kind = ? and grain = ? and begin = ?";

  private static final String PUT_OFF_DAY =
      """
      insert into rollup_mark (kind, at, marked_at)
      values (?, ?, clock_timestamp() + interval '1 minute')
      """;

  private static final String PUT_OFF_SPAN =
      """
      insert into rollup_span (kind, begin, marked_at, grain)
      values (?, ?, clock_timestamp() + interval '1 minute', ?)
      """;

  private static final String MARK_SPANS =
      "insert into rollup_span (kind, grain, begin) values (?, 'WEEK', ?), (?, 'MONTH', ?)";

  private static final String KEEP_RIPE =
      """
      insert into rollup_ripe (kind, begin, ripe_at) values (?, ?, ?)
      on conflict (kind, begin) do update set ripe_at = excluded.ripe_at
      """;

  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtext('rollup'), hashtext(?))";

  @ConfigProperty(name = "huifang.zone")
  ZoneId site;

  /** Finds what changes with its neighbours. */
  int resolve(Connection connection) throws SQLException {
    try (PreparedStatement resolve = connection.prepareStatement(RESOLVE)) {
      return resolve.executeUpdate();
    }
  }

  /** Marks what time has changed. */
  int ripen(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement ripen = connection.prepareStatement(RIPEN)) {
      ripen.setObject(1, now.atOffset(ZoneOffset.UTC));
      ripen.setString(2, site.getId());
      return ripen.executeUpdate();
    }
  }

  /** Some of the days that wait: those that wait longest first, of many neighbours together. */
  List<Piece> days(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(DAYS)) {
      select.setString(1, site.getId());
      select.setInt(2, MOST);
      return pieces(select);
    }
  }

  /**
   * Some of the weeks and months that wait: first those of which no day waits any more, so that
   * many changed days do not have the same month added up again and again.
   *
   * @param all also those of which another day may change at once
   */
  List<Piece> spans(Connection connection, boolean all) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SPANS)) {
      select.setBoolean(1, all);
      select.setString(2, site.getId());
      select.setString(3, site.getId());
      select.setInt(4, MOST);
      return pieces(select);
    }
  }

  private static List<Piece> pieces(PreparedStatement select) throws SQLException {
    List<Piece> pieces = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      boolean days = row.getMetaData().getColumnCount() == 2;
      while (row.next()) {
        Grain grain = days ? Grain.DAY : Grain.valueOf(row.getString(3));
        pieces.add(new Piece(row.getString(1), grain, row.getObject(2, LocalDate.class)));
      }
    }
    return pieces;
  }

  /** Takes a piece for the transaction; false if somebody else counts it now. */
  boolean take(Connection connection, Piece piece) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setString(1, piece.kind() + " " + piece.grain() + " " + piece.begin());
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        if (!row.getBoolean(1)) {
          return false;
        }
      }
    }
    boolean day = piece.grain() == Grain.DAY;
    try (PreparedStatement take = connection.prepareStatement(day ? TAKE_DAY : TAKE_SPAN)) {
      take.setString(1, piece.kind());
      if (day) {
        take.setObject(2, piece.from(site).atOffset(ZoneOffset.UTC));
        take.setObject(3, piece.to(site).atOffset(ZoneOffset.UTC));
      } else {
        take.setString(2, piece.grain().name());
        take.setObject(3, piece.begin());
      }
      take.executeUpdate();
    }
    return true;
  }

  /** Lets a piece that cannot be counted wait, so that it holds nothing else up. */
  void putOff(Connection connection, Piece piece) throws SQLException {
    if (take(connection, piece)) {
      boolean day = piece.grain() == Grain.DAY;
      try (PreparedStatement put = connection.prepareStatement(day ? PUT_OFF_DAY : PUT_OFF_SPAN)) {
        put.setString(1, piece.kind());
        if (day) {
          put.setObject(2, piece.from(site).atOffset(ZoneOffset.UTC));
        } else {
          put.setObject(2, piece.begin());
          put.setString(3, piece.grain().name());
        }
        put.executeUpdate();
      }
    }
  }

  /** Passes on that a day has changed, and remembers when time will change it. */
  void counted(Connection connection, Piece day, @Nullable Instant ripeAt) throws SQLException {
    try (PreparedStatement mark = connection.prepareStatement(MARK_SPANS)) {
      mark.setString(1, day.kind());
      mark.setObject(2, Grain.WEEK.begin(day.begin()));
      mark.setString(3, day.kind());
      mark.setObject(4, Grain.MONTH.begin(day.begin()));
      mark.executeUpdate();
    }
    if (ripeAt != null) {
      try (PreparedStatement keep = connection.prepareStatement(KEEP_RIPE)) {
        keep.setString(1, day.kind());
        keep.setObject(2, day.begin());
        keep.setObject(3, ripeAt.atOffset(ZoneOffset.UTC));
        keep.executeUpdate();
      }
    }
  }
}
