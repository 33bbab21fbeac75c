package io.huifang.kpi.catalogue;

import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Definitions are for everybody who is measured by them. */
@Path("/api/metrics")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class CatalogueResource {
  @Inject Catalogue catalogue;

  @GET
  @Operation(
      summary = "List all metrics with their definitions",
      description = "Formula, unit, better direction, exclusions, default target, variants.")
  public List<Metric> list() {
    return catalogue.all();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read the definition of a metric")
  public Metric read(
      @PathParam("id") @Parameter(description = "Id of the metric", example = "nps") String id) {
    return catalogue.known(id);
  }
}
