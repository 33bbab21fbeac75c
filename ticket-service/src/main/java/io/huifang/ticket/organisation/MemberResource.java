package io.huifang.ticket.organisation;

import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** With which organisation a customer is, over HTTP. */
@Path("/api/customers/{id}/organisation")
@Tag(name = "Organisations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class MemberResource {
  @Inject Membership membership;
  @Inject Customers customers;

  @PUT
  @Transactional
  @Operation(summary = "Say with which organisation a customer is, or that it is with none")
  public Response join(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Belongs body) {
    Customer customer = membership.join(id, ifMatch, body.organisation());
    return Response.ok(customers.whole(customer))
        .header(HttpHeaders.ETAG, Version.etag(customer.version()))
        .build();
  }

  /**
   * @param organisation null for none
   */
  public record Belongs(@Nullable UUID organisation) {}
}
