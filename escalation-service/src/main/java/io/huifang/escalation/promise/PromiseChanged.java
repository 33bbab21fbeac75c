package io.huifang.escalation.promise;

import io.huifang.escalation.EscalationCase;
import java.time.Instant;
import java.util.Map;

/** Fired inside the transaction of every change of a promise. */
public record PromiseChanged(
    Promise promise,
    EscalationCase subject,
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
    BROKEN("promise.broken.v1");

    private final String eventType;

    Type(String eventType) {
      this.eventType = eventType;
    }

    public String eventType() {
      return eventType;
    }
  }
}
