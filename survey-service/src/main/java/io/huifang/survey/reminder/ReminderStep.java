package io.huifang.survey.reminder;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.id.Ids;
import io.huifang.platform.mail.Mails;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.Medium;
import io.huifang.survey.asking.Judgement;
import io.huifang.survey.customer.CustomerCopies;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.customer.OptOuts;
import io.huifang.survey.customer.Persons;
import io.huifang.survey.gateway.send.Messages;
import io.huifang.survey.mail.Letter;
import io.huifang.survey.rules.AskRule;
import io.huifang.survey.rules.Fatigue;
import io.huifang.survey.rules.RuleBook;
import io.huifang.survey.rules.SurveyRules;
import io.huifang.survey.way.Ways;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Reminds once, if the question is still open: never after an answer, an opt-out or the end of the
 * link. The invitation is locked first and then all records of the person, as when they are asked.
 */
@ApplicationScoped
public class ReminderStep implements DueStep {
  static final String KIND = "reminder";
  private static final Duration GIVE_UP = Duration.ofDays(3);
  private static final Duration LOOK_AGAIN = Duration.ofHours(1);
  @Inject Invitations invitations;
  @Inject CustomerCopies customers;
  @Inject Persons persons;
  @Inject OptOuts optOuts;
  @Inject ReminderTable reminders;
  @Inject ReminderWriter writer;
  @Inject RuleBook book;
  @Inject Mails mails;
  @Inject Messages messages;
  @Inject Ways ways;
  @Inject DueWork work;
  @Inject Clock clock;

  @ConfigProperty(name = "huifang.zone")
  ZoneId zone;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean outward() {
    return true;
  }

  /** Whoever was reminded is not reminded again. */
  @Override
  public boolean giveUp(String key) {
    UUID id = UUID.fromString(key);
    invitations.locked(id);
    reminders.forget(id);
    return true;
  }

  @Override
  public DueRules rules() {
    return DueRules.STEPS;
  }

  @Override
  public void run(List<DueItem> items) {
    for (DueItem item : items) {
      invitations.locked(UUID.fromString(item.key())).ifPresent(this::step);
    }
  }

  private void step(Invitation invitation) {
    Instant now = clock.instant();
    SurveyRules rules = book.version(invitation.ruleVersion());
    Optional<AskRule> rule = rules.rule(invitation.ruleName(), invitation.purpose());
    AskRule.Reminders wanted = rule.map(AskRule::reminders).orElse(null);
    Optional<String> secret = reminders.secret(invitation.id());
    boolean out = invitation.state() == InvitationState.SENT;
    boolean onTheWay = invitation.state() == InvitationState.SENDING;
    if (wanted == null || secret.isEmpty() || !(out || onTheWay) || invitation.linkEnded(now)) {
      reminders.forget(invitation.id());
    } else if (onTheWay) {
      again(invitation, now.plus(LOOK_AGAIN)); // the question itself is not out yet
    } else {
      remind(invitation, rules.fatigue(), rule.get(), wanted, secret.get(), now);
    }
  }

  private void remind(
      Invitation invitation,
      Fatigue policy,
      AskRule rule,
      AskRule.Reminders wanted,
      String secret,
      Instant now) {
    List<Instant> before = reminders.decided(invitation.id());
    Instant last = before.isEmpty() ? invitation.askedAt() : before.get(before.size() - 1);
    Instant due = (last == null ? now : last).plus(Duration.ofHours(wanted.afterHours()));
    if (last != null && due.isAfter(now)) {
      again(invitation, due); // the audit has found it, or it ran twice
      return;
    }
    Set<UUID> records = records(invitation);
    List<CustomerCopy> copies = customers.locked(records);
    Optional<CustomerCopy> copy =
        copies.stream().filter(one -> one.id().equals(invitation.customerId())).findFirst();
    Instant awake = Judgement.afterQuiet(rule, now, copy.flatMap(CustomerCopy::zone).orElse(zone));
    if (awake.isAfter(now)) {
      again(invitation, awake);
      return;
    }
    int number = before.size() + 1;
    HeldBackReason reason = holdBack(invitation, policy, records, copies, copy, now);
    UUID mail = Ids.next();
    Instant end = Objects.requireNonNullElse(invitation.expiresAt(), now.plus(GIVE_UP));
    reminders.decide(invitation, number, mail, reason, now);
    if (reason == null) {
      send(invitation, writer.letter(invitation, copy.orElseThrow(), secret), mail, end);
    }
    Instant next = now.plus(Duration.ofHours(wanted.afterHours()));
    if (number < wanted.most() && (reason == null || reason == HeldBackReason.FATIGUE)) {
      again(invitation, next);
    } else {
      reminders.forget(invitation.id());
    }
  }

  /** By what the question came by. */
  private void send(Invitation invitation, Letter letter, UUID id, Instant end) {
    if (invitation.medium() == Medium.EMAIL) {
      mails.send(writer.write(letter, id, end));
    } else if (!messages.send(id, invitation, letter, end)) {
      throw new IllegalStateException("The credit was there, and the customer is locked");
    }
  }

  private @Nullable HeldBackReason holdBack(
      Invitation invitation,
      Fatigue policy,
      Set<UUID> records,
      List<CustomerCopy> copies,
      Optional<CustomerCopy> copy,
      Instant now) {
    if (copy.isEmpty()) {
      return HeldBackReason.NO_ADDRESS;
    }
    Ways.Choice choice = ways.choose(List.of(invitation.medium()), copy.get(), copies);
    if (choice.by() == null) {
      return choice.refused() ? HeldBackReason.OPTED_OUT : HeldBackReason.NO_ADDRESS;
    }
    if (copy.get().optedOut() || optOuts.among(Set.of(copy.get().id())).contains(copy.get().id())) {
      return HeldBackReason.OPTED_OUT;
    }
    List<Instant> before = reminders.sent(records, now.minus(Fatigue.LONGEST));
    return policy.tiredOfReminders(before, now) ? HeldBackReason.FATIGUE : null;
  }

  private Set<UUID> records(Invitation invitation) {
    UUID customer = invitation.customerId();
    return customer == null
        ? Set.of()
        : persons.of(Set.of(customer)).getOrDefault(customer, Set.of());
  }

  private void again(Invitation invitation, Instant at) {
    work.plan(KIND, invitation.id().toString(), at);
  }
}
