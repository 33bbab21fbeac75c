package io.huifang.ticket.approval;

import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Yes or no to what was asked for, over HTTP. */
@Path("/api/grants/{id}")
@Tag(name = "Grants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DecisionResource {
  @Inject Grants grants;

  @POST
  @Path("/decision")
  @RolesAllowed({Role.LEAD, Role.MANAGER})
  @Operation(
      summary = "Approve or refuse what was asked for",
      description = "Never by whoever has asked; by a limit that is high enough.")
  public Response decide(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Decision body) {
    return GrantResource.shown(grants.decide(id, ifMatch, body.approved(), body.reason()), 200);
  }

  /**
   * Yes or no.
   *
   * @param reason needed for a no
   */
  public record Decision(@NotNull Boolean approved, @Nullable @Size(max = 1_000) String reason) {}
}
