package io.huifang.ticket.customer;

import io.huifang.platform.idempotency.Idempotency;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** Customers over HTTP. */
@Path("/api/customers")
@Tag(name = "Customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class CustomerResource {
  @Inject Customers customers;
  @Inject CustomerScope scope;
  @Inject Idempotency idempotency;

  @POST
  @Transactional
  @Operation(
      summary = "Create a customer, or find the one with the same external id or handle",
      description = "A customer of other teams comes masked, with what it takes to recognise them.")
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CustomerData body) {
    UUID id = idempotency.once("customer", key, body, () -> customers.register(body).id()).id();
    Customer customer = customers.living(customers.known(id));
    return shown(
        customer,
        scope.covers(customer) ? customers.whole(customer) : CustomerView.masked(customer),
        201);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(summary = "Read a customer who has a ticket in the own team")
  public Response read(@PathParam("id") UUID id) {
    Customer customer = customers.visible(id);
    return shown(customer, customers.whole(customer), 200);
  }

  @PATCH
  @Path("/{id}")
  @Transactional
  @Operation(summary = "Change what is given, leave the rest")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid CustomerData body) {
    Customer customer = customers.change(id, ifMatch, body);
    return shown(customer, customers.whole(customer), 200);
  }

  private static Response shown(Customer customer, CustomerView view, int status) {
    return Response.status(status)
        .entity(view)
        .header(HttpHeaders.ETAG, Version.etag(customer.version()))
        .build();
  }
}
