package io.huifang.survey.mail;

import io.huifang.platform.mail.MailSettled;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationChanges;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Marks at the invitation what became of its mail, in the transaction that ends the mail. */
@ApplicationScoped
public class MailOutcome {
  private static final Logger LOG = Logger.getLogger(MailOutcome.class);
  @Inject Invitations invitations;
  @Inject InvitationChanges changes;
  @Inject Clock clock;

  void onEnd(@Observes MailSettled end) {
    UUID id = end.mail();
    invitations.locked(id).ifPresent(invitation -> mark(invitation, end));
  }

  private void mark(Invitation invitation, MailSettled end) {
    if (end.outcome() == MailSettled.Outcome.SENT) {
      changes.sent(invitation, clock.instant());
    } else if (invitation.state() == InvitationState.SENDING) {
      LOG.infof("Invitation %s bounced: %s", invitation.id(), end.reason());
      changes.bounced(invitation, end.reason());
    }
  }
}
