package io.huifang.ticket.approval;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.VersionedAggregate;
import io.huifang.ticket.approval.limit.GrantKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a customer is granted, or that somebody was asked for. */
@Entity
@Table(name = "ticket_grant")
@Audited(
    kind = "grant",
    idField = "ticketId",
    open = {"currency", "askedBy", "decidedBy"})
public class Grant extends VersionedAggregate {
  @Id private UUID id;
  private UUID ticketId;

  @Enumerated(EnumType.STRING)
  private GrantKind kind;

  private BigDecimal amount;
  private String currency;
  private String reason;
  private boolean waits;

  @Enumerated(EnumType.STRING)
  private GrantState state;

  @Enumerated(EnumType.STRING)
  private @Nullable Level level;

  private String askedBy;
  private Instant askedAt;
  private boolean reminded;
  private @Nullable Instant nextAt;
  private @Nullable String decidedBy;
  private @Nullable Instant decidedAt;
  private @Nullable String decision;

  protected Grant() {}

  /** Given at once. */
  Grant(UUID ticket, NewGrant as, String by, Instant at) {
    this(Ids.next(), ticket, as, by, at);
  }

  /**
   * Given at once.
   *
   * @param id under which somebody else knows it already
   */
  Grant(UUID id, UUID ticket, NewGrant as, String by, Instant at) {
    this.id = id;
    ticketId = ticket;
    kind = as.kind();
    amount = as.amount();
    currency = as.currency();
    reason = as.reason().strip();
    askedBy = by;
    askedAt = at;
    state = GrantState.GRANTED;
    raiseVersion();
  }

  /** Put to somebody else. */
  void ask(Level first, boolean ticketWaits, Instant remindAt) {
    state = GrantState.ASKED;
    level = first;
    waits = ticketWaits;
    nextAt = remindAt;
  }

  /** There is nobody who could be asked. */
  void refuseAtOnce() {
    state = GrantState.REFUSED;
    decidedAt = askedAt;
  }

  /** Nobody has decided yet: those who were asked are told again, and the next level too. */
  void remind(Level now, Instant endsAt) {
    reminded = true;
    level = now;
    nextAt = endsAt;
    raiseVersion();
  }

  /**
   * @param by null for nobody
   * @throws ProblemException 409 if it was decided already
   */
  void end(GrantState as, @Nullable String by, @Nullable String why, Instant at) {
    if (state != GrantState.ASKED) {
      throw ProblemException.conflict("decided", "It is " + state + " already");
    }
    state = as;
    decidedBy = by;
    decidedAt = at;
    decision = why;
    nextAt = null;
    raiseVersion();
  }

  boolean waits() {
    return waits;
  }

  boolean reminded() {
    return reminded;
  }

  @Nullable Instant nextAt() {
    return nextAt;
  }

  /** As the API and the pages show it. */
  public record View(
      UUID id,
      UUID ticketId,
      GrantKind kind,
      BigDecimal amount,
      String currency,
      String reason,
      GrantState state,
      @Nullable Level level,
      String askedBy,
      Instant askedAt,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String decision,
      long version) {

    /** For people. */
    public String money() {
      return amount.setScale(2).toPlainString() + " " + currency;
    }
  }

  public View view() {
    return new View(
        id, ticketId, kind, amount, currency, reason, state, level, askedBy, askedAt, decidedBy,
        decidedAt, decision, version());
  }
}
