package io.huifang.escalation.compensation;

import io.huifang.escalation.EscalationCase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The data of {@code compensation.asked}, as docs/events.md describes it.
 *
 * @param compensation what is wanted
 */
record CompensationFact(Asked compensation) {

  static CompensationFact of(Compensation.CompensationView asked, EscalationCase subject) {
    return new CompensationFact(
        new Asked(
            asked.id(),
            asked.caseId(),
            subject.number(),
            asked.ticketId(),
            asked.kind(),
            asked.amount(),
            asked.currency(),
            asked.reason(),
            asked.askedBy(),
            asked.askedAt()));
  }

  /**
   * What is wanted.
   *
   * @param id becomes that of the grant
   */
  record Asked(
      UUID id,
      UUID caseId,
      String caseNumber,
      UUID ticketId,
      CompensationKind kind,
      BigDecimal amount,
      String currency,
      String reason,
      String askedBy,
      Instant askedAt) {}
}
