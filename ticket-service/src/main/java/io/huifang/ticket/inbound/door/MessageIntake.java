package io.huifang.ticket.inbound.door;

import io.huifang.platform.id.LinkToken;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Channel;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.customer.CustomerData;
import io.huifang.ticket.inbound.InboundSource;
import io.huifang.ticket.inbound.PutSource;
import io.huifang.ticket.inbound.door.Delivered.Incoming;
import io.huifang.ticket.inbound.door.Delivered.Outcome;
import io.huifang.ticket.inbound.door.Delivered.Taken;
import io.huifang.ticket.intake.Intake;
import io.huifang.ticket.intake.OpenTicket;
import io.huifang.ticket.lifecycle.Exchange;
import io.huifang.ticket.lifecycle.Thanks;
import io.huifang.ticket.together.FollowUps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives one message to the ticket of its conversation, once. */
@ApplicationScoped
class MessageIntake {
  private static final int SUBJECT = 80;

  /** What came later than this is not put back into the past of a conversation. */
  private static final Duration LATE = Duration.ofDays(1);

  @Inject Threads threads;
  @Inject AggregateLocks locks;
  @Inject TicketRepository tickets;
  @Inject Exchange exchange;
  @Inject FollowUps followUps;
  @Inject Conversation conversation;
  @Inject Intake intake;
  @Inject Clock clock;

  /**
   * Of two who hand in the same at once the second waits for the first and finds it known; two
   * messages of one conversation follow each other, so that they open one ticket.
   */
  @Transactional
  Taken take(InboundSource.View source, Incoming message) {
    Instant now = clock.instant();
    // ids of messengers may say who somebody is: an erasure leaves nothing of them
    if (!threads.note(source.id(), LinkToken.sha256(message.id()), now)) {
      return new Taken(message.id(), Outcome.KNOWN, null);
    }
    locks.oneAtATime("inbound " + source.id(), message.conversation());
    String text = clean(message.text());
    Instant writtenAt = writtenAt(message, now);
    Optional<Ticket> open =
        threads
            .ticketOf(source.id(), message.conversation(), message.handle())
            .flatMap(tickets::findByIdOptional)
            .flatMap(ticket -> tickets.locked(tickets.livingOn(ticket).id()));
    FollowUps.Went went =
        open.isPresent()
            ? goesOn(open.get(), source.source().channel(), text, writtenAt)
            : new FollowUps.Went(opened(source.source(), message, text, writtenAt), true);
    UUID ticket = went.ticket().id();
    threads.belongs(source.id(), message.conversation(), message.handle(), ticket, now);
    Outcome outcome = went.opened() ? Outcome.OPENED : Outcome.ADDED;
    return new Taken(message.id(), outcome, went.ticket().number());
  }

  private FollowUps.Went goesOn(Ticket ticket, Channel channel, String text, Instant writtenAt) {
    if (!exchange.takes(ticket, Thanks.only(text))) {
      return followUps.wrote(ticket, channel, text, writtenAt);
    }
    conversation.customerMessage(ticket.id(), text, List.of(), Actor.customer(), writtenAt);
    return new FollowUps.Went(ticket, false);
  }

  private Ticket opened(PutSource source, Incoming message, String text, Instant writtenAt) {
    boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
    String language = message.language() == null ? (chinese ? "zh-CN" : "en") : message.language();
    Ticket ticket =
        intake.fromDoor(
            new OpenTicket(
                source.channel(),
                source.category(),
                null,
                null,
                null,
                subject(text),
                null,
                null,
                source.team(),
                null,
                person(source, message, language)));
    conversation.firstWords(ticket, text, List.of(), Actor.customer(), writtenAt);
    return ticket;
  }

  /**
   * An openid of WeChat is one of the organisation's account. What another messenger calls somebody
   * is known only there, so its name goes before it.
   */
  private static CustomerData person(PutSource source, Incoming message, String language) {
    boolean wechat = source.channel() == Channel.WECHAT;
    String handle = wechat ? message.handle() : source.slug() + ":" + message.handle();
    return new CustomerData(
        null, name(message.name()), null, null, null, null, language, null, handle.strip());
  }

  private static @Nullable String name(@Nullable String given) {
    String name = given == null ? "" : clean(given).replaceAll("\\s+", " ").strip();
    return name.isEmpty() ? null : name;
  }

  private static Instant writtenAt(Incoming message, Instant now) {
    Instant sentAt = message.sentAt();
    if (sentAt == null || sentAt.isAfter(now) || sentAt.isBefore(now.minus(LATE))) {
      return now;
    }
    return sentAt;
  }

  private static String subject(String text) {
    String line = text.lines().findFirst().orElse(text).strip();
    if (line.length() <= SUBJECT) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(SUBJECT - 2)) ? SUBJECT - 2 : SUBJECT - 1;
    return line.substring(0, end) + "…";
  }

  /** Without signs that no text has; one of nothing but those says so. */
  private static String clean(String text) {
    String plain =
        text.replace("\r\n", "\n")
            .replace('\r', '\n')
            .replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\u202A-\u202E\u2066-\u2069\\p{Cs}]", "")
            .strip();
    return plain.isEmpty() ? "…" : plain;
  }
}
