package io.huifang.ticket.desk.caller;

import io.huifang.ticket.Channel;
import io.huifang.ticket.contact.Contact;
import io.huifang.ticket.contact.ContactChannel;
import io.huifang.ticket.contact.Contacts;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.customer.HandleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Begins a ticket with what is known of the call that it is about. */
@ApplicationScoped
class Calls {
  @Inject Contacts contacts;
  @Inject Customers customers;
  @Inject HandleBook book;

  /**
   * @throws io.huifang.platform.problem.ProblemException 404 for a contact of another team
   */
  @Transactional
  NewTicketForm form(UUID call) {
    Contact contact = contacts.visible(call);
    return NewTicketForm.ringing(call.toString(), who(contact), channel(contact.channel()));
  }

  /**
   * Those who were found, and whoever the call is known to be from: who takes a call of another
   * team's customer sees a name and a number.
   */
  @Transactional
  List<Known> known(NewTicketForm form, List<Known> found) {
    UUID call = form.callId();
    UUID customer = call == null ? null : contacts.visible(call).customerId();
    if (customer == null || found.stream().anyMatch(one -> one.customer().id().equals(customer))) {
      return found;
    }
    Customer caller = customers.findById(customer);
    Known known = new Known(caller.view(), book.of(caller.id()), List.of());
    return known.isMeant(form.who())
        ? Stream.concat(Stream.of(known), found.stream()).toList()
        : found;
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
