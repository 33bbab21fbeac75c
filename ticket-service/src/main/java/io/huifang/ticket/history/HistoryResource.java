package io.huifang.ticket.history;

import io.huifang.platform.security.Role;
import io.huifang.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The history of a ticket over HTTP. */
@Path("/api/tickets/{id}/events")
@Tag(name = "Tickets")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {
  @Inject TicketEvents events;
  @Inject TicketRepository tickets;

  @GET
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(summary = "Every change with actor and time")
  public List<TicketEvent.View> read(@PathParam("id") UUID id) {
    return events.of(tickets.visible(id).id());
  }
}
