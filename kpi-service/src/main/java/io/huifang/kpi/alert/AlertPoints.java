package io.huifang.kpi.alert;

import io.huifang.kpi.warning.ChartPoint;
import io.huifang.kpi.warning.Judged;
import io.huifang.kpi.warning.Signal;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The points of alerts as stored; each stands there once, whoever has found it. */
@ApplicationScoped
class AlertPoints {
  private static final String INSERT =
      "insert into alert_point (watch_id, start, ends, alert_id, n, value, low, center, high,"
          + " sigmas, signals) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String KNOWN =
      "select exists (select from alert_point where watch_id = ? and start = ?)";
  private static final String OF =
      "select alert_id, start, ends, n, value, low, center, high, sigmas, signals"
          + " from alert_point where alert_id = any(?) order by start";
  @Inject DataSource database;

  /** Of a point that has been judged; in the transaction of the caller. */
  static AlertPoint of(ChartPoint point, Set<Signal> signals) {
    Judged.Band band = Objects.requireNonNull(point.band());
    return new AlertPoint(
        point.start(),
        point.end(),
        point.n(),
        Objects.requireNonNull(point.value()),
        band.low(),
        band.center(),
        band.high(),
        Objects.requireNonNull(point.sigmas()),
        signals);
  }

  boolean known(UUID watch, Instant start) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(KNOWN)) {
      select.setObject(1, watch);
      select.setObject(2, start.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Points could not be read", e);
    }
  }

  void add(UUID watch, UUID alert, AlertPoint point) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, watch);
      insert.setObject(2, point.start().atOffset(ZoneOffset.UTC));
      insert.setObject(3, point.end().atOffset(ZoneOffset.UTC));
      insert.setObject(4, alert);
      insert.setLong(5, point.n());
      insert.setDouble(6, point.value());
      insert.setDouble(7, point.low());
      insert.setDouble(8, point.center());
      insert.setDouble(9, point.high());
      insert.setDouble(10, point.sigmas());
      insert.setString(
          11, point.signals().stream().map(Signal::name).collect(Collectors.joining(" ")));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A point could not be kept", e);
    }
  }

  /** By alert, in the order of time. */
  Map<UUID, List<AlertPoint>> of(List<UUID> alerts) {
    Map<UUID, List<AlertPoint>> found = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(OF)) {
      select.setArray(1, connection.createArrayOf("uuid", alerts.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found
              .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
              .add(point(row));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Points could not be read", e);
    }
    return found;
  }

  private static AlertPoint point(ResultSet row) throws SQLException {
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    Arrays.stream(row.getString(10).split(" ")).map(Signal::valueOf).forEach(signals::add);
    return new AlertPoint(
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getLong(4),
        row.getDouble(5),
        row.getDouble(6),
        row.getDouble(7),
        row.getDouble(8),
        row.getDouble(9),
        signals);
  }
}
