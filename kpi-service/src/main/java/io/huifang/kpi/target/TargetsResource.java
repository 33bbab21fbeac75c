package io.huifang.kpi.target;

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

/** Targets over HTTP: what every figure is judged by. */
@Path("/api/kpi-targets")
@Tag(name = "Targets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class TargetsResource {
  @Inject Targets targets;
  @Inject Caller caller;

  @GET
  @Operation(summary = "List all versions of the targets, the one in force first")
  public List<TargetSet.View> list() {
    return targets.all().stream().map(TargetSet::view).toList();
  }

  @GET
  @Path("/current")
  @Operation(summary = "Read the targets in force, with their ETag")
  public Response current() {
    return shown(targets.inForce(), 200);
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Operation(
      summary = "Publish the next version of all targets",
      description =
          "Of several for one metric that of the team counts, then the newest whose day has come.")
  public Response publish(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid Wanted body) {
    return shown(targets.publish(body.targets(), ifMatch, caller.id()), 201);
  }

  private static Response shown(TargetSet set, int status) {
    return Response.status(status)
        .entity(set.view())
        .header(HttpHeaders.ETAG, Version.etag(set.version()))
        .build();
  }

  /** All targets of a new version. */
  public record Wanted(@NotNull @Size(max = 2000) List<@NotNull @Valid KpiTarget> targets) {}
}
