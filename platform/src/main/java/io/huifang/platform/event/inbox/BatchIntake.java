package io.huifang.platform.event.inbox;

import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.RejectedEventException;
import io.huifang.platform.problem.DatabaseProblems;
import io.huifang.platform.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes a batch in one transaction; if that fails, in halves down to the event that spoils it, so
 * that one bad event among a thousand costs some twenty transactions. An outage of the database is
 * no event's fault and ends the request at once.
 */
@ApplicationScoped
class BatchIntake {
  private static final Logger LOG = Logger.getLogger(BatchIntake.class);
  private static final int DEADLOCK_TRIES = 3;
  @Inject Inbox inbox;

  /**
   * @return what became of each event, in the order of the request
   */
  List<EventResult> take(List<CloudEvent> events) {
    // Everything about one ticket shares its correlation id: batches of several producers lock in
    // the same order and cannot block each other for good. The order of one aggregate is kept.
    List<CloudEvent> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparing(BatchIntake::loop));
    Map<UUID, EventResult> results = new HashMap<>();
    takeAll(sorted, results);
    return events.stream().map(event -> result(results, event)).toList();
  }

  private static EventResult result(Map<UUID, EventResult> results, CloudEvent event) {
    return java.util.Objects.requireNonNull(results.get(event.id()));
  }

  private static UUID loop(CloudEvent event) {
    return event.correlationid() == null ? event.id() : event.correlationid();
  }

  private void takeAll(List<CloudEvent> events, Map<UUID, EventResult> results) {
    RuntimeException failure = tryAll(events, results);
    if (failure == null) {
      return;
    }
    if (DatabaseProblems.isOutage(failure)) {
      throw failure;
    }
    if (events.size() == 1) {
      String request = Traces.current();
      Traces.enter(events.get(0).traceparent()); // so that the log has it where it belongs
      try {
        results.put(events.get(0).id(), spoilt(events.get(0), failure));
      } finally {
        Traces.resume(request);
      }
      return;
    }
    LOG.debugf(failure, "A batch of %d is taken in halves", events.size());
    int middle = events.size() / 2;
    takeAll(events.subList(0, middle), results);
    takeAll(events.subList(middle, events.size()), results);
  }

  private @org.jspecify.annotations.Nullable RuntimeException tryAll(
      List<CloudEvent> events, Map<UUID, EventResult> results) {
    RuntimeException failure = null;
    for (int i = 0; i < DEADLOCK_TRIES; i++) {
      try {
        inbox.takeAll(events).forEach(results::put);
        return null;
      } catch (RuntimeException e) {
        failure = e;
        if (!DatabaseProblems.isLostRace(e)) {
          return failure;
        }
      }
    }
    return failure;
  }

  private static EventResult spoilt(CloudEvent event, RuntimeException failure) {
    if (failure instanceof RejectedEventException) {
      LOG.warnf("Rejected %s %s: %s", event.type(), event.id(), failure.getMessage());
      return new EventResult(event.id().toString(), "rejected", failure.getMessage());
    }
    LOG.errorf(failure, "Could not take %s %s", event.type(), event.id());
    return new EventResult(event.id().toString(), "failed", "Try again later");
  }
}
