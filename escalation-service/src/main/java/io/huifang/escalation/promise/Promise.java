package io.huifang.escalation.promise;

import io.huifang.escalation.EscalationCase;
import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our word to a customer: a call by a time. It may be moved, with a reason, but it is judged by the
 * first due time. It is changed only while its case is locked.
 */
@Entity
@Audited(kind = "promise")
public class Promise extends VersionedAggregate {
  @Id private UUID id;
  private UUID caseId;
  private @Nullable UUID ticketId;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant madeAt;
  private Instant firstDueAt;
  private Instant dueAt;
  private @Nullable Instant fulfilledAt;
  private int attempts;

  protected Promise() {}

  Promise(EscalationCase of, Instant madeAt, Instant dueAt) {
    this.id = Ids.next();
    this.caseId = of.id();
    this.ticketId = of.ticketId();
    this.state = State.OPEN;
    this.madeAt = madeAt;
    this.firstDueAt = dueAt;
    this.dueAt = dueAt;
  }

  /** What became of our word. */
  public enum State {
    OPEN,
    KEPT,
    KEPT_LATE,
    BROKEN
  }

  /** Whether the customer still waits for our call. */
  boolean waits() {
    return fulfilledAt == null;
  }

  void attempted() {
    attempts++;
  }

  void fulfilled(Instant at) {
    fulfilledAt = at;
    state = at.isAfter(firstDueAt) ? State.KEPT_LATE : State.KEPT;
  }

  void moveTo(Instant newDue) {
    if (state != State.OPEN) {
      throw ProblemException.conflict("state", "The promise is " + state);
    }
    dueAt = newDue;
  }

  void broken() {
    state = State.BROKEN;
  }

  UUID id() {
    return id;
  }

  UUID caseId() {
    return caseId;
  }

  State state() {
    return state;
  }

  Instant firstDueAt() {
    return firstDueAt;
  }

  Instant dueAt() {
    return dueAt;
  }

  int attempts() {
    return attempts;
  }

  /** As the API shows it and others are told. */
  public record View(
      UUID id,
      UUID caseId,
      @Nullable UUID ticketId,
      State state,
      Instant madeAt,
      Instant firstDueAt,
      Instant dueAt,
      @Nullable Instant fulfilledAt,
      int attempts) {}

  public View view() {
    return new View(id, caseId, ticketId, state, madeAt, firstDueAt, dueAt, fulfilledAt, attempts);
  }
}
