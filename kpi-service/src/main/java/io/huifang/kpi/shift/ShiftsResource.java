package io.huifang.kpi.shift;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shifts over HTTP: whoever plans them elsewhere sends them here. */
@Path("/api/shifts")
@Tag(name = "Staffing")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class ShiftsResource {
  @Inject Shifts shifts;
  @Inject Caller caller;

  @GET
  @Operation(summary = "Read the shifts in force, with their ETag")
  public Response current() {
    return shown(shifts.inForce(), 200);
  }

  @POST
  @RolesAllowed({Role.MANAGER, Role.ADMIN})
  @Operation(
      summary = "Publish the next version of all shifts",
      description =
          "People who are planned to be there together, by days of the week. A shift that ends up to"
              + " the time at which it begins ends on the next day.")
  public Response publish(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid Wanted body) {
    return shown(shifts.publish(body.shifts(), ifMatch, caller.id()), 201);
  }

  private static Response shown(ShiftPlan plan, int status) {
    return Response.status(status)
        .entity(plan.view())
        .header(HttpHeaders.ETAG, Version.etag(plan.version()))
        .build();
  }

  /** All shifts of a new version. */
  public record Wanted(@NotNull @Size(max = 500) List<@NotNull @Valid Shift> shifts) {}
}
