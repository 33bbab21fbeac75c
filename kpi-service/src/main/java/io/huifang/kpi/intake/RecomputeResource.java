package io.huifang.kpi.intake;

import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Maintenance of the facts. */
@Path("/api/facts")
@Tag(name = "Facts")
@Produces(MediaType.APPLICATION_JSON)
public class RecomputeResource {
  @Inject Recompute recompute;

  @POST
  @Path("/recompute")
  @RolesAllowed(Role.ADMIN)
  @Operation(
      summary = "Rebuild all facts from the stored states",
      description =
          "Changes no number unless the rules that make facts have changed. It reads what intake has"
              + " kept of each aggregate: a field that intake did not keep at the time cannot be"
              + " filled in by it, only by the next event of the aggregate.")
  public Recompute.Outcome run() {
    return recompute.run();
  }
}
