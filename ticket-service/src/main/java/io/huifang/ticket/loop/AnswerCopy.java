package io.huifang.ticket.loop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer has said about a ticket or its case, as survey-service tells. */
@Entity
public class AnswerCopy {
  private static final int LOW = 40;
  private static final int HIGH = 75;
  private static final int ALL = 100;
  @Id private UUID id;
  private @Nullable UUID invitationId;
  private @Nullable UUID ticketId;
  private @Nullable String ticketExternalId;
  private @Nullable UUID caseId;
  private @Nullable UUID customerId;
  private @Nullable String team;
  private @Nullable String purpose;
  private @Nullable Instant receivedAt;
  private @Nullable Integer score;
  private @Nullable Integer scale;
  private @Nullable String comment;
  private long version;

  protected AnswerCopy() {}

  /**
   * An answer as others in this service see it.
   *
   * @param invitationId what it answers, null for an imported one
   * @param ticketExternalId names the ticket of an answer from a file
   * @param score overall, null if that was not asked; 1 is the worst, {@code scale} the best
   */
  public record View(
      UUID id,
      @Nullable UUID invitationId,
      @Nullable UUID ticketId,
      @Nullable String ticketExternalId,
      boolean followUp,
      Instant receivedAt,
      @Nullable Integer score,
      @Nullable Integer scale,
      @Nullable String comment) {

    /** Of the theme: the same for 2 of 5 and 1 of 3. */
    public String tone() {
      if (score == null || scale == null) {
        return "";
      }
      int share = score * ALL / scale;
      return share <= LOW ? "lo" : share > HIGH ? "hi" : "mid";
    }
  }

  /** Of an answer that was not withdrawn. */
  public View view() {
    if (receivedAt == null) {
      throw new IllegalStateException("Answer " + id + " was withdrawn");
    }
    return new View(
        id,
        invitationId,
        ticketId,
        ticketExternalId,
        "CASE".equals(purpose),
        receivedAt,
        score,
        scale,
        comment);
  }
}
