package io.huifang.survey.answer;

import io.huifang.survey.Dims;
import io.huifang.survey.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the API shows it and {@code answer.received} tells it.
 *
 * @param ticketExternalId of an imported answer, the ticket in the system it comes from
 * @param severeWords words of the comment that must not wait
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
    String questionnaire,
    int questionnaireVersion,
    List<Score> scores,
    @Nullable Integer nps,
    @Nullable Boolean solvedAtFirstContact,
    @Nullable String comment,
    List<String> severeWords,
    Dims dims) {}
