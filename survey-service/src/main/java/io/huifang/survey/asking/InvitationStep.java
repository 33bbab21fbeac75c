package io.huifang.survey.asking;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.mail.Mails;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationChanges;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.Medium;
import io.huifang.survey.SurveyConfig;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.gateway.send.Messages;
import io.huifang.survey.mail.Letter;
import io.huifang.survey.mail.Letters;
import io.huifang.survey.mail.MailWriter;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.rules.AskRule;
import io.huifang.survey.rules.Fatigue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides about invitations that are due, and asks: the mail or message with the link is written in
 * the same transaction. All invitations are locked first and then all customers, each in a fixed
 * order.
 */
@ApplicationScoped
public class InvitationStep implements DueStep {
  static final String KIND = "invitation";
  private static final DueRules RULES = DueRules.STEPS.together(20);
  @Inject Invitations invitations;
  @Inject InvitationChanges changes;
  @Inject Decider decider;
  @Inject Questionnaires questionnaires;
  @Inject Letters letters;
  @Inject MailWriter writer;
  @Inject Mails mails;
  @Inject Messages messages;
  @Inject DueWork work;
  @Inject Event<Asked> asked;
  @Inject SurveyConfig config;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean outward() {
    return true;
  }

  /**
   * Held after a restore, because it was asked before, by a link that leads nowhere now: it counts
   * as held back, because somebody was asked a short while ago.
   */
  @Override
  public boolean giveUp(String key) {
    Optional<Invitation> found = invitations.locked(UUID.fromString(key));
    found
        .filter(one -> one.state() == InvitationState.WAITING)
        .ifPresent(one -> changes.heldBack(one, HeldBackReason.FATIGUE));
    // who is being asked without a mail can only be asked once more
    return found.filter(one -> one.state() == InvitationState.SENDING).isEmpty();
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  /**
   * Who waits is decided about; who is being asked is here only if the release before has left the
   * mail to us, or the audit has found that it is lost.
   */
  @Override
  public void run(List<DueItem> items) {
    List<UUID> ids = items.stream().map(item -> UUID.fromString(item.key())).toList();
    List<Invitation> due =
        invitations.locked(ids).stream()
            .filter(InvitationStep::undecided)
            .sorted(Comparator.comparing(Invitation::triggeredAt).thenComparing(Invitation::id))
            .toList();
    Instant now = clock.instant();
    Addressees customers = decider.addressees(due, now);
    for (Invitation invitation : due) {
      step(invitation, customers, now);
    }
  }

  private static boolean undecided(Invitation invitation) {
    return invitation.state() == InvitationState.WAITING
        || invitation.state() == InvitationState.SENDING;
  }

  private void step(Invitation invitation, Addressees customers, Instant now) {
    Verdict verdict = decider.decide(invitation, customers, now);
    CustomerCopy customer = verdict.ask();
    AskRule rule = verdict.rule();
    Instant later = verdict.waitUntil();
    Medium by = verdict.by();
    if (customer != null && rule != null && by != null) {
      ask(invitation, customer, rule, by, now);
      customers.asked(customer.id(), new Fatigue.Asked(now, rule.questionnaire()));
    } else if (verdict.holdBack() != null) {
      changes.heldBack(invitation, verdict.holdBack());
    } else if (later != null) {
      invitation.waitUntil(later);
      work.plan(KIND, invitation.id().toString(), later);
    }
  }

  private void ask(
      Invitation invitation, CustomerCopy customer, AskRule rule, Medium by, Instant now) {
    Questionnaire what = questionnaires.of(invitation);
    String tag = what.content().tagFor(customer.language());
    Integer days = rule.linkDays();
    Instant linkEnd = now.plus(days == null ? config.linkValid() : Duration.ofDays(days));
    Instant wanted = latest(invitation.triggeredAt(), invitation.dueAt());
    invitation.asks(what.id(), what.version(), by);
    String secret = invitation.asked(tag, now, linkEnd);
    Letter letter = letters.of(invitation, customer, what.content(), tag, secret);
    Instant staleAt = wanted.plus(config.giveUpAfter());
    if (by == Medium.EMAIL) {
      mails.send(writer.write(letter, staleAt));
    } else if (!messages.send(invitation.id(), invitation, letter, staleAt)) {
      throw new IllegalStateException("The credit was there, and the customer is locked");
    }
    asked.fire(new Asked(invitation, rule, secret, now));
  }

  /** A question that was to wait for a week is not stale by then. */
  private static Instant latest(Instant triggered, @Nullable Instant due) {
    return due == null || due.isBefore(triggered) ? triggered : due;
  }
}
