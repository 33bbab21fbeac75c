package io.huifang.survey.bounce;

import io.huifang.platform.mail.Mails;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationChanges;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.Medium;
import io.huifang.survey.customer.OptOuts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Marks invitations whose mail has come back. Told twice, or by two at once, it changes once. */
@ApplicationScoped
class Bounces {
  @Inject Invitations invitations;
  @Inject InvitationChanges changes;
  @Inject OptOuts optOuts;
  @Inject Mails mails;

  /** What became of what was told. */
  enum Taken {
    BOUNCED,
    OPTED_OUT,
    /** Nothing new: it has bounced before, was answered, or is over. */
    KNOWN,
    /** None of our questions; that of a reminder is none: the question itself has arrived. */
    UNKNOWN,
    /** It may arrive still. */
    IGNORED
  }

  @Transactional
  Taken take(Returned mail) {
    if (mail.unsubscribe().isPresent()) {
      return optOut(mail.unsubscribe().get());
    }
    String status = mail.failed();
    return status == null ? Taken.IGNORED : bounced(mail.mails(), status);
  }

  /**
   * @param mails the first of them that is a question of ours
   * @param status by RFC 3463
   */
  @Transactional
  Taken bounced(List<UUID> mails, String status) {
    return mails.stream()
        .map(invitations::locked)
        .flatMap(Optional::stream)
        .findFirst()
        .map(invitation -> bounced(invitation, status))
        .orElse(Taken.UNKNOWN);
  }

  private Taken bounced(Invitation invitation, String status) {
    boolean out =
        invitation.state() == InvitationState.SENDING || invitation.state() == InvitationState.SENT;
    if (!out || invitation.medium() != Medium.EMAIL) {
      return Taken.KNOWN;
    }
    // it is out, even if we have died before writing that down
    mails.takeBack(invitation.id());
    changes.bounced(invitation, "DSN " + status);
    return Taken.BOUNCED;
  }

  private Taken optOut(String secret) {
    Optional<UUID> customer = invitations.bySecret(secret).map(Invitation::customerId);
    if (customer.isEmpty()) {
      return Taken.UNKNOWN;
    }
    boolean known = optOuts.contains(customer.get());
    optOuts.add(customer.get());
    return known ? Taken.KNOWN : Taken.OPTED_OUT;
  }
}
