package io.huifang.ticket.conversation;

import io.huifang.platform.id.Ids;
import io.huifang.platform.transaction.TransactionTail;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.attachment.Attachment;
import io.huifang.ticket.attachment.Attachments;
import io.huifang.ticket.lifecycle.Exchange;
import io.huifang.ticket.lifecycle.Thanks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores what is said together with what it does to the ticket. */
@ApplicationScoped
public class Conversation {
  @Inject TransactionTail tail;
  @Inject Exchange exchange;
  @Inject Attachments attachments;
  @Inject TicketRepository tickets;
  @Inject Event<Said> said;
  @Inject Clock clock;

  @Transactional
  public Ticket reply(UUID id, @Nullable String ifMatch, Reply reply, Actor actor) {
    Ticket ticket = exchange.replied(id, ifMatch, reply.asks(), actor);
    store(ticket, Message.Kind.REPLY, reply.text(), reply.files(), actor);
    return ticket;
  }

  /**
   * A note among agents.
   *
   * @param ifMatch what the writer has read, null if that does not matter
   * @param files of the writer that wait to be sent
   */
  @Transactional
  public Ticket note(
      UUID id, @Nullable String ifMatch, String text, List<UUID> files, Actor actor) {
    Ticket ticket = ifMatch == null ? tickets.visible(id) : tickets.toChange(id, ifMatch);
    store(ticket, Message.Kind.NOTE, text, files, actor);
    return ticket;
  }

  /** What the customer wrote, whoever typed it in. */
  @Transactional
  public Ticket customerMessage(UUID id, String text, List<UUID> files, Actor typedBy) {
    return customerMessage(id, text, files, typedBy, clock.instant());
  }

  /**
   * The same by a messenger, which says when it was written: there it stands in the conversation,
   * while the clocks count from now, when we have learned of it.
   */
  @Transactional
  public Ticket customerMessage(
      UUID id, String text, List<UUID> files, Actor typedBy, Instant writtenAt) {
    boolean thanks = files.isEmpty() && Thanks.only(text);
    Ticket ticket = exchange.customerWrote(id, thanks, typedBy);
    store(ticket, Message.Kind.CUSTOMER, text, files, typedBy, writtenAt);
    return ticket;
  }

  /** What agents should know and nobody of them has said. */
  @Transactional
  public void remark(Ticket ticket, String text) {
    store(ticket, Message.Kind.NOTE, text, List.of(), Actor.system());
  }

  /** What the customer said when the ticket was opened; changes nothing else. */
  @Transactional
  public void firstWords(Ticket ticket, String text, List<UUID> files, Actor typedBy) {
    firstWords(ticket, text, files, typedBy, clock.instant());
  }

  /** The same by a messenger, which says when it was written. */
  @Transactional
  public void firstWords(
      Ticket ticket, String text, List<UUID> files, Actor typedBy, Instant writtenAt) {
    Message.View first = kept(ticket, Message.Kind.CUSTOMER, text, files, typedBy, writtenAt);
    said.fire(new Said(ticket, first, true));
  }

  /** What was said in another ticket, shown in this one as well; nobody is told anew. */
  @Transactional
  public void copied(Ticket ticket, Message.View from) {
    UUID id = Ids.next();
    add(ticket, new Message.View(id, from.kind(), from.text(), from.author(), from.at()));
    attachments.copied(from.id(), id, ticket.id());
  }

  private void store(Ticket ticket, Message.Kind kind, String text, List<UUID> files, Actor actor) {
    store(ticket, kind, text, files, actor, clock.instant());
  }

  private void store(
      Ticket ticket,
      Message.Kind kind,
      String text,
      List<UUID> files,
      Actor actor,
      Instant writtenAt) {
    said.fire(new Said(ticket, kept(ticket, kind, text, files, actor, writtenAt), false));
  }

  private Message.View kept(
      Ticket ticket,
      Message.Kind kind,
      String text,
      List<UUID> files,
      Actor actor,
      Instant writtenAt) {
    UUID id = Ids.next();
    List<Attachment> sent = attachments.send(ticket.id(), id, files, actor.id());
    Message.View message = new Message.View(id, kind, text, actor.id(), writtenAt, sent);
    add(ticket, message);
    return message;
  }

  private void add(Ticket ticket, Message.View message) {
    tail.rows(MessageRows.class, MessageRows::new).add(ticket.id(), message);
  }
}
