package io.huifang.escalation.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.huifang.escalation.CaseState;
import io.huifang.escalation.Cause;
import io.huifang.escalation.Dims;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.Severity;
import io.huifang.escalation.promise.Promise;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of every case and promise event, as docs/events.md describes it. */
record CaseFact(
    @JsonProperty("case") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable State subject,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PromiseState promise,
    Map<String, Object> change) {

  static CaseFact of(EscalationCase c, Map<String, Object> change) {
    return new CaseFact(State.of(c), null, change);
  }

  static CaseFact of(@Nullable EscalationCase c, Promise promise, Map<String, Object> change) {
    return c == null
        ? new CaseFact(null, PromiseState.of(promise.view(), promise.dims()), change)
        : new CaseFact(State.of(c), PromiseState.of(promise.view(), c.dims()), change);
  }

  /** A case after the event. */
  record State(
      UUID id,
      String number,
      CaseState state,
      Cause cause,
      @Nullable UUID ticketId,
      @Nullable String ticketNumber,
      @Nullable UUID customerId,
      Severity severity,
      int level,
      String owner,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant heldUntil,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable String rootCause,
      @Nullable String touchpoint,
      @Nullable String party,
      @Nullable Boolean recovered,
      Dims dims) {
    static State of(EscalationCase c) {
      return new State(
          c.id(),
          c.number(),
          c.state(),
          c.cause(),
          c.ticketId(),
          c.ticketNumber(),
          c.customerId(),
          c.severity(),
          c.level(),
          c.owner(),
          c.acknowledgedAt(),
          c.heldUntil(),
          c.openedAt(),
          c.closedAt(),
          c.rootCause(),
          c.touchpoint(),
          c.party(),
          c.recovered(),
          c.dims());
    }
  }

  /** A promise after the event. */
  record PromiseState(
      UUID id,
      @Nullable UUID caseId,
      @Nullable UUID ticketId,
      @Nullable String owner,
      Promise.State state,
      Instant madeAt,
      Instant firstDueAt,
      Instant dueAt,
      @Nullable Instant fulfilledAt,
      int attempts,
      Dims dims) {
    static PromiseState of(Promise.View p, Dims dims) {
      return new PromiseState(
          p.id(),
          p.caseId(),
          p.ticketId(),
          p.owner(),
          p.state(),
          p.madeAt(),
          p.firstDueAt(),
          p.dueAt(),
          p.fulfilledAt(),
          p.attempts(),
          dims);
    }
  }
}
