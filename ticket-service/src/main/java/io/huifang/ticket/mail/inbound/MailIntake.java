package io.huifang.ticket.mail.inbound;

import io.huifang.platform.id.LinkToken;
import io.huifang.platform.mail.read.InboundMail;
import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.conversation.MessageRepository;
import io.huifang.ticket.customer.HandleBook;
import io.huifang.ticket.lifecycle.Exchange;
import io.huifang.ticket.lifecycle.Thanks;
import io.huifang.ticket.mail.Letters;
import io.huifang.ticket.mail.TicketMailConfig;
import io.huifang.ticket.mail.enclosed.Enclosed;
import io.huifang.ticket.together.FollowUps;
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
  @Inject HandleBook book;
  @Inject Conversation conversation;
  @Inject Exchange exchange;
  @Inject Enclosed enclosed;
  @Inject MailOpening opening;
  @Inject FollowUps followUps;
  @Inject Refusals refusals;
  @Inject MessageRepository messages;
  @Inject TicketMailConfig config;

  /**
   * @throws ProblemException 429 if the writer has written too often: the mail is not taken and can
   *     be handed in again later
   */
  @Transactional
  public Taken take(InboundMail mail) {
    // files are no part of it: the same mail under the same id brings the same files
    String digest = LinkToken.sha256(mail.from() + "\n" + mail.subject() + "\n" + mail.text());
    if (!letters.take(mail.messageId(), digest)) {
      return Taken.of(Taken.Outcome.KNOWN);
    }
    // who writes nothing but a subject has said it there
    String text = mail.text().isBlank() ? mail.subject() : mail.text();
    if (mail.byList()) {
      letters.silent();
    }
    if (mail.automatic() || (text.isBlank() && mail.attachments().isEmpty())) {
      return Taken.of(Taken.Outcome.IGNORED);
    }
    Optional<Ticket> answered =
        letters
            .ticketOf(mail.references())
            .flatMap(tickets::findByIdOptional)
            .flatMap(ticket -> tickets.locked(tickets.livingOn(ticket).id()));
    if (answered.isEmpty()) {
      return opened(mail, text, null);
    }
    Ticket ticket = answered.get();
    if (!isFrom(ticket.customerId(), mail.from())) {
      if (!mail.byList()) {
        refusals.tell(mail);
      }
      return Taken.of(Taken.Outcome.REFUSED);
    }
    boolean thanks = mail.attachments().isEmpty() && Thanks.only(text);
    if (!exchange.takes(ticket, thanks)) {
      return tooLate(mail, text, thanks, ticket);
    }
    return added(mail, text, ticket);
  }

  /** Goes to the ticket that goes on with the one that is over, or begins it. */
  private Taken tooLate(InboundMail mail, String text, boolean thanks, Ticket over) {
    Ticket latest = followUps.latest(over);
    if (latest.equals(over)) {
      return opened(mail, text, over);
    }
    Ticket next = tickets.locked(latest.id()).orElseThrow();
    return exchange.takes(next, thanks) ? added(mail, text, next) : opened(mail, text, next);
  }

  private Taken added(InboundMail mail, String text, Ticket ticket) {
    if (messages.throughLinks(ticket.id(), opening.anHourAgo()) >= config.answersPerHour()) {
      throw tooMany();
    }
    letters.belongs(ticket.id());
    Enclosed.Result files = enclosed.keep(ticket.id(), mail.attachments());
    conversation.customerMessage(ticket.id(), files.text(text), files.kept(), Actor.customer());
    return new Taken(Taken.Outcome.ADDED, ticket.id());
  }

  private Taken opened(InboundMail mail, String text, @Nullable Ticket before) {
    if (!opening.mayOpen(mail.from())) {
      throw tooMany();
    }
    Ticket ticket = opening.open(mail, text, before);
    return new Taken(Taken.Outcome.OPENED, ticket.id());
  }

  private static ProblemException tooMany() {
    return ProblemException.of(
        429, "too-many-mails", "Too many mails", "This address has written too often; try later");
  }

  private boolean isFrom(@Nullable UUID person, String address) {
    return person != null && book.isReachedAt(person, address);
  }
}
