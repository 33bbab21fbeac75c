package io.huifang.survey;

import io.huifang.platform.due.DueWork;
import io.huifang.platform.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Changes of an invitation together with what is told about them and what they make due. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InvitationChanges {
  /** The kind of due work that ends a link; its key is the id of the invitation. */
  public static final String EXPIRY = "invitation-expiry";

  @Inject Event<InvitationChanged> told;
  @Inject DueWork due;
  @Inject Mails mails;
  @Inject Clock clock;

  public void heldBack(Invitation invitation, HeldBackReason reason) {
    Instant now = clock.instant();
    invitation.heldBack(reason, now);
    tell(invitation, InvitationChanged.What.HELD_BACK, now);
  }

  public void sent(Invitation invitation, Instant at) {
    if (invitation.sent(at) && invitation.state() != InvitationState.WITHDRAWN) {
      tell(invitation, InvitationChanged.What.SENT, at);
    }
    Instant end = invitation.expiresAt();
    if (invitation.state() == InvitationState.SENT && end != null) {
      due.plan(EXPIRY, invitation.id().toString(), end);
    }
  }

  public void bounced(Invitation invitation, String error) {
    invitation.bounced(error);
    tell(invitation, InvitationChanged.What.BOUNCED, clock.instant());
  }

  /**
   * Takes a question back that nobody has answered: one that waits is not asked, one that is out
   * takes no answer any more. The mail may be on the wire already; its link says what has happened.
   */
  public void withdrawn(Invitation invitation, HeldBackReason reason) {
    if (!InvitationState.OPEN.contains(invitation.state())) {
      return;
    }
    if (invitation.state() == InvitationState.SENDING) {
      mails.takeBack(invitation.id());
    }
    Instant now = clock.instant();
    invitation.withdrawn(reason, now);
    due.cancel(EXPIRY, invitation.id().toString());
    tell(invitation, InvitationChanged.What.WITHDRAWN, now);
  }

  /**
   * An answer proves that the question has arrived, even if the sender crashed before saying so;
   * and nobody needs to be asked once more.
   */
  public void answered(Invitation invitation, Medium medium, Instant at) {
    if (invitation.state() == InvitationState.SENDING) {
      mails.takeBack(invitation.id());
    }
    invitation.answered(medium, at);
    sent(invitation, at);
    due.cancel(EXPIRY, invitation.id().toString());
  }

  private void tell(Invitation invitation, InvitationChanged.What what, Instant at) {
    told.fire(new InvitationChanged(invitation, what, invitation.raiseVersion(), at));
  }
}
