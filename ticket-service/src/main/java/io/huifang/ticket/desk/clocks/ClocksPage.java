package io.huifang.ticket.desk.clocks;

import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.sla.explain.Ledger;
import io.huifang.ticket.sla.explain.Why;
import io.huifang.ticket.staff.People;
import io.huifang.ticket.staff.Staff;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How each due time of a ticket came about: drawn, line by line, and why by this rule. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class ClocksPage {
  @Inject TicketRepository tickets;
  @Inject Ledger ledger;
  @Inject Calendars calendars;
  @Inject Staff staff;
  @Inject PageTime time;
  @Inject Clock clock;

  @Inject
  @Location("desk/clocks.html")
  Template page;

  @GET
  @Path("/tickets/{id}/clocks")
  @Transactional
  @Operation(hidden = true)
  public String show(@PathParam("id") UUID id) {
    Ticket ticket = tickets.visible(id);
    Why why = ledger.why(ticket);
    Instant now = clock.instant();
    List<Drawing> drawings =
        why.clocks().stream().map(c -> Drawing.of(c, now, calendars::get)).toList();
    return page.data("ticket", id)
        .data("subject", ticket.subject())
        .data("why", why)
        .data("version", String.valueOf(why.standardVersion()))
        .data("drawings", drawings)
        .data("people", People.of(staff.agents(null)))
        .data("time", time)
        .render();
  }
}
