package io.huifang.ticket.desk;

import io.huifang.platform.security.Caller;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
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
import java.time.Clock;
import java.time.Instant;
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
  @Inject Visitor visitor;
  @Inject Caller caller;
  @Inject Clock clock;

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
    TicketView view = TicketView.of(ticket);
    DeskTexts texts = visitor.language().texts(DeskTexts.class);
    String who = called(customer, texts);
    Instant now = clock.instant();
    List<ClockRow> rows = clocks.explain(id).stream().map(c -> ClockRow.of(c, now)).toList();
    return page.data("ticket", view)
        .data("who", who)
        .data("next", NextAction.of(view, rows, unread(shown), who, caller.id(), texts))
        .data("tab", tab(ticket.state().active(), drafts))
        .data("active", ticket.state().active())
        .data("customer", customer == null ? null : customer.view())
        .data("messages", shown)
        .data("older", shown.size() < MESSAGES ? null : shown.get(0).id())
        .data("links", links.usable(id))
        .data("events", events.of(id))
        .data("clocks", rows)
        .data("teams", staff.teams().stream().map(t -> t.view()).toList())
        .data("agents", staff.agents(ticket.team()).stream().map(a -> a.view()).toList())
        .data("people", People.of(staff.agents(null)))
        .data("time", time)
        .data("link", link)
        .data("problem", problem)
        .data("drafts", drafts)
        .render();
  }

  private static String called(@Nullable Customer customer, DeskTexts texts) {
    String name = customer == null ? null : customer.view().name();
    return name == null || name.isBlank() ? texts.theCustomer() : name;
  }

  /** Whether the customer has spoken last; notes are among ourselves. */
  private static boolean unread(List<Message.View> shown) {
    return shown.stream()
        .filter(message -> message.kind() != Message.Kind.NOTE)
        .reduce((first, second) -> second)
        .filter(last -> last.kind() == Message.Kind.CUSTOMER)
        .isPresent();
  }

  /** The tab of the composer with the text that could not be saved, else the first one. */
  private static String tab(boolean active, Map<String, String> drafts) {
    if (!active || drafts.containsKey("note")) {
      return "note";
    }
    return drafts.containsKey("resolve") ? "resolve" : "reply";
  }
}
