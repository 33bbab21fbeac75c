package io.huifang.ticket.contact.record;

import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.contact.Contact;
import io.huifang.ticket.contact.Contacts;
import io.huifang.ticket.contact.Recognition;
import io.huifang.ticket.contact.publish.ContactFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says which ticket a contact was about. */
@ApplicationScoped
public class ContactLinks {
  @Inject Contacts contacts;
  @Inject TicketRepository tickets;
  @Inject Recognition recognition;
  @Inject ContactFacts facts;

  /**
   * An unknown caller becomes the customer of the ticket.
   *
   * @param ticket null to take the link away
   * @param ifMatch the version that the caller has read
   * @throws io.huifang.platform.problem.ProblemException 404 for a contact or ticket of another
   *     team, 412, 428
   */
  @Transactional
  public Contact link(UUID id, @Nullable String ifMatch, @Nullable UUID ticket) {
    Ticket about = ticket == null ? null : tickets.visible(ticket);
    return link(contacts.toChange(id, ifMatch), about);
  }

  /** The same for a ticket that was opened for the contact just now. */
  @Transactional
  public void opened(UUID id, Ticket ticket) {
    contacts.visible(id);
    link(contacts.locked(id).orElseThrow(), ticket);
  }

  private Contact link(Contact contact, @Nullable Ticket ticket) {
    boolean news = contact.about(ticket == null ? null : ticket.id());
    UUID customer = ticket == null ? null : ticket.customerId();
    if (customer != null && contact.customerId() == null) {
      news |= contact.with(recognition.known(customer), null);
    }
    if (news) {
      contact.raiseVersion();
      facts.tell(contact);
    }
    return contact;
  }
}
