package io.huifang.ticket.desk;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.security.Caller;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.conversation.Message;
import io.huifang.ticket.conversation.MessageRepository;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.desk.compose.Composers;
import io.huifang.ticket.desk.compose.Outcome;
import io.huifang.ticket.desk.compose.Seen;
import io.huifang.ticket.desk.list.DeskLists;
import io.huifang.ticket.desk.list.QueueList;
import io.huifang.ticket.history.TicketEvent;
import io.huifang.ticket.history.TicketEvents;
import io.huifang.ticket.macro.Macros;
import io.huifang.ticket.presence.Presence;
import io.huifang.ticket.sla.explain.Explanation;
import io.huifang.ticket.sla.explain.Ledger;
import io.huifang.ticket.staff.People;
import io.huifang.ticket.staff.Staff;
import io.huifang.ticket.status.StatusLinks;
import io.huifang.ticket.view.TicketView;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One ticket with everything about it, beside the list that it was chosen from. A page that is open
 * already asks for the pane alone.
 */
@RequestScoped
public class TicketPage {
  private static final int MESSAGES = 100;
  @Inject TicketRepository tickets;
  @Inject MessageRepository messages;
  @Inject TicketEvents events;
  @Inject Ledger ledger;
  @Inject Customers customers;
  @Inject Staff staff;
  @Inject Macros macros;
  @Inject StatusLinks links;
  @Inject DeskLists lists;
  @Inject Composers composers;
  @Inject Presence presence;
  @Inject Seen seen;
  @Inject PageTime time;
  @Inject Visitor visitor;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject HttpHeaders headers;
  @Inject UriInfo uri;

  @Inject
  @Location("desk/workspace.html")
  Template page;

  @Inject
  @Location("desk/pane.html")
  Template pane;

  /** Whether the page is open already and wants the pane alone. */
  boolean inPlace() {
    return headers.getHeaderString("HX-Request") != null;
  }

  /** The list that the ticket was chosen from, as the query of an address. */
  public String list() {
    return QueueList.address(uri.getQueryParameters()).query();
  }

  /**
   * @throws io.huifang.platform.problem.ProblemException 400 if the address names no list
   */
  public void checkList() {
    list();
  }

  /** Whether the reader may still see the ticket: who hands one over may not. */
  @Transactional
  boolean isVisible(UUID id) {
    return tickets.findByIdOptional(id).filter(one -> caller.maySee(one.team())).isPresent();
  }

  /**
   * @param before the oldest message that the reader has seen, null for the latest page
   */
  @Transactional
  public String render(UUID id, @Nullable UUID before, Outcome outcome) {
    Ticket ticket = tickets.visible(id);
    presence.looks(id);
    boolean whole = !inPlace();
    boolean changed = outcome.done() != null;
    TemplateInstance shown = (whole ? page : pane).instance();
    ListAddress address = QueueList.address(uri.getQueryParameters());
    shown.data("list", whole || changed ? lists.at(address, id) : null);
    shown.data("query", address.query()).data("whole", whole);
    return filled(shown, ticket, before, outcome).render();
  }

  private TemplateInstance filled(
      TemplateInstance shown, Ticket ticket, @Nullable UUID before, Outcome outcome) {
    UUID id = ticket.id();
    Customer customer =
        ticket.customerId() == null ? null : customers.findById(ticket.customerId());
    List<Message.View> said = messages.of(id, before, MESSAGES);
    List<TicketEvent.View> history = events.of(id);
    TicketView view = TicketView.of(ticket);
    DeskTexts texts = visitor.language().texts(DeskTexts.class);
    String who = called(customer, texts);
    Instant now = clock.instant();
    People people = People.of(staff.agents(null));
    List<ClockRow> rows =
        Explanation.latest(ledger.of(id)).stream().map(c -> ClockRow.of(c, now)).toList();
    boolean solved = view.state() == TicketState.RESOLVED || view.state() == TicketState.CLOSED;
    return shown
        .data("ticket", view)
        .data("who", who)
        .data(
            "next", NextAction.of(view, rows, Waiting.since(said) != null, who, caller.id(), texts))
        .data("composer", composers.of(view, seen.mark(view), who, outcome))
        .data("active", ticket.state().active())
        .data("customer", customer == null ? null : customer.view())
        .data("messages", said)
        .data("waitsFrom", Waiting.since(said))
        .data("solution", solved ? TicketEvents.solution(history).orElse(null) : null)
        .data("older", said.size() < MESSAGES ? null : said.get(0).id())
        .data("others", presence.othersAt(id))
        .data("macros", ticket.state().active() ? macros.offered() : List.of())
        .data("links", links.usable(id))
        .data("events", history)
        .data("clocks", rows)
        .data("teams", staff.teams().stream().map(t -> t.view()).toList())
        .data("agents", staff.agents(ticket.team()).stream().map(a -> a.view()).toList())
        .data("people", people)
        .data("me", caller.id())
        .data("time", time)
        .data("outcome", outcome);
  }

  private static String called(@Nullable Customer customer, DeskTexts texts) {
    String name = customer == null ? null : customer.view().name();
    return name == null || name.isBlank() ? texts.theCustomer() : name;
  }
}
