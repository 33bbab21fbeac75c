package io.huifang.platform.event.operation;

import io.huifang.platform.event.Subscriptions;
import io.huifang.platform.watch.DatabaseWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** What an operator watches, looked up every now and then and not by every scrape. */
@ApplicationScoped
class OutboxMetrics {
  private final Map<String, OutboxStates.State> last = new ConcurrentHashMap<>();
  @Inject OutboxStates states;
  @Inject Subscriptions subscriptions;
  @Inject MeterRegistry meters;
  @Inject Clock clock;
  @Inject DatabaseWatch outages;

  void register(@Observes StartupEvent start) {
    for (String name : subscriptions.all().keySet()) {
      gauge("huifang.outbox.pending", name, OutboxStates.State::pending);
      gauge("huifang.outbox.parked", name, OutboxStates.State::parked);
      gauge("huifang.outbox.lag.seconds", name, this::lag);
    }
  }

  private void gauge(String meter, String name, ToDoubleFunction<OutboxStates.State> value) {
    Gauge.builder(
            meter,
            () -> {
              OutboxStates.State state = last.get(name);
              return state == null ? 0 : value.applyAsDouble(state);
            })
        .tag("subscriber", name)
        .register(meters);
  }

  /** What was seen last. */
  Collection<OutboxStates.State> seen() {
    return last.values();
  }

  /** Age of the oldest in seconds. */
  double lag(OutboxStates.State state) {
    return state.oldest() == null
        ? 0
        : Duration.between(state.oldest(), clock.instant()).toMillis() / 1000.0;
  }

  @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scheduled() throws SQLException {
    outages.quietly(this::look);
  }

  void look() throws SQLException {
    states.of(subscriptions.all().keySet()).forEach(state -> last.put(state.subscriber(), state));
  }
}
