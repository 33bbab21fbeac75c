package io.huifang.platform.due.operation;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.engine.DueListener;
import io.huifang.platform.watch.DatabaseWatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what the engine does, by kind. */
@ApplicationScoped
public class DueMetrics implements DueListener {
  private final Map<String, Timer> lateness = new ConcurrentHashMap<>();
  @Inject MeterRegistry meters;
  @Inject DueTraces traces;
  @Inject DatabaseWatch outages;

  @Override
  public void around(List<DueItem> items, Runnable work) {
    traces.around(items, work);
  }

  @Override
  public boolean outage(Throwable failure) {
    return outages.noticed(failure);
  }

  @Override
  public void late(String kind, Duration late) {
    lateness
        .computeIfAbsent(
            kind,
            key ->
                Timer.builder("huifang.due.lateness")
                    .description("From the due instant to the first run")
                    .tags(Tags.of("kind", key))
                    .publishPercentiles(0.5, 0.99)
                    .register(meters))
        .record(late.isNegative() ? Duration.ZERO : late);
  }

  @Override
  public void ran(String kind, int rows) {
    meters.counter("huifang.due.runs", "kind", kind).increment(rows);
  }

  @Override
  public void failed(DueItem item, Throwable failure) {
    traces.failed(failure);
    meters.counter("huifang.due.failures", "kind", item.kind()).increment();
  }

  @Override
  public void parked(DueItem item, Throwable failure) {
    traces.failed(failure);
    meters.counter("huifang.due.given.up", "kind", item.kind()).increment();
  }
}
