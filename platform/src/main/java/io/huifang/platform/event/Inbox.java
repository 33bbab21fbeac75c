package io.huifang.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Takes events once: the mark and the effect are one transaction. */
@ApplicationScoped
public class Inbox {
  @Inject EntityManager entities;
  @Inject Clock clock;
  @Inject @Any Instance<EventHandler> handlers;

  /** All of a batch in one transaction: fast, and undone as a whole if one event fails. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<EventResult> takeAll(List<CloudEvent> events) {
    List<EventResult> results = new ArrayList<>();
    for (CloudEvent event : events) {
      results.add(take(event));
    }
    return results;
  }

  /** One event in a transaction of its own. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public EventResult takeOne(CloudEvent event) {
    return take(event);
  }

  private EventResult take(CloudEvent event) {
    List<EventHandler> wanting =
        handlers.stream().filter(handler -> handler.handles(event.type())).toList();
    if (wanting.isEmpty()) {
      return EventResult.of(event, "ignored");
    }
    int inserted =
        entities
            .createNativeQuery(
                "insert into inbox(event_id, type, received_at) values (:id, :type, :now)"
                    + " on conflict do nothing")
            .setParameter("id", event.id())
            .setParameter("type", event.type())
            .setParameter("now", clock.instant())
            .executeUpdate();
    if (inserted == 0) {
      return EventResult.of(event, "duplicate");
    }
    wanting.forEach(handler -> handler.handle(event));
    return EventResult.of(event, "accepted");
  }
}
