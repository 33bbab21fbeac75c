package io.huifang.survey.mail;

import io.huifang.platform.web.Language;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationChanges;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.SurveyConfig;
import io.huifang.survey.asking.Decider;
import io.huifang.survey.asking.Verdict;
import io.huifang.survey.customer.CustomerCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Due invitations: short transactions before and after, never during, the talk with SMTP. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class MailQueue {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final String NEXT_DUE =
      "select * from invitation where state in ('WAITING', 'SENDING') and due_at <= :now"
          + " order by due_at, id limit 1 for update skip locked";
  @Inject Invitations invitations;
  @Inject InvitationChanges changes;
  @Inject Decider decider;
  @Inject SurveyConfig config;
  @Inject Clock clock;

  /** The next due invitation: claimed, held back or put off. Empty if none is due. */
  public Optional<Step> next() {
    return invitations
        .getEntityManager()
        .createNativeQuery(NEXT_DUE, Invitation.class)
        .setParameter("now", clock.instant())
        .getResultStream()
        .findFirst()
        .map(row -> step((Invitation) row));
  }

  private Step step(Invitation invitation) {
    Verdict verdict = decider.decide(invitation);
    CustomerCopy customer = verdict.ask();
    if (customer != null) {
      return new Step(Optional.of(claim(invitation, customer)));
    }
    if (verdict.holdBack() != null) {
      changes.heldBack(invitation, verdict.holdBack());
    } else {
      invitation.waitUntil(clock.instant().plus(LOOK_AGAIN));
    }
    return new Step(Optional.empty());
  }

  private Letter claim(Invitation invitation, CustomerCopy customer) {
    Instant now = clock.instant();
    Language language = Language.of(customer.language());
    String secret =
        invitation.claimed(
            language.tag(), now, now.plus(config.lease()), now.plus(config.linkValid()));
    return new Letter(
        invitation.id(),
        invitation.purpose(),
        customer.address().orElseThrow(),
        customer.name(),
        invitation.ticketNumber(),
        language,
        config.publicUrl() + "/s/" + secret);
  }

  public void sent(UUID id) {
    invitations.locked(id).ifPresent(invitation -> changes.sent(invitation, clock.instant()));
  }

  public void bounced(UUID id, String error) {
    sending(id).ifPresent(invitation -> changes.bounced(invitation, error));
  }

  /**
   * Nobody's fault but the server's: doubles the pause, and gives up when the question is stale.
   */
  public void unreachable(UUID id, String error) {
    sending(id).ifPresent(invitation -> putOff(invitation, error));
  }

  private void putOff(Invitation invitation, String error) {
    Instant now = clock.instant();
    if (now.isAfter(invitation.triggeredAt().plus(config.giveUpAfter()))) {
      changes.bounced(invitation, error);
      return;
    }
    Duration pause = Duration.ofSeconds(1L << Math.min(invitation.attempts(), 10));
    invitation.retryAt(now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE), error);
  }

  private Optional<Invitation> sending(UUID id) {
    return invitations.locked(id).filter(i -> i.state() == InvitationState.SENDING);
  }

  /**
   * What was done with one due invitation.
   *
   * @param letter to be sent now, empty if it was held back or waits
   */
  public record Step(Optional<Letter> letter) {}
}
