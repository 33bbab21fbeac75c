package io.huifang.survey.gateway.send;

import io.huifang.survey.InvitationChanged;
import io.huifang.survey.Invitations;
import io.huifang.survey.answer.AnswerReceived;
import io.huifang.survey.customer.Silenced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Nothing goes out any more after an answer or a withdrawal; what is on the wire stays so. */
@ApplicationScoped
class Recall {
  @Inject Messages messages;
  @Inject MessageTable table;
  @Inject Invitations invitations;

  void onAnswer(@Observes AnswerReceived received) {
    UUID invitation = received.answer().view().invitationId();
    if (invitation != null) {
      messages.takeBack(invitation);
    }
  }

  void onWithdrawal(@Observes InvitationChanged changed) {
    if (changed.what() == InvitationChanged.What.WITHDRAWN) {
      messages.takeBack(changed.invitation().id());
    }
  }

  /** A question that waits is withdrawn; this is about reminders of those that are out. */
  void onSilence(@Observes Silenced said) {
    List<UUID> theirs = table.waiting(said.customer(), said.by());
    if (!theirs.isEmpty()) {
      invitations.locked(theirs);
      theirs.forEach(messages::takeBack);
    }
  }
}
