package io.huifang.survey.answer;

import io.huifang.survey.Dims;
import io.huifang.survey.Invitation;
import io.huifang.survey.Purpose;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is about.
 *
 * @param externalId only of imported answers
 */
public record AnswerSubject(
    @Nullable UUID invitationId,
    @Nullable String externalId,
    Purpose purpose,
    @Nullable UUID ticketId,
    @Nullable String ticketNumber,
    @Nullable String ticketExternalId,
    @Nullable UUID caseId,
    @Nullable UUID customerId,
    @Nullable UUID correlationId,
    Dims dims) {

  static AnswerSubject of(Invitation i) {
    return new AnswerSubject(
        i.id(),
        null,
        i.purpose(),
        i.ticketId(),
        i.ticketNumber(),
        null,
        i.caseId(),
        i.customerId(),
        i.correlationId(),
        i.dims());
  }

  /** By a link that is there for everybody: nobody knows whose it is. */
  public static AnswerSubject byLink(Dims dims) {
    return new AnswerSubject(null, null, Purpose.LINK, null, null, null, null, null, null, dims);
  }

  /** History: nothing of it lives here, so it is known by the names of its source. */
  public static AnswerSubject imported(String externalId, @Nullable String ticket, Dims dims) {
    return new AnswerSubject(
        null, externalId, Purpose.TICKET, null, null, ticket, null, null, null, dims);
  }
}
