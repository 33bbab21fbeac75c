package io.huifang.escalation.compensation;

import io.huifang.escalation.CaseRepository;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** What customers of cases are given, over HTTP. */
@Path("/api/cases/{id}/compensations")
@Tag(name = "Cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class CompensationResource {
  @Inject Compensations compensations;
  @Inject CaseRepository cases;
  @Inject Caller caller;

  @GET
  @Transactional
  @Operation(summary = "What the customer was given, or somebody was asked for, oldest first")
  public List<Compensation.CompensationView> of(@PathParam("id") UUID id) {
    return compensations.of(cases.visible(id).id());
  }

  @POST
  @Operation(
      summary = "Give something to the customer",
      description =
          "It becomes a grant on the ticket, which is decided there: within the limit of the caller"
              + " GRANTED, above it ASKED of somebody with a higher limit, REFUSED where nobody may."
              + " Until then it is SENT. Closing the case does not wait for it. 409 no-ticket"
              + " for a case about no ticket. If-Match is the version of the case.")
  public Response ask(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid NewCompensation body) {
    return Response.status(201).entity(compensations.ask(id, ifMatch, body, caller.id())).build();
  }
}
