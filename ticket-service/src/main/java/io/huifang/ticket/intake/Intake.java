package io.huifang.ticket.intake;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Classification;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.NewTicket;
import io.huifang.ticket.NewTicket.OpenedBy;
import io.huifang.ticket.Priority;
import io.huifang.ticket.Roster;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.lifecycle.TicketService;
import io.huifang.ticket.segment.Segments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a ticket of a contact: recognises the customer, routes to a team, keeps the first words.
 */
@ApplicationScoped
public class Intake {
  @Inject Customers customers;
  @Inject TicketService tickets;
  @Inject Conversation conversation;
  @Inject Segments segments;
  @Inject Roster roster;
  @Inject Caller caller;

  @Transactional
  public Ticket open(OpenTicket contact) {
    Actor actor =
        openedBy(contact) == OpenedBy.STAFF
            ? Actor.agent(caller.id())
            : new Actor(Actor.Kind.CUSTOMER, caller.id());
    return open(contact, team(contact), actor);
  }

  /**
   * The same by a customer who stands at a door of ours: nobody is logged in, and the door says
   * which team looks after it.
   */
  @Transactional
  public Ticket fromDoor(OpenTicket contact) {
    return open(contact, contact.team(), Actor.customer());
  }

  private Ticket open(OpenTicket contact, @Nullable String team, Actor actor) {
    Customer customer = segments.opening(customer(contact));
    Classification classification =
        new Classification(
            contact.channel().name(),
            contact.category(),
            contact.subcategory(),
            Objects.requireNonNullElse(contact.complexity(), Complexity.STANDARD),
            Objects.requireNonNullElse(contact.priority(), Priority.NORMAL),
            customer.tier(),
            customer.segment());
    Ticket ticket =
        tickets.open(
            new NewTicket(
                contact.subject(), classification, openedBy(contact), customer.id(), team, null),
            actor);
    if (contact.text() != null && !contact.text().isBlank()) {
      conversation.firstWords(ticket, contact.text(), List.of(), actor);
    }
    return ticket;
  }

  private static OpenedBy openedBy(OpenTicket contact) {
    return Objects.requireNonNullElse(contact.openedBy(), OpenedBy.CUSTOMER);
  }

  private Customer customer(OpenTicket contact) {
    if (contact.customerId() != null) {
      return customers
          .findByIdOptional(contact.customerId())
          .map(customers::living)
          .orElseThrow(() -> ProblemException.badField("customerId", "is not a known customer"));
    }
    if (contact.customer() == null) {
      throw ProblemException.badField("customer", "or customerId must be given");
    }
    return customers.recognise(contact.customer());
  }

  /** A ticket goes where it is sent, else to the team of the agent who takes the contact. */
  private @Nullable String team(OpenTicket contact) {
    if (contact.team() == null) {
      return caller.team();
    }
    if (!roster.knowsTeam(contact.team())) {
      throw ProblemException.badField("team", "is not a known team");
    }
    if (!caller.maySee(contact.team())) {
      throw ProblemException.forbidden("You open tickets for your own team; transfer it then");
    }
    return contact.team();
  }
}
