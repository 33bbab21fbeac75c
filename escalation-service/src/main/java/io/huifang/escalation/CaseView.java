package io.huifang.escalation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as the API shows it. */
public record CaseView(
    UUID id,
    String number,
    CaseState state,
    Cause cause,
    Severity severity,
    String reason,
    @Nullable UUID ticketId,
    @Nullable String ticketNumber,
    @Nullable UUID customerId,
    @Nullable String team,
    int level,
    int levels,
    String owner,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant heldUntil,
    int matrixVersion,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable String rootCause,
    @Nullable String touchpoint,
    @Nullable String party,
    @Nullable String answerToCustomer,
    @Nullable String withoutCall,
    @Nullable String toldBy,
    @Nullable Boolean recovered,
    long version) {

  public static CaseView of(EscalationCase c) {
    return new CaseView(
        c.id(),
        c.number(),
        c.state(),
        c.cause(),
        c.severity(),
        c.reason(),
        c.ticketId(),
        c.ticketNumber(),
        c.customerId(),
        c.team(),
        c.level(),
        c.policy().levels().size(),
        c.owner(),
        c.acknowledgedAt(),
        c.heldUntil(),
        c.policy().matrixVersion(),
        c.openedAt(),
        c.closedAt(),
        c.rootCause(),
        c.touchpoint(),
        c.party(),
        c.answer(),
        c.withoutCall(),
        c.toldBy(),
        c.recovered(),
        c.version());
  }
}
