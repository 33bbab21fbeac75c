package io.huifang.survey.feedback.onward;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.feedback.Feedback;
import io.huifang.survey.feedback.FeedbackConfig;
import io.huifang.survey.feedback.FeedbackLinks;
import io.huifang.survey.feedback.FeedbackState;
import io.huifang.survey.feedback.Feedbacks;
import io.huifang.survey.feedback.History;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Makes a ticket or a case of feedback. A click writes down what is wanted, and an errand gets it:
 * a sibling that is down loses nothing, and two clicks make one. A case is about a ticket, so where
 * there is none yet one is opened first.
 */
@ApplicationScoped
public class Onward {
  private static final long LOOK_EVERY_MS = 100;
  @Inject Feedbacks feedbacks;
  @Inject Wishes wishes;
  @Inject Requests requests;
  @Inject History history;
  @Inject FeedbackConfig config;
  @Inject DueWork due;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  /**
   * Wants a ticket, or a case; again what has failed.
   *
   * @throws ProblemException 404 if not visible, 409 if it is closed or joined into another one
   */
  @Transactional
  public void ask(UUID id, Wish.Kind kind, String by) {
    Feedback feedback = feedbacks.visibleToChange(id);
    if (feedback.joinedInto() != null || feedback.state() == FeedbackState.CLOSED) {
      throw ProblemException.conflict("settled", "It is closed, or joined into another one");
    }
    FeedbackLinks links = feedback.view().links();
    if ((kind == Wish.Kind.CASE ? links.caseId() : links.ticketId()) != null) {
      return;
    }
    history.note(id, History.Kind.ASKED, by, kind.name());
    if (links.ticketId() == null) {
      wishes.ask(id, Wish.Kind.TICKET, write(requests.ticket(feedback)), by);
    }
    if (kind == Wish.Kind.CASE) {
      wishes.ask(id, kind, write(requests.escalation(feedback)), by);
    }
    due.plan(OnwardErrand.KIND, id.toString(), clock.instant());
  }

  /** What was wanted of feedback that the caller may see. */
  @Transactional
  public List<Wish> of(UUID id) {
    return wishes.of(feedbacks.visible(id).id());
  }

  /** Waits a moment for what is wanted; so it must not be called in a transaction. */
  public void await(UUID id) {
    long left = config.patience().toMillis();
    try {
      while (left > 0 && waits(id)) {
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
        left -= LOOK_EVERY_MS;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean waits(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> wishes.of(id).stream().anyMatch(one -> !one.done() && one.trouble() == null));
  }

  private String write(Object request) {
    try {
      return json.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
