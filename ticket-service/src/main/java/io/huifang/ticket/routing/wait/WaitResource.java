package io.huifang.ticket.routing.wait;

import io.huifang.platform.security.Role;
import io.huifang.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The wait of a ticket over HTTP. */
@Path("/api/tickets")
@Tag(name = "Routing")
@Produces(MediaType.APPLICATION_JSON)
public class WaitResource {
  @Inject Waits waits;
  @Inject TicketRepository tickets;

  @GET
  @Path("/{id}/wait")
  @Transactional
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(
      summary = "Where a ticket is in its queue, and how long it will wait still; 204 if it is not")
  public Response wait(@PathParam("id") UUID id) {
    return waits
        .of(tickets.visible(id).id())
        .map(view -> Response.ok(view).build())
        .orElseGet(() -> Response.noContent().build());
  }
}
