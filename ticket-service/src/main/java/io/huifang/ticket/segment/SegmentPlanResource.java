package io.huifang.ticket.segment;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

/** The rules over HTTP. */
@Path("/api/segment-plans")
@Tag(name = "Segments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SegmentPlanResource {
  @Inject SegmentPlans plans;
  @Inject Segments segments;
  @Inject Caller caller;

  @GET
  @RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "List all versions of the rules of segments, the one in force first")
  public List<SegmentPlan.View> list() {
    return plans.all().stream().map(SegmentPlan::view).toList();
  }

  @GET
  @Path("/current")
  @RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "Read the version in force")
  public Response current() {
    return shown(plans.inForce(), 200);
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Operation(
      summary = "Publish the next version of the rules",
      description =
          "The first rule that fits says the segment. All customers are looked at soon afterwards;"
              + " a segment that somebody has set stays.")
  public Response publish(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid Rules body) {
    return shown(plans.publish(body.rules(), body.reason(), ifMatch, caller.id()), 201);
  }

  @POST
  @Path("/dry-run")
  @Transactional
  @RolesAllowed(Role.ADMIN)
  @Operation(summary = "Count how many customers would be of which segment; changes nothing")
  public DryRun tried(@NotNull @Valid Rules body) {
    return segments.tried(body.rules());
  }

  private static Response shown(SegmentPlan plan, int status) {
    return Response.status(status)
        .entity(plan.view())
        .header(HttpHeaders.ETAG, Version.etag(plan.version()))
        .build();
  }

  /** The rules of a new version, and why it is made. */
  @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "SegmentRules")
  public record Rules(
      @NotNull @Size(max = 50) List<@NotNull @Valid SegmentRule> rules,
      @Nullable @Size(max = 500) String reason) {}
}
