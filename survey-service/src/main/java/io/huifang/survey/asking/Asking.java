package io.huifang.survey.asking;

import io.huifang.platform.due.DueWork;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationChanges;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.Purpose;
import io.huifang.survey.Trigger;
import io.huifang.survey.customer.CustomerCopies;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.rules.AskRule;
import io.huifang.survey.rules.Facts;
import io.huifang.survey.rules.RuleBook;
import io.huifang.survey.rules.SurveyRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes an invitation of a trigger. What the rules say is decided at once; what depends on the
 * customer, whose copy may not be here yet, at the due time by {@link Decider}.
 */
@ApplicationScoped
public class Asking {
  /** What happens all the time, and is looked at only where a rule is about it. */
  private static final Set<Purpose> ONLY_BY_RULE = Set.of(Purpose.CONTACT, Purpose.PROMISE);

  @Inject Invitations invitations;
  @Inject InvitationChanges changes;
  @Inject CustomerCopies customers;
  @Inject Withdrawal withdrawal;
  @Inject PassedBy passedBy;
  @Inject RuleBook book;
  @Inject DueWork work;
  @Inject Clock clock;

  /** Considers a trigger; an older one than was considered before changes nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void consider(Trigger trigger) {
    SurveyRules rules = book.inForce();
    boolean once = ONLY_BY_RULE.contains(trigger.purpose());
    invitations.lockSubject(trigger.subject());
    if (once && passesBy(trigger, rules)) {
      return;
    }
    long considered = invitations.consideredVersion(trigger.purpose(), trigger.subject());
    if (considered >= trigger.version() || withdrawal.outdates(trigger)) {
      return;
    }
    Optional<Invitation> open = invitations.openOf(trigger.purpose(), trigger.subject());
    if (open.isPresent() && open.get().state() != InvitationState.WAITING) {
      open.get().covers(trigger);
    } else if (open.isPresent() || !once || considered < 0) {
      decide(trigger, open, rules);
    }
  }

  /** What no rule was about when it happened is nothing to ask about when it is told once more. */
  private boolean passesBy(Trigger trigger, SurveyRules rules) {
    if (rules.concerns(trigger.purpose())) {
      return passedBy.has(trigger.subject());
    }
    if (invitations.consideredVersion(trigger.purpose(), trigger.subject()) < 0) {
      passedBy.keep(trigger);
    }
    return true;
  }

  private void decide(Trigger trigger, Optional<Invitation> open, SurveyRules rules) {
    Judgement.AtOnce first =
        Judgement.atOnce(rules.ordered(), facts(trigger, rules), trigger.subject());
    AskRule rule = first.rule();
    Instant now = clock.instant();
    Instant due = rule == null ? trigger.happenedAt() : Judgement.due(rule, trigger.happenedAt());
    Invitation invitation =
        open.orElseGet(() -> new Invitation(trigger, rules.version(), now, due));
    invitation.triggeredAgain(trigger, rules.version(), now, due);
    HeldBackReason reason = first.holdBack();
    invitation.decidedBy(
        rule == null ? null : rule.name(),
        rule == null || reason != null ? null : rule.questionnaire());
    invitations.persist(invitation);
    if (reason == null) {
      work.plan(InvitationStep.KIND, invitation.id().toString(), due);
    } else {
      changes.heldBack(invitation, reason);
      // an earlier trigger may have planned it
      work.cancel(InvitationStep.KIND, invitation.id().toString());
    }
  }

  private Facts facts(Trigger trigger, SurveyRules rules) {
    return new Facts(
        trigger.purpose(),
        trigger.dims(),
        trigger.openedBy(),
        trigger.reopened(),
        rules.looksAt("language") ? language(trigger) : null);
  }

  private @Nullable String language(Trigger trigger) {
    return trigger.customerId() == null
        ? null
        : customers.findByIdOptional(trigger.customerId()).map(CustomerCopy::language).orElse(null);
  }
}
