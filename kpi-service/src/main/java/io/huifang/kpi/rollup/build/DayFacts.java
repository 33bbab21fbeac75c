package io.huifang.kpi.rollup.build;

import io.huifang.kpi.question.Window;
import io.huifang.kpi.rollup.Measure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has to be known of the facts of a day beside what is counted. */
record DayFacts(Connection connection, String kind, Instant from, Instant to) {
  /** How often a day is counted anew because of time alone. */
  private static final Duration OFTEN = Duration.ofMinutes(1);

  private static final String LABELS =
      """
      select distinct jsonb_object_keys(labels) from fact
      where kind = ? and at >= ? and at < ? and labels is not null order by 1
      """;
  private static final String LABELS_OF_MOVES =
      """
      select distinct jsonb_object_keys(labels) from fact
      where kind = 'CREATED' and (at >= ? and at < ? or until >= ? and until < ?)
        and labels is not null order by 1
      """;
  private static final String COUNTS_FROM =
      """
      select min(counts_from) from fact
      where kind = ? and at >= ? and at < ? and counts_from >= ?
      """;
  private static final String WINDOW =
      """
      select min(end_at) from (
        select (at at time zone ? + make_interval(days => ?)) at time zone ? as end_at from fact
        where kind = ? and at >= ? and at < ?) f
      where end_at >= ?
      """;

  /** The names of all labels. */
  List<String> labels() throws SQLException {
    List<String> labels = new ArrayList<>();
    boolean moves = kind.equals(Measure.OPEN);
    try (PreparedStatement select = connection.prepareStatement(moves ? LABELS_OF_MOVES : LABELS)) {
      if (moves) {
        period(select, 1);
        period(select, 3);
      } else {
        day(select, 1, kind);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          labels.add(row.getString(1));
        }
      }
    }
    return labels;
  }

  /** When the next fact begins to count or its window passes, not too soon; null if none will. */
  @Nullable Instant ripeAt(List<Measure> measures, Instant now) throws SQLException {
    Instant next = countsFrom(now);
    for (Measure measure : measures) {
      if (measure.model().window() != null) {
        Instant passes = windowPasses(measure, now);
        next = next == null || passes != null && passes.isBefore(next) ? passes : next;
      }
    }
    Instant soonest = now.plus(OFTEN);
    return next == null || next.isAfter(soonest) ? next : soonest;
  }

  private @Nullable Instant countsFrom(Instant now) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COUNTS_FROM)) {
      day(select, 1, kind);
      select.setObject(4, now.atOffset(ZoneOffset.UTC));
      return moment(select);
    }
  }

  private @Nullable Instant windowPasses(Measure measure, Instant now) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(WINDOW)) {
      Window window = Objects.requireNonNull(measure.model().window());
      select.setString(1, window.zone().getId());
      select.setInt(2, window.days());
      select.setString(3, window.zone().getId());
      day(select, 4, kind);
      select.setObject(7, now.atOffset(ZoneOffset.UTC));
      return moment(select);
    }
  }

  private void day(PreparedStatement select, int first, String of) throws SQLException {
    select.setString(first, of);
    period(select, first + 1);
  }

  private void period(PreparedStatement select, int first) throws SQLException {
    select.setObject(first, from.atOffset(ZoneOffset.UTC));
    select.setObject(first + 1, to.atOffset(ZoneOffset.UTC));
  }

  private static @Nullable Instant moment(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      row.next();
      OffsetDateTime moment = row.getObject(1, OffsetDateTime.class);
      return moment == null ? null : moment.plusNanos(1000).toInstant();
    }
  }
}
