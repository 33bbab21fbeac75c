package io.huifang.escalation.compensation;

import io.huifang.escalation.CaseLevel;
import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that somebody has given the customer of a case, with what has become of it. */
@Entity
@Audited(
    kind = "compensation",
    idField = "caseId",
    open = {"currency", "askedBy", "decidedBy"})
public class Compensation {
  @Id private UUID id;
  private UUID caseId;
  private UUID ticketId;

  @Enumerated(EnumType.STRING)
  private CompensationKind kind;

  private BigDecimal amount;
  private String currency;
  private String reason;
  private String askedBy;
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private CompensationState state;

  @Enumerated(EnumType.STRING)
  private CaseLevel.@Nullable Post level;

  private @Nullable String decidedBy;
  private @Nullable Instant toldAt;

  /** Of the grant, as it was told last; none yet is 0. */
  private long grantVersion;

  protected Compensation() {}

  Compensation(UUID caseId, UUID ticketId, NewCompensation as, String by, Instant now) {
    this.id = Ids.next();
    this.caseId = caseId;
    this.ticketId = ticketId;
    this.kind = as.kind();
    this.amount = as.amount().setScale(2);
    this.currency = as.currency();
    this.reason = as.reason().strip();
    this.askedBy = by;
    this.askedAt = now;
    this.state = CompensationState.SENT;
  }

  /**
   * What ticket-service has told of it.
   *
   * @return whether that is newer than what is known
   */
  boolean told(Grant grant, Instant at) {
    if (grant.version() <= grantVersion) {
      return false;
    }
    grantVersion = grant.version();
    state = grant.state();
    level = grant.level();
    decidedBy = grant.decidedBy();
    toldAt = at;
    return true;
  }

  UUID caseId() {
    return caseId;
  }

  /**
   * The grant of ticket-service.
   *
   * @param version the highest holds
   * @param level who is asked, null if nobody is
   * @param decidedBy who has said yes or no, null if nobody has
   */
  record Grant(
      long version,
      CompensationState state,
      CaseLevel.@Nullable Post level,
      @Nullable String decidedBy) {}

  /**
   * As the API and the pages show it.
   *
   * @param level who is asked, while somebody is: leads of the team of the ticket, or managers
   * @param toldAt since when it is so, null while ticket-service has not answered
   */
  public record CompensationView(
      UUID id,
      UUID caseId,
      UUID ticketId,
      CompensationKind kind,
      BigDecimal amount,
      String currency,
      String reason,
      CompensationState state,
      CaseLevel.@Nullable Post level,
      String askedBy,
      Instant askedAt,
      @Nullable String decidedBy,
      @Nullable Instant toldAt) {

    /** Whether only managers are asked, and no leads. */
    public boolean managerDecides() {
      return level == CaseLevel.Post.MANAGER;
    }

    /** For people. */
    public String money() {
      return amount.setScale(2).toPlainString() + " " + currency;
    }
  }

  public CompensationView view() {
    return new CompensationView(
        id, caseId, ticketId, kind, amount, currency, reason, state, level, askedBy, askedAt,
        decidedBy, toldAt);
  }
}
