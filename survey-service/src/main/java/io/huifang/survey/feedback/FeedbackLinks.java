package io.huifang.survey.feedback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What feedback belongs to in other places. */
public record FeedbackLinks(
    @Nullable UUID answerId,
    @Nullable UUID ticketId,
    @Nullable String ticketNumber,
    @Nullable UUID caseId,
    @Nullable String caseNumber) {
  public static final FeedbackLinks NONE = new FeedbackLinks(null, null, null, null, null);
}
