package io.huifang.platform.watch;

import io.huifang.platform.problem.DatabaseProblems;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Looks up what is {@link Watched}. A scrape gets what was seen last, at once and also while the
 * database is away; after a minute it gets no number rather than an old one.
 */
@ApplicationScoped
public class Watchman {
  private static final Duration STALE = Duration.ofMinutes(1);
  private static final int PATIENCE_SECONDS = 5;
  private static final Logger LOG = Logger.getLogger(Watchman.class);
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();
  @Inject @Any Instance<Watched> watched;
  @Inject DatabaseWatch outages;
  @Inject DataSource database;
  @Inject MeterRegistry meters;
  @Inject Clock clock;

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
    Seen last = seen.get(name);
    if (last == null || clock.instant().isAfter(last.at().plus(STALE))) {
      return Double.NaN;
    }
    return last.value();
  }

  @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scheduled() throws SQLException {
    outages.quietly(this::look);
  }

  /** Looks once at everything; what cannot be looked up takes nothing away from the others. */
  public void look() throws SQLException {
    try (Connection connection = database.getConnection()) {
      for (Watched one : watched) {
        lookOrSay(connection, one);
      }
    }
  }

  /** Says once that there are no numbers, and once that there are some again. */
  private void lookOrSay(Connection connection, Watched one) throws SQLException {
    String first = one.numbers().get(0).name();
    try {
      look(connection, one);
      if (unknown.remove(first)) {
        LOG.infof("%s and what is looked up with it can be told again", first);
      }
    } catch (SQLException e) {
      if (DatabaseProblems.isOutage(e)) {
        throw e;
      }
      if (unknown.add(first)) {
        LOG.warnf("%s and what is looked up with it cannot be told: %s", first, e.toString());
      }
    }
  }

  private void look(Connection connection, Watched one) throws SQLException {
    String sql =
        "select n.* from (select ?::timestamptz as now) t, lateral (" + one.query() + ") n";
    try (PreparedStatement select = connection.prepareStatement(sql.replace(":now", "t.now"))) {
      select.setQueryTimeout(PATIENCE_SECONDS);
      select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        Instant now = clock.instant();
        List<Watched.Number> numbers = one.numbers();
        for (int i = 0; i < numbers.size(); i++) {
          double value = row.getDouble(i + 1);
          seen.put(numbers.get(i).name(), new Seen(row.wasNull() ? Double.NaN : value, now));
        }
      }
    }
  }

  private record Seen(double value, Instant at) {}
}
