package io.huifang.escalation.promise;

import io.huifang.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step that falls due: a row, not a timer, so that any replica can take it up. */
@Entity
public class Deadline {
  @Id private UUID id;
  private UUID promiseId;
  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private Instant dueAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable Instant ranAt;

  protected Deadline() {}

  Deadline(Promise promise, Kind kind, Instant dueAt) {
    this.id = Ids.next();
    this.promiseId = promise.id();
    this.caseId = promise.caseId();
    this.kind = kind;
    this.dueAt = dueAt;
    this.state = State.PENDING;
  }

  /** Which step. */
  public enum Kind {
    REMIND_50(0.5),
    REMIND_80(0.8),
    /** Reminds and, nobody having called, moves the case to the next level. */
    OVERDUE(1.0);

    private final double share;

    Kind(double share) {
      this.share = share;
    }

    /** Share of the promised business time after which the step is due. */
    public double share() {
      return share;
    }
  }

  /** Whether it still has to run. */
  public enum State {
    PENDING,
    DONE,
    CANCELLED
  }

  void done(Instant at) {
    state = State.DONE;
    ranAt = at;
  }

  void cancelled() {
    state = State.CANCELLED;
  }

  UUID id() {
    return id;
  }

  UUID promiseId() {
    return promiseId;
  }

  UUID caseId() {
    return caseId;
  }

  Kind kind() {
    return kind;
  }

  State state() {
    return state;
  }
}
