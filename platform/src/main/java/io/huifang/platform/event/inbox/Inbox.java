package io.huifang.platform.event.inbox;

import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.trace.Piece;
import io.huifang.platform.trace.Spans;
import io.huifang.platform.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs the handlers of events in one transaction. Whether an event was taken before is remembered
 * only where a handler needs it: most keep copies by version and do not.
 */
@ApplicationScoped
public class Inbox {
  private final Map<String, List<EventHandler>> byType = new ConcurrentHashMap<>();
  @Inject @Any Instance<EventHandler> handlers;
  @Inject TakenEvents taken;
  @Inject Spans spans;

  /**
   * All or nothing.
   *
   * @return what became of each event, by id
   * @throws RuntimeException what a handler threw; then nothing has happened
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Map<UUID, EventResult> takeAll(List<CloudEvent> events) {
    List<UUID> once = new ArrayList<>();
    for (CloudEvent event : events) {
      if (wanting(event).stream().anyMatch(handler -> !handler.idempotent())) {
        once.add(event.id());
      }
    }
    Set<UUID> fresh = once.isEmpty() ? new HashSet<>() : taken.remember(once);
    Set<UUID> toRemember = new HashSet<>(once);
    Map<UUID, EventResult> results = new LinkedHashMap<>();
    for (CloudEvent event : events) {
      results.put(event.id(), EventResult.of(event, take(event, toRemember, fresh, results)));
    }
    return results;
  }

  private String take(
      CloudEvent event, Set<UUID> toRemember, Set<UUID> fresh, Map<UUID, EventResult> results) {
    List<EventHandler> wanting = wanting(event);
    if (wanting.isEmpty()) {
      return "ignored";
    }
    boolean twiceHere = results.containsKey(event.id());
    if (twiceHere || (toRemember.contains(event.id()) && !fresh.contains(event.id()))) {
      return "duplicate";
    }
    try (Piece piece = piece(event)) {
      try {
        wanting.forEach(handler -> handler.handle(event));
      } catch (RuntimeException e) {
        piece.failed(e);
        throw e;
      }
    }
    return "accepted";
  }

  /** In the trace in which it happened, with a link to the request that has brought it here. */
  private Piece piece(CloudEvent event) {
    String request = Traces.current();
    return spans
        .begin(
            "take " + event.type(),
            SpanKind.CONSUMER,
            event.traceparent(),
            request == null ? List.of() : List.of(request))
        .with("messaging.message.id", event.id())
        .with("huifang.correlation.id", event.correlationid());
  }

  private List<EventHandler> wanting(CloudEvent event) {
    return byType.computeIfAbsent(
        event.type(), type -> handlers.stream().filter(handler -> handler.handles(type)).toList());
  }
}
