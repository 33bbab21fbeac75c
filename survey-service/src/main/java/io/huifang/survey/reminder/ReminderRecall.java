package io.huifang.survey.reminder;

import io.huifang.platform.due.DueWork;
import io.huifang.platform.mail.Mails;
import io.huifang.survey.InvitationChanged;
import io.huifang.survey.Invitations;
import io.huifang.survey.answer.AnswerReceived;
import io.huifang.survey.customer.OptedOut;
import io.huifang.survey.customer.Silenced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is reminded after an answer, an opt-out or a withdrawal, not even by a reminder that waits
 * for the mail server.
 */
@ApplicationScoped
public class ReminderRecall {
  @Inject Invitations invitations;
  @Inject ReminderTable reminders;
  @Inject DueWork work;
  @Inject Mails mails;

  void onAnswer(@Observes AnswerReceived received) {
    recall(received.answer().view().invitationId());
  }

  void onWithdrawal(@Observes InvitationChanged changed) {
    if (changed.what() == InvitationChanged.What.WITHDRAWN) {
      recall(changed.invitation().id());
    }
  }

  void onOptOut(@Observes OptedOut said) {
    theirs(said.customer()).forEach(this::recall);
  }

  /** What waits for the mail server; reminders that are still to come are held back and counted. */
  void onSilence(@Observes Silenced said) {
    for (UUID invitation : theirs(said.customer())) {
      reminders.mails(invitation).forEach(mails::takeBack);
    }
  }

  private List<UUID> theirs(UUID customer) {
    List<UUID> theirs = reminders.of(customer);
    if (!theirs.isEmpty()) {
      invitations.locked(theirs); // a reminder that is just being written is recalled, too
    }
    return theirs;
  }

  private void recall(@Nullable UUID invitation) {
    if (invitation != null) {
      reminders.end(invitation).forEach(mails::takeBack);
      work.cancel(ReminderStep.KIND, invitation.toString());
    }
  }
}
