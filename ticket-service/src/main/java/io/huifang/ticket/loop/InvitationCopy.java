package io.huifang.ticket.loop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a customer was asked for an opinion, as survey-service tells. */
@Entity
public class InvitationCopy {
  @Id private UUID id;
  private @Nullable UUID ticketId;
  private @Nullable UUID caseId;
  private @Nullable UUID customerId;
  private @Nullable String purpose;
  private String state;
  private @Nullable String heldBackReason;
  private Instant decidedAt;
  private @Nullable Instant expiresAt;
  private long version;

  protected InvitationCopy() {}

  /**
   * An invitation as others in this service see it.
   *
   * @param aboutTicket whether the ticket itself is asked about, and not its case or a call
   * @param state {@code SENT}, {@code HELD_BACK}, {@code BOUNCED}, {@code WITHDRAWN} or {@code
   *     ANSWERED}
   * @param expiresAt from when on no answer is taken, null where nobody was asked
   */
  public record View(
      UUID id,
      @Nullable UUID ticketId,
      boolean aboutTicket,
      boolean followUp,
      String state,
      @Nullable String heldBackReason,
      Instant decidedAt,
      @Nullable Instant expiresAt) {

    /**
     * What has become of it. Nobody tells that time has run out, and of an answer nobody but the
     * answer itself.
     *
     * @param answers those about the same ticket
     */
    public String state(Instant now, List<AnswerCopy.View> answers) {
      if (answers.stream().anyMatch(answer -> id.equals(answer.invitationId()))) {
        return "ANSWERED";
      }
      return state.equals("SENT") && expiresAt != null && !now.isBefore(expiresAt)
          ? "EXPIRED"
          : state;
    }
  }

  public View view() {
    return new View(
        id,
        ticketId,
        "TICKET".equals(purpose),
        "CASE".equals(purpose),
        state,
        heldBackReason,
        decidedAt,
        expiresAt);
  }
}
