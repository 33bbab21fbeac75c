package io.huifang.survey.gateway.send;

import io.huifang.survey.Invitations;
import io.huifang.survey.gateway.Gateways;
import io.huifang.survey.gateway.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What there is to do for a message, in the transaction that writes down that it goes. */
@ApplicationScoped
class Departure {
  /** So long a report may take where nothing was answered. */
  static final Duration UNTIL_REPORT = Duration.ofHours(24);

  private static final Duration GATEWAY_OFF = Duration.ofMinutes(10);
  @Inject Invitations invitations;
  @Inject MessageTable table;
  @Inject Gateways gateways;
  @Inject Settling settling;
  @Inject Clock clock;

  /** What to do outside of the transaction. */
  sealed interface Step permits Nothing, Wait, Call {}

  /** It is over, or was taken back. */
  enum Nothing implements Step {
    LEFT
  }

  /** Later. */
  record Wait(Instant until, String why) implements Step {}

  /** A request; its message says SENDING. */
  record Call(Message message, Target to, String body) implements Step {}

  Step prepare(UUID id) {
    // the invitation first, as whoever takes a message back does
    table.invitationOf(id).ifPresent(invitations::locked);
    Optional<Message> found = table.locked(id);
    if (found.isEmpty()) {
      return Nothing.LEFT;
    }
    Message message = found.get();
    return switch (message.state()) {
      case WAITING -> depart(message);
      case SENDING -> doubt(message);
      default -> Nothing.LEFT;
    };
  }

  private Step depart(Message message) {
    Instant now = clock.instant();
    if (now.isAfter(message.giveUpAt())) {
      settling.ended(message, MessageState.GAVE_UP, "STALE");
      return Nothing.LEFT;
    }
    Optional<Target> target = gateways.target(message.medium());
    String body = message.body();
    if (target.isEmpty() || body == null) {
      return new Wait(now.plus(GATEWAY_OFF), "The gateway is off, or its secret cannot be opened");
    }
    table.sending(message.id(), now);
    return new Call(message, target.get(), body);
  }

  /** It was interrupted, or nothing was answered: a report says more, or nobody does. */
  private Step doubt(Message message) {
    Instant left = message.sendingAt();
    Instant now = clock.instant();
    Instant end = left == null ? now : left.plus(UNTIL_REPORT);
    if (now.isBefore(end)) {
      return new Wait(end, "Nobody knows whether it was taken; a report may say so");
    }
    settling.ended(message, MessageState.UNSURE, "UNSURE");
    return Nothing.LEFT;
  }
}
