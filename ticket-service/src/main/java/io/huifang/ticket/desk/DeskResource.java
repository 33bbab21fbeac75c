package io.huifang.ticket.desk;

import io.huifang.platform.paging.Page;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketQueue;
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
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page that agents work at: the queue, and one ticket with everything about it. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class DeskResource {
  @Inject TicketQueue queue;
  @Inject TicketRepository tickets;
  @Inject MessageRepository messages;
  @Inject TicketEvents events;
  @Inject SlaClocks clocks;
  @Inject Customers customers;
  @Inject Staff staff;
  @Inject PageTime time;
  @Inject Caller caller;

  @Inject
  @Location("desk/queue.html")
  Template queuePage;

  @Inject
  @Location("desk/ticket.html")
  Template ticketPage;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String queue(
      @QueryParam("view") @DefaultValue("team") String view,
      @QueryParam("cursor") @Nullable String cursor) {
    TicketQueue.Filter filter =
        new TicketQueue.Filter(
            null,
            null,
            view.equals("mine") ? caller.id() : null,
            null,
            !view.equals("all"),
            view.equals("unassigned"));
    Page<TicketView> page = queue.page(filter, 50, cursor);
    return queuePage
        .data("page", page)
        .data("view", view)
        .data("due", QueueDue.of(page.items(), clocks))
        .data("time", time)
        .data("people", People.of(staff.agents(null)))
        .render();
  }

  @GET
  @Path("/tickets/{id}")
  @Transactional
  @Operation(hidden = true)
  public String ticket(
      @PathParam("id") UUID id,
      @QueryParam("link") @Nullable String link,
      @QueryParam("problem") @Nullable String problem) {
    Ticket ticket = tickets.visible(id);
    Customer customer =
        ticket.customerId() == null ? null : customers.findById(ticket.customerId());
    return ticketPage
        .data("ticket", TicketView.of(ticket))
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
        .render();
  }
}
