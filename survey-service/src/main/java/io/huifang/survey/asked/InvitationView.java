package io.huifang.survey.asked;

import io.huifang.survey.Dims;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Medium;
import io.huifang.survey.Purpose;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as the API shows it; never the link, which belongs to the customer.
 *
 * @param rule the name of the rule that has decided, null if none was about it or rules had no
 *     names yet
 * @param lastError why the question has bounced, as a code; never with an address in it
 * @param dueAt when something is to be done next, null if nothing is
 */
public record InvitationView(
    UUID id,
    Purpose purpose,
    @Nullable UUID ticketId,
    @Nullable String ticketNumber,
    @Nullable UUID caseId,
    @Nullable UUID customerId,
    Medium medium,
    InvitationState state,
    @Nullable HeldBackReason heldBackReason,
    int ruleVersion,
    @Nullable String rule,
    Instant decidedAt,
    @Nullable Instant dueAt,
    int attempts,
    @Nullable String lastError,
    @Nullable Instant sentAt,
    @Nullable Instant answeredAt,
    @Nullable Instant expiresAt,
    Dims dims) {

  static InvitationView of(Invitation i) {
    return new InvitationView(
        i.id(),
        i.purpose(),
        i.ticketId(),
        i.ticketNumber(),
        i.caseId(),
        i.customerId(),
        i.medium(),
        i.state(),
        i.heldBackReason(),
        i.ruleVersion(),
        i.ruleName(),
        i.decidedAt(),
        i.dueAt(),
        i.attempts(),
        i.lastError(),
        i.sentAt(),
        i.answeredAt(),
        i.expiresAt(),
        i.dims());
  }
}
