package io.huifang.escalation.notify.send;

import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.Urgency;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.escalation.notify.Channel;
import io.huifang.escalation.notify.DeliveryState;
import io.huifang.escalation.notify.Message;
import io.huifang.escalation.notify.MessageRows;
import io.huifang.escalation.notify.Planned;
import io.huifang.escalation.notify.Told;
import io.huifang.escalation.notify.Unreached;
import io.huifang.escalation.notify.endpoint.Endpoint;
import io.huifang.escalation.notify.rule.Wishes;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.transaction.TransactionTail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Plans the ways of a message, in the transaction that tells it. */
@ApplicationScoped
class Planning {
  private static final Logger LOG = Logger.getLogger(Planning.class);
  @Inject TransactionTail tail;
  @Inject Ways ways;
  @Inject Directory directory;
  @Inject DeliveryTable table;
  @Inject DueWork due;
  @Inject Event<Unreached> unreached;
  @Inject Clock clock;

  /** So long mails that do not hurry are collected, where somebody has not said otherwise. */
  @ConfigProperty(name = "huifang.notify.bundle", defaultValue = "PT0S")
  Duration usualBundle;

  void onTold(@Observes Told told) {
    Message message = told.message();
    Instant now = clock.instant();
    Wishes wishes = ways.wishes(message.person());
    over(message, Channel.BELL, DeliveryState.SENT, now, "");
    boolean goes =
        wishes.mail().contains(message.urgency()) && mail(told.subject(), message, wishes, now);
    for (Endpoint.View one : ways.interestedIn(message, told.subject().team())) {
      boolean own = one.person() != null;
      plan(
          message, one.channel(), one.id(), false, own ? wishes.when(message.urgency(), now) : now);
      goes = true;
    }
    if (!goes && message.urgency() == Urgency.HIGH) {
      unreached.fire(new Unreached(told.subject(), message.person()));
    }
  }

  /** Whether there is an address. */
  private boolean mail(EscalationCase subject, Message message, Wishes wishes, Instant now) {
    if (!reachable(message.person())) {
      LOG.warnf("%s has no address for %s", message, subject.number());
      over(message, Channel.EMAIL, DeliveryState.REFUSED, now, "No address is known");
      return false;
    }
    Instant at = wishes.when(message.urgency(), now);
    Duration bundle =
        wishes.bundleMinutes() == null ? usualBundle : Duration.ofMinutes(wishes.bundleMinutes());
    boolean hurries = message.urgency() == Urgency.HIGH;
    boolean waits = at.isAfter(now);
    if (!hurries && !waits && !bundle.isZero()) {
      Instant collected = table.collectedUntil(message.person(), now);
      Instant end = now.plus(bundle);
      at = collected == null || collected.isAfter(end) ? end : collected;
    }
    plan(message, Channel.EMAIL, null, !hurries && (waits || !bundle.isZero()), at);
    return true;
  }

  /** Plans the mail of a message that has arrived by no other way. */
  boolean mailInstead(Message message) {
    boolean reachable = reachable(message.person());
    if (reachable) {
      plan(message, Channel.EMAIL, null, false, clock.instant());
    }
    return reachable;
  }

  private boolean reachable(String person) {
    return directory.person(person).map(PersonCopy::email).isPresent();
  }

  private void plan(
      Message message, Channel channel, @Nullable UUID endpoint, boolean together, Instant at) {
    Planned delivery =
        new Planned(
            message.key(),
            channel,
            endpoint,
            message.person(),
            DeliveryState.PLANNED,
            together,
            at,
            null);
    rows().add(delivery);
    due.plan(DeliveryErrand.KIND, delivery.id().toString(), at);
  }

  private void over(
      Message message, Channel channel, DeliveryState as, Instant now, String answer) {
    rows().add(new Planned(message.key(), channel, null, message.person(), as, false, now, answer));
  }

  private MessageRows rows() {
    return tail.rows(MessageRows.class, MessageRows::new);
  }
}
