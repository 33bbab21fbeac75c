package io.huifang.ticket.duplicate;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.Actor;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Duplicates over HTTP. */
@Path("/api/customers")
@Tag(name = "Customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class JoiningResource {
  @Inject Joining joining;
  @Inject Duplicates duplicates;
  @Inject Customers customers;
  @Inject Caller caller;

  @GET
  @Path("/{id}/duplicates")
  @Transactional
  @Operation(
      summary = "Records that may be the same person, with the reasons",
      description = "Those left out that the caller may not read.")
  public List<Duplicates.Alike> alike(@PathParam("id") UUID id) {
    return duplicates.of(customers.visible(id).id());
  }

  @POST
  @Path("/{id}/merge")
  @Transactional
  @Operation(
      summary = "Let a record live on in another one of the same person",
      description =
          "Tickets and handles are the other one's from now on. The id goes on working and leads to"
              + " the other one, which is answered.")
  public Response merge(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid IntoCustomer body) {
    return shown(joining.merge(id, ifMatch, body.into(), Actor.agent(caller.id())));
  }

  @DELETE
  @Path("/{id}/merge")
  @Consumes(MediaType.WILDCARD)
  @Transactional
  @Operation(
      summary = "Take a merged record apart again, at the version of the one it lives on in",
      description = "What came with it goes back; what has come since stays where it is.")
  public Response undo(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return shown(joining.undo(id, ifMatch, Actor.agent(caller.id())));
  }

  private Response shown(Customer customer) {
    return Response.ok(customers.whole(customer))
        .header(HttpHeaders.ETAG, Version.etag(customer.version()))
        .build();
  }

  /** The record to live on in. */
  public record IntoCustomer(@NotNull UUID into) {}
}
