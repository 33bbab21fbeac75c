package io.huifang.ticket.status;

import io.huifang.platform.security.Role;
import io.huifang.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links to the customer's status page over HTTP. */
@Path("/api/tickets/{id}/status-links")
@Tag(name = "Status page")
@Produces(MediaType.APPLICATION_JSON)
public class StatusLinkResource {
  @Inject StatusLinks links;
  @Inject TicketRepository tickets;

  @POST
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(summary = "Make a link to the status page, to be sent to the customer")
  public Response create(@PathParam("id") UUID id) {
    String url = links.create(tickets.visible(id).id());
    return Response.status(201).entity(new Link(url)).build();
  }

  @DELETE
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(summary = "Revoke all links to the status page of this ticket")
  public Revoked revoke(@PathParam("id") UUID id) {
    return new Revoked(links.revoke(tickets.visible(id).id()));
  }

  /** How many links could still be used. */
  public record Revoked(int links) {}

  /** The address to send. */
  public record Link(String url) {}
}
