package io.huifang.ticket.segment;

import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
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

/** Takes back the segment that somebody has set, over HTTP; setting one is a change like others. */
@Path("/api/customers/{id}/segment")
@Tag(name = "Segments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class HandSegmentResource {
  @Inject Segments segments;
  @Inject Customers customers;

  @DELETE
  @Transactional
  @Operation(summary = "Take back a segment that was set by hand; rules say the next one")
  public Response takeBack(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    Customer customer = segments.takeBack(id, ifMatch);
    return Response.ok(customers.whole(customer))
        .header(HttpHeaders.ETAG, Version.etag(customer.version()))
        .build();
  }
}
