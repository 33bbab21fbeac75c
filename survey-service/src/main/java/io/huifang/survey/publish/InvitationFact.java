package io.huifang.survey.publish;

import io.huifang.survey.Dims;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Medium;
import io.huifang.survey.Purpose;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of every invitation event, as docs/events.md describes it; no address, no link. */
record InvitationFact(State invitation) {

  static InvitationFact of(Invitation i) {
    return new InvitationFact(
        new State(
            i.id(),
            i.purpose(),
            i.ticketId(),
            i.caseId(),
            i.customerId(),
            i.medium(),
            told(i.state()),
            i.heldBackReason(),
            i.decidedAt(),
            i.sentAt(),
            i.expiresAt(),
            i.dims()));
  }

  /** That it expires is told to nobody: it says itself when it does. */
  private static InvitationState told(InvitationState state) {
    return state == InvitationState.EXPIRED ? InvitationState.SENT : state;
  }

  /** The whole state after the event. */
  record State(
      UUID id,
      Purpose purpose,
      @Nullable UUID ticketId,
      @Nullable UUID caseId,
      @Nullable UUID customerId,
      Medium medium,
      InvitationState state,
      @Nullable HeldBackReason heldBackReason,
      Instant decidedAt,
      @Nullable Instant sentAt,
      @Nullable Instant expiresAt,
      Dims dims) {}
}
