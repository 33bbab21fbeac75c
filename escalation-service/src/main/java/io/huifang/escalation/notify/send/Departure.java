package io.huifang.escalation.notify.send;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.notify.Channel;
import io.huifang.escalation.notify.DeliveryState;
import io.huifang.escalation.notify.channel.Protocol;
import io.huifang.escalation.notify.channel.Protocols;
import io.huifang.escalation.notify.channel.Request;
import io.huifang.escalation.notify.endpoint.Endpoints;
import io.huifang.escalation.notify.endpoint.Target;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What there is to do for a delivery, in the transaction that writes down that it goes. */
@ApplicationScoped
class Departure {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration BREATH = Duration.ofSeconds(10);
  @Inject DeliveryTable table;
  @Inject MailDelivery mail;
  @Inject Settling settling;
  @Inject Endpoints endpoints;
  @Inject Protocols protocols;
  @Inject CaseRepository cases;
  @Inject Wording wording;
  @Inject AggregateLocks locks;
  @Inject Clock clock;

  /** What to do outside of the transaction. */
  sealed interface Step permits Nothing, Wait, Call {}

  /** It is over, or somebody else has it. */
  enum Nothing implements Step {
    LEFT
  }

  /** Later, since the other side wants no more for now. */
  record Wait(Instant until) implements Step {}

  /** A request; its delivery says SENDING. */
  record Call(Delivery delivery, Protocol to, Request request) implements Step {}

  Step prepare(UUID id) {
    Optional<String> collected = table.collectsFor(id);
    collected.ifPresent(mail::oneAtATime);
    Optional<Delivery> found = table.locked(id).filter(one -> !one.state().settled());
    if (found.isEmpty()) {
      return Nothing.LEFT;
    }
    Delivery delivery = found.get();
    if (delivery.channel() == Channel.EMAIL) {
      mail.write(delivery);
      return Nothing.LEFT;
    }
    if (delivery.state() == DeliveryState.SENDING && !delivery.channel().repeatable()) {
      settling.end(delivery, DeliveryState.UNSURE, "Interrupted while it was sent");
      return Nothing.LEFT;
    }
    UUID endpoint = delivery.endpoint();
    Optional<Target> target = endpoint == null ? Optional.empty() : endpoints.target(endpoint);
    if (target.isEmpty()) {
      settling.end(delivery, DeliveryState.REFUSED, "The endpoint is off, or cannot be opened");
      return Nothing.LEFT;
    }
    return depart(delivery, target.get());
  }

  private Step depart(Delivery delivery, Target target) {
    Instant now = clock.instant();
    Protocol to = protocols.of(target.channel());
    if (to.perMinute() > 0) {
      locks.oneAtATime("notify-pace", target.id().toString());
      if (table.begunSince(target.id(), now.minus(MINUTE)) >= to.perMinute()) {
        return new Wait(now.plus(BREATH));
      }
    }
    table.sending(List.of(delivery.id()), now);
    Request request =
        to.request(target, wording.letter(delivery, cases.findById(delivery.caseId())), now);
    return new Call(delivery, to, request);
  }
}
