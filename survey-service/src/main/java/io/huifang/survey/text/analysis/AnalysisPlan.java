package io.huifang.survey.text.analysis;

import io.huifang.platform.due.DueWork;
import io.huifang.platform.problem.DatabaseProblems;
import io.huifang.platform.transaction.TransactionTail;
import io.huifang.survey.answer.AnswerReceived;
import io.huifang.survey.answer.AnswerView;
import io.huifang.survey.answer.Origin;
import io.huifang.survey.text.taught.Suggestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Reads a comment with its answer: that takes microseconds, and a row of due work would cost more.
 * What is imported comes by thousands and is read afterwards; so is what could not be read at once,
 * for no answer is lost because of what we make of it.
 */
@ApplicationScoped
class AnalysisPlan {
  private static final Logger LOG = Logger.getLogger(AnalysisPlan.class);
  @Inject DueWork due;
  @Inject TransactionTail tail;
  @Inject Suggestions suggestions;
  @Inject Clock clock;

  /** In the transaction of the answer; an imported one that replaces another is read again. */
  void onAnswer(@Observes AnswerReceived event) {
    AnswerView said = event.answer().view();
    String comment = said.comment();
    if (comment != null && !(said.origin() == Origin.LIVE && read(said, comment))) {
      due.planAtLeisure(AnalysisStep.KIND, said.id().toString(), clock.instant());
    }
  }

  private boolean read(AnswerView said, String comment) {
    try {
      tail.rows(AnalysisRows.class, AnalysisRows::new)
          .add(said.id(), clock.instant(), suggestions.of(comment, !said.severeWords().isEmpty()));
      return true;
    } catch (RuntimeException e) {
      if (DatabaseProblems.isOutage(e)) {
        throw e; // nothing more is written in this transaction
      }
      LOG.warnf(e, "The comment of answer %s is read later", said.id());
      return false;
    }
  }
}
