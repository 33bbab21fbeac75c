package io.huifang.platform.due.operation;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.watch.DatabaseWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Compares what was due with what ran, from the business tables and not from the engine's own. What
 * it finds is counted, logged as an error and planned again: the metric is for waking somebody.
 */
@ApplicationScoped
public class DueAuditor {
  private static final Logger LOG = Logger.getLogger(DueAuditor.class);
  private static final Duration TOLERANCE = Duration.ofSeconds(30);
  private static final int AT_ONCE = 500;
  private final Map<String, DueState> states = new ConcurrentHashMap<>();
  @Inject @Any Instance<DueAudit> audits;
  @Inject DueService service;
  @Inject DueStates table;
  @Inject DueWork due;
  @Inject MeterRegistry meters;
  @Inject Clock clock;
  @Inject DatabaseWatch outages;
  private volatile boolean started;

  /** After those that register what stands; the scheduler itself runs before all of them. */
  void register(@Observes @Priority(2500) StartupEvent start) {
    for (String kind : service.kinds()) {
      gauge("huifang.due.waiting", kind, "Due and not taken up, up to 10,000");
      gauge("huifang.due.parked", kind, "Given up until replayed");
      // a counter that is not there cannot be watched
      meters.counter("huifang.due.runs", "kind", kind);
      meters.counter("huifang.due.failures", "kind", kind);
      meters.counter("huifang.due.given.up", "kind", kind);
      gauge("huifang.due.lag.seconds", kind, "Age of the oldest that is due and not taken up");
    }
    audits.forEach(audit -> meters.counter("huifang.due.missed", "kind", audit.kind()));
    started = true;
  }

  private void gauge(String name, String kind, String text) {
    Gauge.builder(name, () -> value(name, kind))
        .tag("kind", kind)
        .description(text)
        .register(meters);
  }

  /** What was seen last. */
  Collection<DueState> seen() {
    return states.values();
  }

  /** From the last look, so that a scrape costs the database nothing. */
  private double value(String name, String kind) {
    DueState state = states.get(kind);
    if (state == null) {
      return 0;
    }
    if (name.endsWith("waiting")) {
      return state.waiting();
    }
    if (name.endsWith("parked")) {
      return state.parked();
    }
    Instant oldest = state.oldestDueAt();
    return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
  }

  @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void looking() throws SQLException {
    outages.quietly(this::look);
  }

  void look() throws SQLException {
    table.of(service.kinds()).forEach(state -> states.put(state.kind(), state));
  }

  @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scheduled() throws SQLException {
    // a replica that is starting has not planned yet what it would miss here
    if (started) {
      outages.quietly(this::audit);
    }
  }

  /**
   * Looks once at everything.
   *
   * @return what should have happened and was not even planned, as {@code kind key}; planned now
   */
  @Transactional
  public List<String> audit() {
    List<String> found = new ArrayList<>();
    Instant before = clock.instant().minus(TOLERANCE);
    for (DueAudit audit : audits) {
      for (DueAudit.Finding finding : audit.missing(before, AT_ONCE)) {
        LOG.errorf("Missed: %s %s, due at %s", audit.kind(), finding.key(), finding.dueAt());
        meters.counter("huifang.due.missed", "kind", audit.kind()).increment();
        due.plan(audit.kind(), finding.key(), finding.dueAt());
        found.add(audit.kind() + " " + finding.key());
      }
    }
    return found;
  }
}
