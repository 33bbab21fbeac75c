package io.huifang.survey.publish;

import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationChanged;
import io.huifang.survey.Purpose;
import io.huifang.survey.answer.Answer;
import io.huifang.survey.answer.AnswerReceived;
import io.huifang.survey.answer.Origin;
import io.huifang.survey.customer.OptedOut;
import io.huifang.survey.past.AnswerWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Puts what has happened into the outbox, in the transaction in which it happens. */
@ApplicationScoped
public class Publisher {
  @Inject Outbox outbox;

  void invitation(@Observes InvitationChanged told) {
    Invitation invitation = told.invitation();
    outbox.tell(
        new Fact(
            told.what().eventType(),
            invitation.id(),
            told.version(),
            invitation.correlationId(),
            told.at(),
            InvitationFact.of(invitation)));
  }

  /** The record of the customer is another service's: it says so to everybody else. */
  void optOut(@Observes OptedOut said) {
    outbox.tell(
        new Fact(
            "opt-out.said.v1",
            said.customer(),
            1,
            said.customer(),
            said.at(),
            Map.of("optOut", Map.of("customerId", said.customer(), "at", said.at()))));
  }

  /** Only those who were told of history have to forget it. */
  void withdrawn(@Observes AnswerWithdrawn gone) {
    outbox.tellHistory(
        new Fact(
            "answer.withdrawn.v1",
            gone.id(),
            gone.version() + 1,
            gone.correlationId(),
            gone.at(),
            Map.of("answer", Map.of("id", gone.id()))));
  }

  /**
   * What came by a link for everybody stays here: nobody can say who has given it, or that each is
   * of somebody else, so it is no metric, and there is nobody to call.
   */
  void answer(@Observes AnswerReceived received) {
    Answer answer = received.answer();
    if (answer.purpose() == Purpose.LINK) {
      return;
    }
    Fact fact =
        new Fact(
            "answer.received.v1",
            answer.id(),
            answer.version(),
            answer.correlationId(),
            received.at(),
            Map.of("answer", answer.view().told()));
    if (answer.origin() == Origin.IMPORT) {
      outbox.tellHistory(fact);
    } else {
      outbox.tell(fact);
    }
  }
}
