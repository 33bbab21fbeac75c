package io.huifang.ticket.desk;

import io.huifang.platform.web.PageTime;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.TicketView;
import io.huifang.ticket.conversation.Message;
import io.huifang.ticket.conversation.MessageRepository;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.history.TicketEvents;
import io.huifang.ticket.sla.SlaClocks;
import io.huifang.ticket.staff.Staff;
import io.huifang.ticket.status.StatusLinks;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One ticket with everything about it, and with what somebody has typed but could not save. */
@ApplicationScoped
class TicketPage {
  private static final int MESSAGES = 100;
  @Inject TicketRepository tickets;
  @Inject MessageRepository messages;
  @Inject TicketEvents events;
  @Inject SlaClocks clocks;
  @Inject Customers customers;
  @Inject Staff staff;
  @Inject StatusLinks links;
  @Inject PageTime time;

  @Inject
  @Location("desk/ticket.html")
  Template page;

  /**
   * @param before the oldest message that the reader has seen, null for the latest page
   * @param link to be shown this once
   * @param drafts texts by the name of their form
   */
  @Transactional
  String render(
      UUID id,
      @Nullable UUID before,
      @Nullable String link,
      @Nullable String problem,
      Map<String, String> drafts) {
    Ticket ticket = tickets.visible(id);
    Customer customer =
        ticket.customerId() == null ? null : customers.findById(ticket.customerId());
    List<Message.View> shown = messages.of(id, before, MESSAGES);
    return page.data("ticket", TicketView.of(ticket))
        .data("active", ticket.state().active())
        .data("customer", customer == null ? null : customer.view())
        .data("messages", shown)
        .data("older", shown.size() < MESSAGES ? null : shown.get(0).id())
        .data("links", links.usable(id))
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
