package io.huifang.platform.watch;

import io.huifang.platform.problem.DatabaseProblems;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says once that the database is away and once that it is back, on behalf of all who look at it
 * every second. Whoever has failed only asks it to look; it believes its own eyes, so that a
 * connection that broke late does not make a second outage, nor does a pool that is in use.
 */
@ApplicationScoped
public class DatabaseWatch {
  private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
  private static final long BETWEEN_LOOKS_MILLIS = 500;
  private static final int PATIENCE_SECONDS = 3;
  private static final long BETWEEN_WORDS_NANOS = Duration.ofMinutes(1).toNanos();
  private final Object bell = new Object();
  @Inject OwnLine line;
  @Inject MeterRegistry meters;
  private boolean asked;
  private volatile boolean poolEmpty;
  private long saidEmptyAt = System.nanoTime() - BETWEEN_WORDS_NANOS;
  private volatile boolean closing;
  private volatile @Nullable Outage outage;

  void open(@Observes @Priority(90) StartupEvent start) {
    Gauge.builder("huifang.database.up", this, watch -> watch.outage == null ? 1 : 0)
        .description("Whether this replica reaches its database")
        .register(meters);
    Thread thread = new Thread(this::watch, "database-watch");
    thread.setDaemon(true);
    thread.start();
  }

  void close(@Observes ShutdownEvent stop) {
    closing = true;
    ring();
  }

  /**
   * To be told whenever the database was asked in vain.
   *
   * @return whether that is an outage, of which the caller need not say anything
   */
  public boolean noticed(Throwable failure) {
    boolean away = DatabaseProblems.isOutage(failure);
    if (away) {
      if (DatabaseProblems.isPoolEmpty(failure)) {
        poolEmpty = true;
      }
      ring();
    }
    return away;
  }

  /** Runs what looks at the database every now and then, and leaves an outage to this class. */
  public void quietly(Work work) throws SQLException {
    try {
      work.run();
    } catch (SQLException | RuntimeException e) {
      if (!noticed(e)) {
        throw e;
      }
    }
  }

  /** Why the database is away, null while it is there. */
  @Nullable String reason() {
    Outage now = outage;
    return now == null ? null : now.reason();
  }

  private void ring() {
    synchronized (bell) {
      asked = true;
      bell.notifyAll();
    }
  }

  private void watch() {
    while (!closing) {
      try {
        rest();
        look();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("The watch of the database goes on", e); // else nobody would miss it
      }
    }
  }

  private void rest() throws InterruptedException {
    synchronized (bell) {
      if (outage != null) {
        bell.wait(BETWEEN_LOOKS_MILLIS);
      }
      while (outage == null && !asked && !closing) {
        bell.wait();
      }
      asked = false;
    }
  }

  private void look() {
    String reason = ask();
    Outage before = outage;
    if (reason != null && before == null) {
      outage = new Outage(reason, System.nanoTime());
      LOG.warnf("The database is away: %s. What needs it waits", reason);
    } else if (reason == null && before != null) {
      Duration took = Duration.ofNanos(System.nanoTime() - before.since());
      outage = null;
      LOG.infof("The database is back after %s s", took.toMillis() / 1000.0);
    } else if (reason == null && poolEmpty) {
      sayEmpty();
    }
    poolEmpty = false;
  }

  /** Those who had to go without a connection say nothing of their own. */
  private void sayEmpty() {
    long now = System.nanoTime();
    if (now - saidEmptyAt >= BETWEEN_WORDS_NANOS) {
      saidEmptyAt = now;
      LOG.warn("The database is there, and none of our connections to it is free");
    }
  }

  /** What is wrong, null if nothing is. */
  private @Nullable String ask() {
    if (closing) {
      return reason();
    }
    try (Connection connection = line.open()) {
      return connection.isValid(PATIENCE_SECONDS) ? null : "it does not answer";
    } catch (SQLException e) {
      return reason(e);
    }
  }

  /** Without addresses: health checks show it. */
  static String reason(SQLException e) {
    String state = e.getSQLState() == null ? "" : " (" + e.getSQLState() + ")";
    return switch (state.isEmpty() ? "" : state.substring(2, 4)) {
      case "08" -> "it cannot be reached" + state;
      case "28" -> "it refuses our login" + state;
      case "3D" -> "there is no such database" + state;
      case "53" -> "it has no connection left" + state;
      case "57" -> "it starts or stops" + state;
      default -> "no connection within the time for it" + state;
    };
  }

  private record Outage(String reason, long since) {}

  /** Something with the database. */
  @FunctionalInterface
  public interface Work {
    void run() throws SQLException;
  }
}
