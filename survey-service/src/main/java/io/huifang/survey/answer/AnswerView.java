package io.huifang.survey.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huifang.survey.Dims;
import io.huifang.survey.Medium;
import io.huifang.survey.Purpose;
import io.huifang.survey.questionnaire.Given;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the API shows it and {@code answer.received} tells it.
 *
 * @param ticketExternalId of an imported answer, the ticket in the system it comes from
 * @param medium EMAIL if the customer has answered by the link of a mail, PHONE if somebody has
 *     typed it in, LINK if it came by a link for everybody; null if imported
 * @param enteredBy who has typed it in
 * @param given by question; absent in answers of the release before
 * @param severeWords words of the comment that must not wait
 * @param weight how much an imported answer counts beside others; absent for 1
 */
public record AnswerView(
    UUID id,
    @Nullable UUID invitationId,
    Purpose purpose,
    Origin origin,
    @Nullable UUID ticketId,
    @Nullable String ticketNumber,
    @Nullable String ticketExternalId,
    @Nullable UUID caseId,
    @Nullable UUID customerId,
    Instant receivedAt,
    String language,
    @Nullable Medium medium,
    @Nullable String enteredBy,
    String questionnaire,
    int questionnaireVersion,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Given> given,
    List<Score> scores,
    @Nullable Integer nps,
    @Nullable Boolean solvedAtFirstContact,
    @Nullable String comment,
    List<String> severeWords,
    Dims dims,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal weight) {

  /** As the others are told: what was written to other questions stays here, where it is erased. */
  public AnswerView told() {
    return new AnswerView(
        id,
        invitationId,
        purpose,
        origin,
        ticketId,
        ticketNumber,
        ticketExternalId,
        caseId,
        customerId,
        receivedAt,
        language,
        medium,
        enteredBy,
        questionnaire,
        questionnaireVersion,
        null,
        scores,
        nps,
        solvedAtFirstContact,
        comment,
        severeWords,
        dims,
        weight);
  }
}
