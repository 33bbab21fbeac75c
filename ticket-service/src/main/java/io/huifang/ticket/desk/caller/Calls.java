package io.huifang.ticket.desk.caller;

import io.huifang.ticket.Channel;
import io.huifang.ticket.contact.Contact;
import io.huifang.ticket.contact.ContactChannel;
import io.huifang.ticket.contact.Contacts;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Begins a ticket with what is known of the call that it is about. */
@ApplicationScoped
class Calls {
  @Inject Contacts contacts;
  @Inject Customers customers;

  /**
   * @throws io.huifang.platform.problem.ProblemException 404 for a contact of another team
   */
  NewTicketForm form(UUID call) {
    Contact contact = contacts.visible(call);
    return NewTicketForm.ringing(call.toString(), who(contact), channel(contact.channel()));
  }

  /** What finds the customer, and nobody else. */
  private String who(Contact contact) {
    Customer customer =
        contact.customerId() == null ? null : customers.findById(contact.customerId());
    if (customer == null) {
      return Objects.requireNonNullElse(contact.handle(), "");
    }
    Customer.View known = customer.view();
    return Stream.of(known.phone(), known.email(), known.externalId(), known.name())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static Channel channel(ContactChannel channel) {
    return switch (channel) {
      case CHAT -> Channel.CHAT;
      case WECHAT -> Channel.WECHAT;
      case PHONE, VISIT -> Channel.PHONE;
    };
  }
}
