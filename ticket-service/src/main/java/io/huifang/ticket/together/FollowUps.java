package io.huifang.ticket.together;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Channel;
import io.huifang.ticket.Classification;
import io.huifang.ticket.NewTicket;
import io.huifang.ticket.NewTicket.OpenedBy;
import io.huifang.ticket.Priority;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.lifecycle.Exchange;
import io.huifang.ticket.lifecycle.Thanks;
import io.huifang.ticket.lifecycle.TicketService;
import io.huifang.ticket.segment.Segments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tickets that go on with one that is over: of the same customer, with the same team, linked. Of
 * one ticket only one goes on at a time: whoever writes twice writes to the same.
 */
@ApplicationScoped
public class FollowUps {
  /** Ids grow with time, so the later one is the follow-up. */
  private static final String LATEST =
      """
      select t.id from ticket_link l join ticket t
        on t.id = case when l.ticket_id = :ticket then l.other_id else l.ticket_id end
      where :ticket in (l.ticket_id, l.other_id) and l.kind = 'FOLLOW_UP' and t.id > :ticket
      order by t.id desc limit 1
      """;

  @Inject TicketRepository tickets;
  @Inject TicketService service;
  @Inject Conversation conversation;
  @Inject Exchange exchange;
  @Inject Customers customers;
  @Inject Segments segments;
  @Inject Links links;
  @Inject EntityManager entities;

  /**
   * What became of a message that came too late for its ticket.
   *
   * @param opened whether it began the ticket
   */
  public record Went(Ticket ticket, boolean opened) {}

  /** The ticket that goes on with this one now; the ticket itself if none does. */
  public Ticket latest(Ticket ticket) {
    Ticket now = ticket;
    for (Ticket next = next(now); next != null; next = next(now)) {
      now = next;
    }
    return now;
  }

  private @Nullable Ticket next(Ticket ticket) {
    List<UUID> found =
        FirstColumn.of(
            entities.createNativeQuery(LATEST).setParameter("ticket", ticket.id()), UUID.class);
    return found.isEmpty()
        ? null
        : tickets
            .findByIdOptional(found.get(0))
            .map(tickets::livingOn)
            .filter(next -> Objects.equals(next.customerId(), ticket.customerId()))
            .filter(next -> next.id().compareTo(ticket.id()) != 0)
            .orElse(null);
  }

  /**
   * The customer has written to a ticket that takes nothing any more.
   *
   * @param over locked, so that two messages at once open one follow-up
   * @param writtenAt where it stands in the conversation
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Went wrote(Ticket over, Channel channel, String text, Instant writtenAt) {
    Went went = goesOn(over, channel, Thanks.only(text));
    say(went, text, List.of(), writtenAt);
    return went;
  }

  /**
   * Where the customer's message goes: to the ticket that goes on with this one, or to a new one.
   *
   * @param over locked
   * @param thanks whether it says thanks and nothing else
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Went goesOn(Ticket over, Channel channel, boolean thanks) {
    Ticket latest = latest(over);
    if (!latest.equals(over)) {
      Ticket locked = tickets.locked(latest.id()).orElseThrow();
      if (exchange.takes(locked, thanks)) {
        return new Went(locked, false);
      }
    }
    return new Went(open(latest, channel.name(), OpenedBy.CUSTOMER, Actor.customer()), true);
  }

  /** The message itself, with files that were kept for that ticket. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void say(Went went, String text, List<UUID> files, Instant writtenAt) {
    if (went.opened()) {
      conversation.firstWords(went.ticket(), text, files, Actor.customer(), writtenAt);
    } else {
      conversation.customerMessage(went.ticket().id(), text, files, Actor.customer(), writtenAt);
    }
  }

  /**
   * An agent goes on with a closed ticket.
   *
   * @throws ProblemException 404, 409 if it can still be worked on, 412 or 428
   */
  @Transactional
  public Ticket byAgent(UUID id, @Nullable String ifMatch, Actor agent) {
    Ticket over = tickets.toChange(id, ifMatch);
    if (over.state() != TicketState.CLOSED || over.mergedInto() != null) {
      throw ProblemException.conflict("not-closed", "The ticket is not over; go on with it");
    }
    Ticket latest = latest(over);
    if (!latest.equals(over) && latest.state().active()) {
      throw ProblemException.conflict("goes-on", "It goes on as " + latest.number() + " already");
    }
    Ticket next = open(over, over.classification().channel(), OpenedBy.STAFF, agent);
    over.raiseVersion(); // a second agent at the same page does not open another one
    return next;
  }

  /** Says that the second goes on with the first, where another way has opened it. */
  public void link(Ticket over, Ticket next, Actor actor) {
    links.add(over.id(), next.id(), LinkKind.FOLLOW_UP, actor);
  }

  private Ticket open(Ticket over, String channel, OpenedBy by, Actor actor) {
    Classification before = over.classification();
    UUID person = over.customerId();
    Customer customer =
        person == null ? null : segments.opening(customers.living(customers.known(person)));
    Classification like =
        new Classification(
            channel,
            before.category(),
            before.subcategory(),
            before.complexity(),
            Priority.NORMAL,
            customer == null ? before.tier() : customer.tier(),
            customer == null ? before.segment() : customer.segment());
    Ticket next =
        service.open(
            new NewTicket(
                over.subject(),
                like,
                by,
                customer == null ? null : customer.id(),
                over.team(),
                null),
            actor);
    entities.flush(); // the link refers to it
    link(over, next, actor);
    return next;
  }
}
