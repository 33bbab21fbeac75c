package io.huifang.ticket.mail;

import io.huifang.platform.id.Ids;
import io.huifang.platform.language.Language;
import io.huifang.platform.mail.Mails;
import io.huifang.platform.mail.OutgoingMail;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanged;
import io.huifang.ticket.attachment.Attachment;
import io.huifang.ticket.attachment.Enclosures;
import io.huifang.ticket.conversation.Message;
import io.huifang.ticket.conversation.Said;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.status.StatusLinks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes to the customer, in the transaction of what it is about. */
@ApplicationScoped
class TicketMails {
  /** Later it helps nobody any more. */
  private static final Duration STALE_AFTER = Duration.ofDays(3);

  @Inject TicketMailConfig config;
  @Inject Customers customers;
  @Inject StatusLinks links;
  @Inject LetterWriter writer;
  @Inject Letters letters;
  @Inject Mails mails;
  @Inject Enclosures enclosures;
  @Inject Clock clock;

  void changed(@Observes @Priority(TicketChanged.Order.PUBLISH + 1) TicketChanged change) {
    Ticket ticket = change.ticket();
    if (change.type() == ChangeType.OPENED && acknowledged(ticket) && !letters.isSilent()) {
      send(LetterKind.OPENED, ticket, "", List.of());
    } else if (change.type() == ChangeType.RESOLVED
        && config.resolution()
        && !(config.replies() && change.detail().containsKey("said"))) {
      Object solution = change.detail().getOrDefault("solution", "");
      send(LetterKind.RESOLVED, ticket, solution.toString(), List.of());
    }
  }

  void said(@Observes Said said) {
    if (said.message().kind() == Message.Kind.REPLY && config.replies()) {
      Message.View message = said.message();
      send(LetterKind.REPLY, said.ticket(), message.text(), message.attachments());
    }
  }

  private boolean acknowledged(Ticket ticket) {
    return config.acknowledge().stream()
        .flatMap(channels -> channels.stream())
        .anyMatch(channel -> channel.name().equals(ticket.classification().channel()));
  }

  /** History is not written about, and where no address is known nobody can be written to. */
  private void send(LetterKind kind, Ticket ticket, String text, List<Attachment> files) {
    UUID person = ticket.customerId();
    if (ticket.origin() != Origin.LIVE || person == null) {
      return;
    }
    Customer.View customer = customers.known(person).view();
    if (customer.email() == null) {
      return;
    }
    long bytes = files.stream().mapToLong(Attachment::size).sum();
    boolean enclosed = !files.isEmpty() && bytes <= config.files().asLongValue();
    Letter letter =
        new Letter(
            kind,
            ticket.number(),
            ticket.subject(),
            // the address of an opening may be forged: then nothing of the forger goes there
            kind == LetterKind.OPENED ? null : customer.name(),
            text,
            links.create(ticket.id()),
            Language.of(customer.language()),
            files.stream().map(Attachment::name).collect(Collectors.joining(", ")),
            !enclosed);
    UUID id = Ids.next();
    // the second half cannot be guessed: an answer that names it comes from who has read the mail
    String messageId = id + "." + UUID.randomUUID() + "@huifang";
    List<String> before = letters.thread(ticket.id());
    letters.sent(messageId, ticket.id());
    if (enclosed) {
      enclosures.add(id, files);
    }
    mails.send(
        new OutgoingMail(
                id,
                customer.email(),
                writer.subject(letter),
                writer.text(letter),
                writer.html(letter),
                messageId,
                clock.instant().plus(STALE_AFTER))
            .after(before.isEmpty() ? null : String.join(" ", before))
            .enclosing(enclosed));
  }
}
