package io.huifang.ticket.notice;

import io.huifang.platform.notice.NoticeKind;
import io.huifang.platform.notice.Notices;
import io.huifang.platform.notice.Occurrence;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanged;
import io.huifang.ticket.conversation.Message;
import io.huifang.ticket.conversation.Said;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.staff.Staff;
import io.huifang.ticket.together.Watchers;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose ticket it is learns what others did to it: that it came, that it went, that the customer
 * wrote. A ticket that nobody has tells nobody, so the intake writes nothing for this.
 */
@ApplicationScoped
class TicketNotices {
  @Inject Notices notices;
  @Inject Staff staff;
  @Inject Customers customers;
  @Inject Watchers watchers;

  void changed(@Observes @Priority(TicketChanged.Order.PUBLISH + 2) TicketChanged change) {
    if (change.ticket().origin() == Origin.LIVE) {
      switch (change.type()) {
        case ASSIGNED, TRANSFERRED -> handedOver(change);
        case REOPENED -> reopened(change);
        default -> {
          // who has it did it, or it can be seen in the list
        }
      }
    }
  }

  void said(@Observes @Priority(TicketChanged.Order.PUBLISH + 2) Said said) {
    Ticket ticket = said.ticket();
    Message.View message = said.message();
    Occurrence what = about(NoticeKind.CUSTOMER_REPLIED, ticket.agent(), message.author(), ticket);
    if (message.kind() == Message.Kind.CUSTOMER && what.concernsSomebodyElse()) {
      notices.raise(what.who(customer(ticket)).quoting(message.text()));
    }
    if (message.kind() == Message.Kind.CUSTOMER && !said.opens()) {
      for (String watcher : watchers.of(ticket.id())) {
        Occurrence also = about(NoticeKind.CUSTOMER_REPLIED, watcher, message.author(), ticket);
        if (!watcher.equals(ticket.agent()) && also.concernsSomebodyElse()) {
          notices.raise(also.who(customer(ticket)).quoting(message.text()));
        }
      }
    }
  }

  private void handedOver(TicketChanged change) {
    Ticket ticket = change.ticket();
    String from = Objects.toString(change.detail().get("fromAgent"), null);
    String to = ticket.agent();
    String by = change.actor().id();
    if (!Objects.equals(from, to)) {
      byColleague(about(NoticeKind.TICKET_ASSIGNED, to, by, ticket), by);
      byColleague(about(NoticeKind.TICKET_TAKEN, from, by, ticket), to);
    }
  }

  /** Names are looked up only if there is somebody to read them. */
  private void byColleague(Occurrence what, @Nullable String colleague) {
    if (what.concernsSomebodyElse()) {
      notices.raise(colleague == null ? what : what.who(staff.name(colleague)));
    }
  }

  private void reopened(TicketChanged change) {
    Ticket ticket = change.ticket();
    Occurrence what = about(NoticeKind.CUSTOMER_REOPENED, ticket.agent(), null, ticket);
    if (change.actor().kind() == Actor.Kind.CUSTOMER && what.concernsSomebodyElse()) {
      notices.raise(what.who(customer(ticket)));
    }
  }

  private @Nullable String customer(Ticket ticket) {
    UUID id = ticket.customerId();
    Customer customer = id == null ? null : customers.findById(id);
    return customer == null ? null : customer.view().name();
  }

  private static Occurrence about(
      NoticeKind kind, @Nullable String to, @Nullable String by, Ticket ticket) {
    return Occurrence.of(
        kind,
        to,
        by,
        new Occurrence.Thing(
            ticket.id(),
            "/desk/tickets/" + ticket.id(),
            ticket.number(),
            ticket.subject(),
            ticket.customerId(),
            ticket.correlationId()));
  }
}
