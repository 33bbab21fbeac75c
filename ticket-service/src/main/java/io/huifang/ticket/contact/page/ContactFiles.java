package io.huifang.ticket.contact.page;

import io.huifang.platform.security.Caller;
import io.huifang.platform.web.PageTime;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.contact.Contact;
import io.huifang.ticket.contact.ContactView;
import io.huifang.ticket.contact.Contacts;
import io.huifang.ticket.contact.live.Stories;
import io.huifang.ticket.contact.past.Spans;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.staff.People;
import io.huifang.ticket.staff.Staff;
import io.huifang.ticket.view.TicketView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of contacts, for whoever may see them. */
@Named("contacts")
@RequestScoped
public class ContactFiles {
  private static final int OF_A_TICKET = 20;
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
  @Inject Contacts contacts;
  @Inject TicketRepository tickets;
  @Inject Customers customers;
  @Inject Stories stories;
  @Inject Staff staff;
  @Inject Caller caller;
  @Inject PageTime time;

  /**
   * @throws io.huifang.platform.problem.ProblemException 404 if unknown or of another team
   */
  @Transactional
  public ContactFile of(UUID id) {
    Contact contact = contacts.visible(id);
    ContactView view = ContactView.of(contact);
    Customer customer = view.customerId() == null ? null : customers.findById(view.customerId());
    return new ContactFile(
        view,
        who(view, customer),
        customer != null && !contact.isCallerGone() && customers.isVisible(customer)
            ? customer.id()
            : null,
        ticket(view.ticketId()),
        contact.isCallerGone(),
        stories.of(id),
        People.of(staff.agents(null)));
  }

  /** Those of a ticket that the reader sees already. */
  @Transactional
  public List<ContactView> ofTicket(UUID ticket) {
    return contacts.ofTicket(ticket, OF_A_TICKET).stream()
        .filter(contact -> caller.maySee(contact.team()))
        .toList();
  }

  /** Seconds as a clock shows them. */
  public String span(int seconds) {
    return Spans.clock(seconds);
  }

  /** The time of day, to the second. */
  public String clock(Instant at) {
    return SECONDS.format(at.atZone(time.zone()));
  }

  private static String who(ContactView contact, @Nullable Customer customer) {
    if (customer == null) {
      return Objects.requireNonNullElse(contact.handle(), "");
    }
    Customer.View known = customer.view();
    String best = known.name() == null || known.name().isBlank() ? known.phone() : known.name();
    return Objects.requireNonNullElse(best, Objects.requireNonNullElse(known.email(), ""));
  }

  private @Nullable TicketView ticket(@Nullable UUID id) {
    Ticket ticket = id == null ? null : tickets.findById(id);
    return ticket == null || !caller.maySee(ticket.team()) ? null : TicketView.of(ticket);
  }
}
