package io.huifang.escalation.promise;

import io.huifang.escalation.EscalationCase;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fired inside the transaction of every change of a promise.
 *
 * @param subject its case, which is locked; null for the promise of an agent about a ticket
 */
public record PromiseChanged(
    Promise promise,
    @Nullable EscalationCase subject,
    Type type,
    long version,
    Instant at,
    String actor,
    Map<String, Object> detail) {

  /** What happened, with the name under which others are told. */
  public enum Type {
    MADE("promise.made.v1"),
    MOVED("promise.moved.v1"),
    ATTEMPTED("promise.attempted.v1"),
    KEPT("promise.kept.v1"),
    BROKEN("promise.broken.v1"),
    WITHDRAWN("promise.withdrawn.v1"),
    /** Somebody else owes the call, or a case has taken it over. */
    PASSED_ON("promise.passed-on.v1"),
    /** The time of an agent is over; what becomes of it is told by itself. */
    OVERDUE(null);

    private final @Nullable String eventType;

    Type(@Nullable String eventType) {
      this.eventType = eventType;
    }

    public @Nullable String eventType() {
      return eventType;
    }
  }
}
