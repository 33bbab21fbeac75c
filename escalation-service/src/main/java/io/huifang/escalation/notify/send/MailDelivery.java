package io.huifang.escalation.notify.send;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.Urgency;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.escalation.notify.DeliveryState;
import io.huifang.escalation.notify.Message;
import io.huifang.escalation.notify.link.AcknowledgeLinks;
import io.huifang.platform.mail.MailSettled;
import io.huifang.platform.mail.Mails;
import io.huifang.platform.mail.OutgoingMail;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes the mail of a message, or of several that wait for one person; from there on the mails of
 * the platform take it, and say what became of it.
 */
@ApplicationScoped
class MailDelivery {
  private static final int NAMED = 5;

  /** An urgent mail that no server takes for so long is told to somebody else instead. */
  private static final Duration STALE_HIGH = Duration.ofHours(1);

  @Inject DeliveryTable table;
  @Inject Settling settling;
  @Inject Wording wording;
  @Inject AcknowledgeLinks links;
  @Inject CaseRepository cases;
  @Inject Directory directory;
  @Inject Mails mails;
  @Inject AggregateLocks locks;
  @Inject Clock clock;

  /** In one transaction; with what waits for the same person, if it need not go alone. */
  void write(Delivery found) {
    if (found.state() != DeliveryState.PLANNED) {
      return;
    }
    UUID id = found.id();
    String address = directory.person(found.message().person()).map(PersonCopy::email).orElse(null);
    if (address == null) {
      settling.end(found, DeliveryState.REFUSED, "No address is known");
      return;
    }
    List<Delivery> all =
        found.together() ? table.waitingFor(found.message().person()) : List.of(found);
    List<UUID> ids = all.stream().map(Delivery::id).toList();
    table.sending(ids, clock.instant());
    table.mailed(ids, id);
    boolean high = found.message().urgency() == Urgency.HIGH;
    Instant giveUpAt = high ? clock.instant().plus(STALE_HIGH) : null;
    mails.send(
        new OutgoingMail(id, address, subject(all), text(all), null, id + "@huifang", giveUpAt)
            .atMostOnce());
  }

  /** Two of one person do not collect at the same time, or each would take half. */
  void oneAtATime(String person) {
    locks.oneAtATime("notify-mail", person);
  }

  private String subject(List<Delivery> all) {
    if (all.size() == 1) {
      return wording.title(subject(all.get(0)), all.get(0).message());
    }
    String numbers =
        all.stream()
            .map(one -> subject(one).number())
            .distinct()
            .limit(NAMED)
            .collect(Collectors.joining(", "));
    return wording.several(all.size()) + ": " + numbers;
  }

  private String text(List<Delivery> all) {
    if (all.size() == 1) {
      return text(all.get(0));
    }
    return all.stream()
        .map(one -> wording.title(subject(one), one.message()) + "\n" + text(one))
        .collect(Collectors.joining("\n----\n\n"));
  }

  private String text(Delivery one) {
    Message message = one.message();
    boolean asks =
        message.kind() == Message.Kind.YOURS || message.kind() == Message.Kind.ACKNOWLEDGE;
    Optional<String> acknowledge =
        asks ? links.make(one.caseId(), one.level(), message.person()) : Optional.empty();
    return wording.text(subject(one), message, acknowledge);
  }

  private EscalationCase subject(Delivery delivery) {
    return cases.findById(delivery.caseId());
  }

  /** The end of any mail of this service; of those that are ours it is the end of what is in it. */
  void onEnd(@Observes MailSettled end) {
    DeliveryState as =
        switch (end.outcome()) {
          case SENT -> DeliveryState.SENT;
          case REFUSED -> DeliveryState.REFUSED;
          case GAVE_UP -> DeliveryState.GAVE_UP;
          case UNSURE -> DeliveryState.UNSURE;
        };
    for (Delivery one : table.byMail(end.mail())) {
      settling.end(one, as, end.reason());
    }
  }
}
