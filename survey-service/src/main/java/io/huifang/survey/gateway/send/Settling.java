package io.huifang.survey.gateway.send;

import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationChanges;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.credit.Credits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Marks what became of a message, and at the invitation too if the message was the question. */
@ApplicationScoped
public class Settling {
  private static final Logger LOG = Logger.getLogger(Settling.class);

  /** Nothing came out of these that the customer could have used. */
  private static final Set<InvitationState> STILL_ASKED =
      EnumSet.of(InvitationState.SENDING, InvitationState.SENT);

  @Inject Invitations invitations;
  @Inject InvitationChanges changes;
  @Inject MessageTable table;
  @Inject Credits credits;
  @Inject Clock clock;

  /** The gateway has taken it; a report may have been quicker. */
  void sent(UUID id, String providerId) {
    onTheWay(id).ifPresent(message -> out(message, MessageState.SENT, providerId));
  }

  /** The gateway has refused it. */
  void refused(UUID id, String code) {
    onTheWay(id).ifPresent(message -> ended(message, MessageState.BOUNCED, code));
  }

  /** An operator says that it went out in a time that a restore has lost. */
  void saidBefore(UUID id) {
    locked(id)
        .filter(
            message ->
                message.state() == MessageState.WAITING || message.state() == MessageState.SENDING)
        .ifPresent(message -> out(message, MessageState.SENT, null));
  }

  private Optional<Message> onTheWay(UUID id) {
    return locked(id).filter(message -> message.state() == MessageState.SENDING);
  }

  /** The invitation first. */
  private Optional<Message> locked(UUID id) {
    table.invitationOf(id).ifPresent(invitations::locked);
    return table.locked(id);
  }

  /** It is out, or even arrived. */
  public void out(Message message, MessageState as, @Nullable String given) {
    Instant now = clock.instant();
    table.settle(message.id(), as, given, null, now);
    if (message.asks()) {
      invitations.locked(message.invitation()).ifPresent(one -> changes.sent(one, now));
    }
  }

  /** It does not arrive, or nobody knows. */
  public void ended(Message message, MessageState as, String code) {
    LOG.infof("Message %s by %s: %s, %s", message.id(), message.medium(), as, code);
    table.settle(message.id(), as, null, code, clock.instant());
    // where it was counted wrongly, or is out perhaps, the credit is gone
    if (!code.equals(Codes.NO_CREDIT) && as != MessageState.UNSURE) {
      credits.giveBack(message.id());
    }
    if (message.asks()) {
      invitations
          .locked(message.invitation())
          .filter(one -> STILL_ASKED.contains(one.state()))
          .ifPresent(one -> bounced(one, message, code));
    }
  }

  private void bounced(Invitation invitation, Message message, String code) {
    changes.bounced(invitation, message.medium() + " " + code);
  }
}
