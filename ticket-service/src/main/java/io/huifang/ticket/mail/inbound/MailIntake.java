package io.huifang.ticket.mail.inbound;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.lifecycle.Exchange;
import io.huifang.ticket.mail.Letters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a mail to the ticket that it answers. Two things must fit: the mail names one of ours,
 * whose id only its reader knows, and it comes from the address of the ticket's customer. The
 * number in a subject proves nothing and is not looked at.
 */
@ApplicationScoped
public class MailIntake {
  @Inject Letters letters;
  @Inject TicketRepository tickets;
  @Inject Customers customers;
  @Inject Conversation conversation;
  @Inject Exchange exchange;
  @Inject MailOpening opening;
  @Inject Refusals refusals;

  @Transactional
  public Taken take(InboundMail mail) {
    if (!letters.take(mail.messageId())) {
      return Taken.of(Taken.Outcome.KNOWN);
    }
    String text = text(mail);
    if (mail.automatic() || mail.from().isEmpty() || text.isBlank()) {
      return Taken.of(Taken.Outcome.IGNORED);
    }
    Optional<Ticket> answered =
        letters.ticketOf(mail.references()).flatMap(id -> tickets.locked(id));
    if (answered.isEmpty()) {
      return opened(mail, text, null);
    }
    Ticket ticket = answered.get();
    if (!isFrom(ticket.customerId(), mail.from())) {
      return refused(mail, Refusals.Reason.SOMEBODY_ELSES);
    }
    if (!exchange.takes(ticket, text)) {
      return opened(mail, text, ticket);
    }
    letters.belongs(ticket.id());
    conversation.customerMessage(ticket.id(), text, Actor.customer());
    return new Taken(Taken.Outcome.ADDED, ticket.id());
  }

  private Taken opened(InboundMail mail, String text, @Nullable Ticket before) {
    if (!opening.mayOpen(mail.from())) {
      return refused(mail, Refusals.Reason.TOO_MANY);
    }
    Ticket ticket = opening.open(mail, text, before);
    return new Taken(Taken.Outcome.OPENED, ticket.id());
  }

  private Taken refused(InboundMail mail, Refusals.Reason reason) {
    refusals.tell(mail, reason);
    return Taken.of(Taken.Outcome.REFUSED);
  }

  private boolean isFrom(@Nullable UUID person, String address) {
    return person != null
        && customers
            .findByIdOptional(person)
            .map(Customer::view)
            .map(Customer.View::email)
            .filter(address::equalsIgnoreCase)
            .isPresent();
  }

  private static String text(InboundMail mail) {
    if (mail.attachments().isEmpty()) {
      return mail.text();
    }
    String names = WrittenText.clean(String.join(", ", mail.attachments()));
    String shown = names.length() <= 500 ? names : names.substring(0, 500) + " …";
    return mail.text() + "\n\n[未保存的附件 / attachments not kept: " + shown + "]";
  }
}
