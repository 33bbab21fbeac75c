package io.huifang.ticket.routing.seat;

import io.huifang.platform.security.Role;
import io.huifang.ticket.customer.Customers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The agent that a customer has over HTTP. */
@Path("/api/customers")
@Tag(name = "Routing")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnAgentResource {
  @Inject OwnAgents own;
  @Inject Customers customers;

  @GET
  @Path("/{id}/agent")
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "Who looks after a customer, null for anybody")
  public Own read(@PathParam("id") UUID id) {
    return new Own(own.of(customers.visible(id).id()).orElse(null));
  }

  @PUT
  @Path("/{id}/agent")
  @RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "Say who looks after a customer; their tickets wait for that person first")
  public Own put(@PathParam("id") UUID id, @NotNull @Valid Own body) {
    own.set(customers.visible(id).id(), body.agent());
    return body;
  }

  /** Somebody's own agent. */
  public record Own(@Nullable @Size(min = 1, max = 100) String agent) {}
}
