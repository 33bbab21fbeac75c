package io.huifang.survey.asking;

import io.huifang.platform.due.DueWork;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationChanges;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.Trigger;
import io.huifang.survey.rules.Rule;
import io.huifang.survey.rules.RuleBook;
import io.huifang.survey.rules.SurveyRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes an invitation of a trigger. What the rules say is decided at once; what depends on the
 * customer, whose copy may not be here yet, at the due time by {@link Decider}.
 */
@ApplicationScoped
public class Asking {
  @Inject Invitations invitations;
  @Inject InvitationChanges changes;
  @Inject RuleBook book;
  @Inject DueWork work;
  @Inject Clock clock;

  /** Considers a trigger; an older one than was considered before changes nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void consider(Trigger trigger) {
    invitations.lockSubject(trigger.subject());
    if (invitations.consideredVersion(trigger.purpose(), trigger.subject()) >= trigger.version()) {
      return;
    }
    Optional<Invitation> open = invitations.openOf(trigger.purpose(), trigger.subject());
    if (open.isPresent() && open.get().state() != InvitationState.WAITING) {
      open.get().covers(trigger);
      return;
    }
    SurveyRules rules = book.inForce();
    Rule rule = rules.of(trigger.purpose());
    Instant now = clock.instant();
    Instant due = trigger.happenedAt().plus(Duration.ofMinutes(rule.delayMinutes()));
    Invitation invitation =
        open.orElseGet(() -> new Invitation(trigger, rules.version(), now, due));
    invitation.triggeredAgain(trigger, rules.version(), now, due);
    invitations.persist(invitation);
    if (!rule.covers(trigger)) {
      heldBack(invitation, HeldBackReason.DISABLED);
    } else if (!Sample.drawn(trigger, rule.share())) {
      heldBack(invitation, HeldBackReason.SAMPLED_OUT);
    } else {
      work.plan(InvitationStep.KIND, invitation.id().toString(), due);
    }
  }

  private void heldBack(Invitation invitation, HeldBackReason reason) {
    changes.heldBack(invitation, reason);
    // an earlier trigger may have planned it
    work.cancel(InvitationStep.KIND, invitation.id().toString());
  }
}
