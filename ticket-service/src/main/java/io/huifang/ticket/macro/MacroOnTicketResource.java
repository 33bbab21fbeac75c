package io.huifang.ticket.macro;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.view.TicketView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A macro done with one ticket. */
@Path("/api/tickets")
@Tag(name = "Macros")
@Produces(MediaType.APPLICATION_JSON)
public class MacroOnTicketResource {
  @Inject MacroUse use;
  @Inject Caller caller;

  @POST
  @Path("/{id}/macros/{macro}")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "Do with a ticket what a macro says: all of it or nothing")
  public Response apply(
      @PathParam("id") UUID id,
      @PathParam("macro") UUID macro,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    Ticket ticket = use.apply(id, ifMatch, macro, Actor.agent(caller.id()));
    return Response.ok(TicketView.of(ticket))
        .header(HttpHeaders.ETAG, Version.etag(ticket.version()))
        .build();
  }
}
