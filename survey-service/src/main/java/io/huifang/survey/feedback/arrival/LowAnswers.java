package io.huifang.survey.feedback.arrival;

import io.huifang.platform.id.Ids;
import io.huifang.survey.answer.AnswerReceived;
import io.huifang.survey.answer.AnswerView;
import io.huifang.survey.answer.Origin;
import io.huifang.survey.feedback.FeedbackLinks;
import io.huifang.survey.feedback.NewFeedback;
import io.huifang.survey.feedback.Receiving;
import io.huifang.survey.feedback.Severity;
import io.huifang.survey.feedback.Source;
import io.huifang.survey.questionnaire.Touchpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;

/**
 * An answer that is low, or has a severe word in it, is feedback, in the transaction of the answer.
 * What was imported is past: nobody is to be answered about last year.
 */
@ApplicationScoped
class LowAnswers {
  @Inject Receiving receiving;

  void onAnswer(@Observes AnswerReceived event) {
    AnswerView said = event.answer().view();
    if (said.origin() == Origin.LIVE && (low(said, 2) || !said.severeWords().isEmpty())) {
      receiving.store(Ids.next(), told(said), links(said), null);
    }
  }

  private static NewFeedback told(AnswerView said) {
    return new NewFeedback(
        Source.ANSWER,
        said.dims().channel(),
        null,
        null,
        Objects.requireNonNullElse(said.comment(), ""),
        said.language(),
        new NewFeedback.Author(said.customerId(), null, null),
        said.receivedAt(),
        said.dims().category(),
        said.dims().category() == null ? null : said.dims().subcategory(),
        low(said, 1) ? Severity.HIGH : Severity.MEDIUM,
        said.dims().team());
  }

  private static FeedbackLinks links(AnswerView said) {
    return new FeedbackLinks(said.id(), said.ticketId(), said.ticketNumber(), said.caseId(), null);
  }

  /** At most so many of five, or what comes to the same on another scale. */
  private static boolean low(AnswerView said, int ofFive) {
    return said.scores().stream()
        .anyMatch(
            score ->
                score.touchpoint() == Touchpoint.OVERALL
                    && score.value() * 5 <= score.scale() * ofFive);
  }
}
