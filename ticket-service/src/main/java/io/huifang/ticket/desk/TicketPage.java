package io.huifang.ticket.desk;

import io.huifang.platform.web.PageTime;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.TicketView;
import io.huifang.ticket.conversation.MessageRepository;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.history.TicketEvents;
import io.huifang.ticket.sla.SlaClocks;
import io.huifang.ticket.staff.Staff;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One ticket with everything about it, and with what somebody has typed but could not save. */
@ApplicationScoped
class TicketPage {
  @Inject TicketRepository tickets;
  @Inject MessageRepository messages;
  @Inject TicketEvents events;
  @Inject SlaClocks clocks;
  @Inject Customers customers;
  @Inject Staff staff;
  @Inject PageTime time;

  @Inject
  @Location("desk/ticket.html")
  Template page;

  /**
   * @param drafts texts by the name of their form
   */
  @Transactional
  String render(
      UUID id, @Nullable String link, @Nullable String problem, Map<String, String> drafts) {
    Ticket ticket = tickets.visible(id);
    Customer customer =
        ticket.customerId() == null ? null : customers.findById(ticket.customerId());
    return page.data("ticket", TicketView.of(ticket))
        .data("active", ticket.state().active())
        .data("customer", customer == null ? null : customer.view())
        .data("messages", messages.of(id))
        .data("events", events.of(id))
        .data("clocks", clocks.explain(id))
        .data("teams", staff.teams().stream().map(t -> t.view()).toList())
        .data("agents", staff.agents(ticket.team()).stream().map(a -> a.view()).toList())
        .data("people", People.of(staff.agents(null)))
        .data("time", time)
        .data("link", link)
        .data("problem", problem)
        .data("drafts", drafts)
        .render();
  }
}
