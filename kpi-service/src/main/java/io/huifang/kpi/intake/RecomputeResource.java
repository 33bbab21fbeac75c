package io.huifang.kpi.intake;

import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Maintenance of the facts. */
@Path("/api/facts/recompute")
@Tag(name = "Facts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
public class RecomputeResource {
  @Inject RecomputeJobs jobs;

  @POST
  @Operation(
      summary = "Rebuild all facts from the stored states",
      description =
          "Goes on in the background, one at a time: while one is running, that one is answered."
              + " Changes no number unless the rules that make facts have changed. It reads what"
              + " intake has kept of each aggregate: a field that intake did not keep at the time"
              + " cannot be filled in by it, only by the next event of the aggregate. All facts of"
              + " an aggregate change at once.")
  @APIResponse(
      responseCode = "202",
      description = "It is running",
      content = @Content(schema = @Schema(implementation = RecomputeJob.class)))
  public Response begin() throws SQLException {
    return Response.accepted(jobs.begin()).location(URI.create("/api/facts/recompute")).build();
  }

  @GET
  @Operation(
      summary = "How far the recompute is that runs, or what came of the last one",
      description = "204 if there was none yet.")
  public @Nullable RecomputeJob latest() throws SQLException {
    return jobs.latest();
  }
}
