package io.huifang.escalation.promise;

import io.huifang.escalation.Dims;
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
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * Our word to a customer: a call by a time. It may be moved, with a reason, but it is judged by the
 * first due time. It is changed only while its case is locked, or itself if it has none.
 */
@Entity
@Audited(
    kind = "promise",
    open = {"owner", "madeBy", "dims"})
public class Promise extends VersionedAggregate {
  @Id private UUID id;
  private @Nullable UUID caseId;
  private @Nullable UUID ticketId;
  private @Nullable UUID customerId;
  private @Nullable UUID correlationId;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant madeAt;
  private Instant firstDueAt;
  private Instant dueAt;
  private @Nullable Instant fulfilledAt;
  private int attempts;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private @Nullable Dims dims;

  private @Nullable String team;
  private @Nullable String owner;
  private @Nullable String about;
  private @Nullable String madeBy;
  private @Nullable String withdrawnBy;
  private @Nullable String withdrawnWhy;

  protected Promise() {}

  /** The promise of a case: whoever owns it owes the call. */
  Promise(EscalationCase of, String madeBy, @Nullable String about, Instant madeAt, Instant dueAt) {
    this(madeBy, about, madeAt, dueAt);
    this.caseId = of.id();
    this.ticketId = of.ticketId();
    this.customerId = of.customerId();
    this.correlationId = of.correlationId();
  }

  /** The promise of an agent about a ticket. */
  Promise(Word word, String madeBy, Instant madeAt) {
    this(madeBy, word.about(), madeAt, word.dueAt());
    this.ticketId = word.ticketId();
    this.customerId = word.customerId();
    this.correlationId = word.correlationId();
    this.dims = word.dims();
    this.team = word.dims().team();
    this.owner = madeBy;
  }

  private Promise(String madeBy, @Nullable String about, Instant madeAt, Instant dueAt) {
    this.id = Ids.next();
    this.state = State.OPEN;
    this.madeBy = madeBy;
    this.about = about;
    this.madeAt = madeAt;
    this.firstDueAt = dueAt;
    this.dueAt = dueAt;
  }

  /** What became of our word. */
  public enum State {
    OPEN,
    KEPT,
    KEPT_LATE,
    BROKEN,
    /** The customer does not want the call any more. */
    WITHDRAWN
  }

  /**
   * What an agent gives his word about.
   *
   * @param about what the call is for, null if nothing was said
   */
  public record Word(
      UUID ticketId,
      @Nullable UUID customerId,
      UUID correlationId,
      Dims dims,
      @Nullable String about,
      Instant dueAt) {}

  /** Whether the customer still waits for our call. */
  boolean waits() {
    return fulfilledAt == null && state != State.WITHDRAWN;
  }

  void attempted() {
    attempts++;
  }

  void fulfilled(Instant at) {
    fulfilledAt = at;
    state = at.isAfter(firstDueAt) ? State.KEPT_LATE : State.KEPT;
  }

  void moveTo(Instant newDue) {
    requireOpen();
    dueAt = newDue;
  }

  void broken() {
    state = State.BROKEN;
  }

  /**
   * @param by who said so
   */
  void withdrawn(String by, String why) {
    if (!waits()) {
      throw ProblemException.conflict("state", "The promise is " + state);
    }
    state = State.WITHDRAWN;
    withdrawnBy = by;
    withdrawnWhy = why;
  }

  void ownedBy(String newOwner) {
    requireOpen();
    owner = newOwner;
  }

  /** From now on the case sees to it. */
  void takenBy(EscalationCase taker) {
    caseId = taker.id();
  }

  private void requireOpen() {
    if (state != State.OPEN) {
      throw ProblemException.conflict("state", "The promise is " + state);
    }
  }

  public UUID id() {
    return id;
  }

  @Nullable UUID caseId() {
    return caseId;
  }

  public @Nullable UUID ticketId() {
    return ticketId;
  }

  public @Nullable UUID customerId() {
    return customerId;
  }

  /** The loop that it belongs to; itself where none was kept. */
  public UUID correlationId() {
    return Objects.requireNonNullElse(correlationId, id);
  }

  State state() {
    return state;
  }

  Instant firstDueAt() {
    return firstDueAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  int attempts() {
    return attempts;
  }

  /** Whose ticket it is about; null where its case says so. */
  public @Nullable String team() {
    return team;
  }

  /** What KPIs are cut by; those of its case where it has one. */
  public Dims dims() {
    return Objects.requireNonNullElse(dims, Dims.NONE);
  }

  /** Who owes the call; null where the owner of the case does. */
  public @Nullable String owner() {
    return caseId == null ? owner : null;
  }

  /** As the API shows it and others are told. */
  public record View(
      UUID id,
      @Nullable UUID caseId,
      @Nullable UUID ticketId,
      State state,
      Instant madeAt,
      Instant firstDueAt,
      Instant dueAt,
      @Nullable Instant fulfilledAt,
      int attempts,
      @Nullable String owner,
      @Nullable String madeBy,
      @Nullable String about,
      @Nullable String withdrawnBy,
      @Nullable String withdrawnWhy,
      long version) {

    /** Whether the customer still waits for our call. */
    public boolean waits() {
      return fulfilledAt == null && state != State.WITHDRAWN;
    }
  }

  public View view() {
    return new View(
        id,
        caseId,
        ticketId,
        state,
        madeAt,
        firstDueAt,
        dueAt,
        fulfilledAt,
        attempts,
        owner(),
        madeBy,
        about,
        withdrawnBy,
        withdrawnWhy,
        version());
  }
}
