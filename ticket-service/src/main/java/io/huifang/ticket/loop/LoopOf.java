package io.huifang.ticket.loop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a ticket in the other services.
 *
 * @param customer whose ticket it is, null if nobody is on record
 * @param cases those of the ticket, then open ones of the customer's other tickets
 * @param survey whether the customer was asked, null while nothing is decided
 * @param answer the last one about the ticket, else the customer's last one about another
 */
public record LoopOf(
    @Nullable UUID customer,
    List<CaseLine> cases,
    @Nullable SurveyLine survey,
    @Nullable AnswerLine answer) {

  /** Whether nobody has been asked about this very ticket, and nobody has answered. */
  public boolean unasked() {
    return survey == null && (answer == null || answer.other() != null);
  }

  /**
   * A case with the promise that it is about.
   *
   * @param owner name of whoever has to call back
   * @param other the ticket that it is about, null if it is this one
   */
  public record CaseLine(
      CaseCopy.View about,
      String owner,
      PromiseCopy.@Nullable View promise,
      @Nullable OtherTicket other) {
    /** One to four, as the bars of the theme have it. */
    public int severity() {
      return switch (String.valueOf(about.severity())) {
        case "CRITICAL" -> 4;
        case "HIGH" -> 3;
        case "MEDIUM" -> 2;
        default -> 1;
      };
    }
  }

  /**
   * What has become of the question.
   *
   * @param state of an invitation, or {@code EXPIRED}
   * @param reason why nobody was asked, null if somebody was
   */
  public record SurveyLine(String state, @Nullable String reason, Instant at, boolean followUp) {}

  /**
   * An answer.
   *
   * @param other the ticket that it is about, null if it is this one
   */
  public record AnswerLine(AnswerCopy.View said, @Nullable OtherTicket other) {}

  /** Another ticket of the customer that the reader may see. */
  public record OtherTicket(UUID id, String number, String subject) {}
}
