package io.huifang.survey.text.analysis;

import io.huifang.platform.due.DueWork;
import io.huifang.survey.answer.AnswerReceived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Whoever answers does not wait for it: a comment is read after the answer is stored. */
@ApplicationScoped
class AnalysisPlan {
  @Inject DueWork due;
  @Inject Clock clock;

  /**
   * In the transaction of the answer, and not at once, so that many are read together; an imported
   * one that replaces another is read again.
   */
  void onAnswer(@Observes AnswerReceived event) {
    if (event.answer().view().comment() != null) {
      due.planAtLeisure(AnalysisStep.KIND, event.answer().id().toString(), clock.instant());
    }
  }
}
