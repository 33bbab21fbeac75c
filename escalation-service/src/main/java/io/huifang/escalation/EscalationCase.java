package io.huifang.escalation;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** Something that went wrong for a customer, with exactly one owner until it is answered. */
@Entity
@Audited(
    kind = "case",
    open = {"number", "ticketNumber", "team", "owner", "dims"},
    hidden = "policy")
public class EscalationCase extends VersionedAggregate {
  @Id private UUID id;
  private String number;

  @Enumerated(EnumType.STRING)
  private CaseState state;

  @Enumerated(EnumType.STRING)
  private Cause cause;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  private UUID subjectId;
  private @Nullable UUID ticketId;
  private @Nullable String ticketNumber;
  private @Nullable UUID customerId;
  private UUID correlationId;
  private String reason;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Dims dims;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private CasePolicy policy;

  private @Nullable String team;
  private int level;

  /** Counts how often it has come to somebody: what was asked of one before does not count. */
  private int entry;

  private String owner;
  private @Nullable Instant acknowledgedAt;
  private @Nullable Instant heldUntil;
  private Instant openedAt;
  private @Nullable Instant closedAt;
  private @Nullable String rootCause;
  private @Nullable String touchpoint;
  private @Nullable String party;
  private @Nullable String answer;
  private @Nullable String withoutCall;
  private @Nullable String toldBy;
  private @Nullable UUID answerMail;
  private @Nullable Boolean recovered;

  protected EscalationCase() {}

  EscalationCase(String number, NewCase from, CasePolicy policy, String owner, Instant now) {
    this.id = Ids.next();
    this.number = number;
    this.state = CaseState.OPEN;
    this.cause = from.cause();
    this.severity = from.severity();
    this.subjectId = from.subject();
    this.ticketId = from.ticketId();
    this.ticketNumber = from.ticketNumber();
    this.customerId = from.customerId();
    this.correlationId = from.correlationId();
    this.reason = from.reason();
    this.dims = from.dims();
    this.team = from.dims().team();
    this.policy = policy;
    this.level = 1;
    this.entry = 1;
    this.owner = owner;
    this.openedAt = now;
  }

  /** Whether a customer waits for a call: not where a figure has left its bounds. */
  public boolean owesCall() {
    return cause != Cause.EARLY_WARNING;
  }

  public boolean hasNextLevel() {
    return level < policy.levels().size();
  }

  void moveUp(String newOwner) {
    level++;
    comesTo(newOwner);
  }

  void ownedBy(String newOwner) {
    requireOpen();
    comesTo(newOwner);
  }

  private void comesTo(String newOwner) {
    owner = newOwner;
    entry++;
    acknowledgedAt = null;
    heldUntil = null;
  }

  /**
   * Nobody is on call: its owner only stands in until then.
   *
   * @param until null if nobody is waited for any more: whoever stood in is the owner
   */
  void held(@Nullable Instant until) {
    heldUntil = until;
  }

  void acknowledged(Instant now) {
    acknowledgedAt = now;
  }

  /** Another cause for the same customer and ticket makes the case no smaller. */
  void alsoBecause(Severity another) {
    severity = severity.max(another);
  }

  void closed(Closing closing, Instant now) {
    requireOpen();
    state = CaseState.CLOSED;
    closedAt = now;
    rootCause = closing.rootCause();
    touchpoint = closing.touchpoint();
    party = closing.party();
    answer = closing.answerToCustomer();
    withoutCall = closing.withoutCall();
    toldBy = closing.toldBy();
    answerMail = null;
  }

  /** Keeps which mail takes the answer to the customer, so that it is known what became of it. */
  public void answerGoesBy(UUID mail) {
    answerMail = mail;
  }

  void followedUp(boolean satisfied) {
    recovered = satisfied;
  }

  void reopened() {
    state = CaseState.OPEN;
    closedAt = null;
    comesTo(owner);
  }

  public void requireOpen() {
    if (state != CaseState.OPEN) {
      throw ProblemException.conflict("state", "The case is closed");
    }
  }

  /** The level that has to act now. */
  public CaseLevel currentLevel() {
    return policy.levels().get(Math.min(level, policy.levels().size()) - 1);
  }

  public UUID id() {
    return id;
  }

  public String number() {
    return number;
  }

  public CaseState state() {
    return state;
  }

  public Cause cause() {
    return cause;
  }

  public Severity severity() {
    return severity;
  }

  UUID subjectId() {
    return subjectId;
  }

  public @Nullable UUID ticketId() {
    return ticketId;
  }

  public @Nullable String ticketNumber() {
    return ticketNumber;
  }

  public @Nullable UUID customerId() {
    return customerId;
  }

  public UUID correlationId() {
    return correlationId;
  }

  public String reason() {
    return reason;
  }

  public Dims dims() {
    return dims;
  }

  public CasePolicy policy() {
    return policy;
  }

  public @Nullable String team() {
    return team;
  }

  public int level() {
    return level;
  }

  public int entry() {
    return entry;
  }

  public String owner() {
    return owner;
  }

  /** When whoever was asked has said that they see to it; null if nobody has. */
  public @Nullable Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  /** Until when it waits for somebody to come on call; null if it does not wait. */
  public @Nullable Instant heldUntil() {
    return heldUntil;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public @Nullable Instant closedAt() {
    return closedAt;
  }

  public @Nullable String rootCause() {
    return rootCause;
  }

  public @Nullable String touchpoint() {
    return touchpoint;
  }

  public @Nullable String party() {
    return party;
  }

  public @Nullable String answer() {
    return answer;
  }

  public @Nullable String withoutCall() {
    return withoutCall;
  }

  public @Nullable String toldBy() {
    return toldBy;
  }

  public @Nullable Boolean recovered() {
    return recovered;
  }
}
