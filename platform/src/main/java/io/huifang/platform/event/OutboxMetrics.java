package io.huifang.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Shows how much is waiting and how much was parked: the two numbers an operator watches. */
@ApplicationScoped
public class OutboxMetrics {
  @Inject OutboxRows rows;
  @Inject MeterRegistry meters;

  void register(@Observes StartupEvent start) {
    Gauge.builder("huifang.outbox.pending", () -> rows.count("PENDING")).register(meters);
    Gauge.builder("huifang.outbox.parked", () -> rows.count("PARKED")).register(meters);
  }
}
