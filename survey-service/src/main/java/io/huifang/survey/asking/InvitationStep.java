package io.huifang.survey.asking;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.mail.Mails;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationChanges;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.SurveyConfig;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.mail.Letter;
import io.huifang.survey.mail.Letters;
import io.huifang.survey.mail.MailWriter;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Questionnaires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Decides about invitations that are due, and asks: the mail with the link is written in the same
 * transaction. All invitations are locked first and then all customers, each in a fixed order.
 */
@ApplicationScoped
public class InvitationStep implements DueStep {
  static final String KIND = "invitation";
  private static final DueRules RULES = DueRules.STEPS.together(20);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
  @Inject Invitations invitations;
  @Inject InvitationChanges changes;
  @Inject Decider decider;
  @Inject Questionnaires questionnaires;
  @Inject Letters letters;
  @Inject MailWriter writer;
  @Inject Mails mails;
  @Inject DueWork work;
  @Inject SurveyConfig config;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
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
    Addressees customers = decider.addressees(due);
    for (Invitation invitation : due) {
      step(invitation, customers);
    }
  }

  private static boolean undecided(Invitation invitation) {
    return invitation.state() == InvitationState.WAITING
        || invitation.state() == InvitationState.SENDING;
  }

  private void step(Invitation invitation, Addressees customers) {
    Instant now = clock.instant();
    Verdict verdict = decider.decide(invitation, customers);
    CustomerCopy customer = verdict.ask();
    if (customer != null) {
      ask(invitation, customer, now);
      customers.asked(customer.id(), now);
    } else if (verdict.holdBack() != null) {
      changes.heldBack(invitation, verdict.holdBack());
    } else {
      invitation.waitUntil(now.plus(LOOK_AGAIN));
      work.plan(KIND, invitation.id().toString(), now.plus(LOOK_AGAIN));
    }
  }

  private void ask(Invitation invitation, CustomerCopy customer, Instant now) {
    Questionnaire asked = questionnaires.of(invitation);
    String tag = asked.content().tagFor(customer.language());
    invitation.asks(asked.id(), asked.version());
    String secret = invitation.asked(tag, now, now.plus(config.linkValid()));
    Letter letter = letters.of(invitation, customer, asked.content(), tag, secret);
    mails.send(writer.write(letter, invitation.triggeredAt().plus(config.giveUpAfter())));
  }
}
