package io.huifang.platform.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what is {@link Watched}. A scrape gets what was seen last, at once and also while the
 * database is away; after a minute it gets no number rather than an old one.
 */
@ApplicationScoped
public class Watchman {
  private static final Duration STALE = Duration.ofMinutes(1);
  private static final int PATIENCE_SECONDS = 5;
  private final Map<String, Double> seen = new ConcurrentHashMap<>();
  @Inject @Any Instance<Watched> watched;
  @Inject DatabaseWatch outages;
  @Inject DataSource database;
  @Inject MeterRegistry meters;
  @Inject Clock clock;
  private volatile @Nullable Instant lookedAt;

  void register(@Observes StartupEvent start) {
    for (Watched one : watched) {
      for (Watched.Number number : one.numbers()) {
        Gauge.builder(number.name(), () -> value(number.name()))
            .description(number.description())
            .register(meters);
      }
    }
  }

  private double value(String name) {
    Instant last = lookedAt;
    boolean stale = last == null || clock.instant().isAfter(last.plus(STALE));
    return stale ? Double.NaN : seen.getOrDefault(name, Double.NaN);
  }

  @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scheduled() throws SQLException {
    outages.quietly(this::look);
  }

  /** Looks once at everything. */
  public void look() throws SQLException {
    try (Connection connection = database.getConnection()) {
      for (Watched one : watched) {
        look(connection, one);
      }
    }
    lookedAt = clock.instant();
  }

  private void look(Connection connection, Watched one) throws SQLException {
    String sql =
        "select n.* from (select ?::timestamptz as now) t, lateral (" + one.query() + ") n";
    try (PreparedStatement select = connection.prepareStatement(sql.replace(":now", "t.now"))) {
      select.setQueryTimeout(PATIENCE_SECONDS);
      select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        List<Watched.Number> numbers = one.numbers();
        for (int i = 0; i < numbers.size(); i++) {
          double value = row.getDouble(i + 1);
          seen.put(numbers.get(i).name(), row.wasNull() ? Double.NaN : value);
        }
      }
    }
  }
}
