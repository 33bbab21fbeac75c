package io.huifang.survey;

import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a question is about, as the newest trigger has told it. */
@MappedSuperclass
public abstract class Triggered extends VersionedAggregate {
  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  private UUID subjectId;
  private long triggerVersion;
  private Instant triggeredAt;
  private @Nullable UUID ticketId;
  private @Nullable String ticketNumber;
  private @Nullable UUID caseId;
  private @Nullable UUID customerId;
  private UUID correlationId;
  @Embedded private @Nullable Dims dims;
  private @Nullable String openedBy;
  private @Nullable Boolean reopened;
  private String[] handledBy = {};

  protected Triggered() {}

  Triggered(Trigger first) {
    purpose = first.purpose();
    subjectId = first.subject();
  }

  final void isAbout(Trigger trigger, Instant now) {
    triggerVersion = trigger.version();
    triggeredAt = now;
    ticketId = trigger.ticketId();
    ticketNumber = trigger.ticketNumber();
    caseId = trigger.caseId();
    customerId = trigger.customerId();
    correlationId = trigger.correlationId();
    dims = trigger.dims();
    openedBy = trigger.openedBy();
    reopened = trigger.reopened();
    handledBy = trigger.handlersAnd(handledBy);
  }

  /** The question is out already and covers this trigger too. */
  public void covers(Trigger trigger) {
    triggerVersion = Math.max(triggerVersion, trigger.version());
    handledBy = trigger.handlersAnd(handledBy);
  }

  /** Whether this person has worked on what is asked about, as far as that was told. */
  public boolean handledBy(String agent) {
    return List.of(handledBy).contains(agent) || agent.equals(dims().agent());
  }

  public Purpose purpose() {
    return purpose;
  }

  /** The version of the subject that was considered last. */
  public long triggerVersion() {
    return triggerVersion;
  }

  public Instant triggeredAt() {
    return triggeredAt;
  }

  public @Nullable UUID ticketId() {
    return ticketId;
  }

  public @Nullable String ticketNumber() {
    return ticketNumber;
  }

  public @Nullable UUID caseId() {
    return caseId;
  }

  public @Nullable UUID customerId() {
    return customerId;
  }

  public UUID correlationId() {
    return correlationId;
  }

  public Dims dims() {
    return Dims.orNone(dims);
  }

  public @Nullable String openedBy() {
    return openedBy;
  }

  public @Nullable Boolean reopened() {
    return reopened;
  }
}
