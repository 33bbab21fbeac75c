package io.huifang.ticket.conversation;

import io.huifang.platform.id.Ids;
import io.huifang.platform.transaction.TransactionTail;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.lifecycle.Exchange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores what is said together with what it does to the ticket. */
@ApplicationScoped
public class Conversation {
  @Inject TransactionTail tail;
  @Inject Exchange exchange;
  @Inject TicketRepository tickets;
  @Inject Event<Said> said;
  @Inject Clock clock;

  @Transactional
  public Ticket reply(UUID id, @Nullable String ifMatch, Reply reply, Actor actor) {
    Ticket ticket = exchange.replied(id, ifMatch, reply.asks(), actor);
    store(ticket, Message.Kind.REPLY, reply.text(), actor);
    return ticket;
  }

  /**
   * A note among agents.
   *
   * @param ifMatch what the writer has read, null if that does not matter
   */
  @Transactional
  public Ticket note(UUID id, @Nullable String ifMatch, String text, Actor actor) {
    Ticket ticket = ifMatch == null ? tickets.visible(id) : tickets.toChange(id, ifMatch);
    store(ticket, Message.Kind.NOTE, text, actor);
    return ticket;
  }

  /** What the customer wrote, whoever typed it in. */
  @Transactional
  public Ticket customerMessage(UUID id, String text, Actor typedBy) {
    return customerMessage(id, text, typedBy, clock.instant());
  }

  /**
   * The same by a messenger, which says when it was written: there it stands in the conversation,
   * while the clocks count from now, when we have learned of it.
   */
  @Transactional
  public Ticket customerMessage(UUID id, String text, Actor typedBy, Instant writtenAt) {
    Ticket ticket = exchange.customerWrote(id, text, typedBy);
    tell(
        ticket, new Message.View(Ids.next(), Message.Kind.CUSTOMER, text, typedBy.id(), writtenAt));
    return ticket;
  }

  /** What agents should know and nobody of them has said. */
  @Transactional
  public void remark(Ticket ticket, String text) {
    store(ticket, Message.Kind.NOTE, text, Actor.system());
  }

  /** What the customer said when the ticket was opened; changes nothing else. */
  @Transactional
  public void firstWords(Ticket ticket, String text, Actor typedBy) {
    tell(ticket, message(Message.Kind.CUSTOMER, text, typedBy));
  }

  /** The same by a messenger, which says when it was written. */
  @Transactional
  public void firstWords(Ticket ticket, String text, Actor typedBy, Instant writtenAt) {
    tell(
        ticket, new Message.View(Ids.next(), Message.Kind.CUSTOMER, text, typedBy.id(), writtenAt));
  }

  /** What was said in another ticket, shown in this one as well; nobody is told anew. */
  @Transactional
  public void copied(Ticket ticket, Message.View from) {
    tail.rows(MessageRows.class, MessageRows::new)
        .add(
            ticket.id(),
            new Message.View(Ids.next(), from.kind(), from.text(), from.author(), from.at()));
  }

  private void store(Ticket ticket, Message.Kind kind, String text, Actor actor) {
    Message.View message = message(kind, text, actor);
    tell(ticket, message);
  }

  private Message.View message(Message.Kind kind, String text, Actor actor) {
    return new Message.View(Ids.next(), kind, text, actor.id(), clock.instant());
  }

  private void tell(Ticket ticket, Message.View message) {
    tail.rows(MessageRows.class, MessageRows::new).add(ticket.id(), message);
    said.fire(new Said(ticket, message));
  }
}
