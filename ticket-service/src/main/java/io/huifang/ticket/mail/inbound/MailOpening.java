package io.huifang.ticket.mail.inbound;

import io.huifang.platform.mail.read.InboundMail;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Channel;
import io.huifang.ticket.Classification;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.NewTicket;
import io.huifang.ticket.NewTicket.OpenedBy;
import io.huifang.ticket.Priority;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.CustomerData;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.lifecycle.TicketService;
import io.huifang.ticket.mail.Letters;
import io.huifang.ticket.mail.TicketMailConfig;
import io.huifang.ticket.mail.enclosed.Enclosed;
import io.huifang.ticket.segment.Segments;
import io.huifang.ticket.together.FollowUps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Begins a ticket with a mail. */
@ApplicationScoped
class MailOpening {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String OPENED =
      """
      select count(*) from ticket t where t.channel = 'EMAIL' and t.first_contact_at > :since
        and t.customer_id in (select living_customer(h.customer_id) from customer_handle h
          where h.kind = 'EMAIL' and h.value = handle_value('EMAIL', :address))
      """;
  @Inject Customers customers;
  @Inject Segments segments;
  @Inject TicketService tickets;
  @Inject EntityManager entities;
  @Inject Conversation conversation;
  @Inject FollowUps followUps;
  @Inject Letters letters;
  @Inject Enclosed enclosed;
  @Inject TicketMailConfig config;
  @Inject Clock clock;

  Instant anHourAgo() {
    return clock.instant().minus(HOUR);
  }

  /** A program that has gone wild must not fill the queue. */
  boolean mayOpen(String address) {
    return ((Number)
                entities
                    .createNativeQuery(OPENED)
                    .setParameter("address", address)
                    .setParameter("since", anHourAgo())
                    .getSingleResult())
            .longValue()
        < config.openingsPerHour();
  }

  /**
   * @param before the ticket that was answered and is over: team and category are taken from it
   */
  Ticket open(InboundMail mail, String text, @Nullable Ticket before) {
    boolean zh = text.codePoints().anyMatch(c -> Character.isIdeographic(c));
    Customer customer =
        segments.opening(
            customers.recognise(
                new CustomerData(
                    null,
                    mail.name().isEmpty() ? null : mail.name(),
                    mail.from(),
                    null,
                    null,
                    null,
                    zh ? "zh-CN" : "en",
                    null)));
    Classification classification =
        new Classification(
            Channel.EMAIL.name(),
            before == null ? config.category() : before.classification().category(),
            before == null ? null : before.classification().subcategory(),
            Complexity.STANDARD,
            Priority.NORMAL,
            customer.tier(),
            customer.segment());
    String subject = mail.subject().isEmpty() ? (zh ? "（无主题）" : "(no subject)") : mail.subject();
    Ticket ticket =
        tickets.open(
            new NewTicket(
                subject,
                classification,
                OpenedBy.CUSTOMER,
                customer.id(),
                before == null ? null : before.team(),
                null),
            Actor.customer());
    if (before != null) {
      entities.flush(); // the link refers to it
      followUps.link(before, ticket, Actor.customer());
    }
    letters.belongs(ticket.id());
    String words = before == null ? text : text + "\n\n[" + before.number() + "]";
    if (mail.attachments().isEmpty()) {
      conversation.firstWords(ticket, words, List.of(), Actor.customer());
    } else {
      entities.flush(); // files are kept for a ticket that is there
      Enclosed.Result files = enclosed.keep(ticket.id(), mail.attachments());
      conversation.firstWords(ticket, files.text(words), files.kept(), Actor.customer());
    }
    return ticket;
  }
}
