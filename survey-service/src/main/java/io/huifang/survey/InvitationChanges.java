package io.huifang.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Changes of an invitation together with what is told about them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InvitationChanges {
  @Inject Event<InvitationChanged> told;
  @Inject Clock clock;

  public void heldBack(Invitation invitation, HeldBackReason reason) {
    Instant now = clock.instant();
    invitation.heldBack(reason, now);
    tell(invitation, InvitationChanged.What.HELD_BACK, now);
  }

  public void sent(Invitation invitation, Instant at) {
    if (invitation.sent(at)) {
      tell(invitation, InvitationChanged.What.SENT, at);
    }
  }

  public void bounced(Invitation invitation, String error) {
    invitation.bounced(error);
    tell(invitation, InvitationChanged.What.BOUNCED, clock.instant());
  }

  /**
   * An answer proves that the question has arrived, even if the sender crashed before saying so.
   */
  public void answered(Invitation invitation, Medium medium, Instant at) {
    invitation.answered(medium, at);
    sent(invitation, at);
  }

  private void tell(Invitation invitation, InvitationChanged.What what, Instant at) {
    told.fire(new InvitationChanged(invitation, what, invitation.nextVersion(), at));
  }
}
