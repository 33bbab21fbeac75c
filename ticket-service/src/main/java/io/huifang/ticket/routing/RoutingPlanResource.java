package io.huifang.ticket.routing;

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

/** The queues over HTTP, as they are published. */
@Path("/api/routing-plans")
@Tag(name = "Routing")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RoutingPlanResource {
  @Inject RoutingPlans plans;
  @Inject Caller caller;

  @GET
  @RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "List all versions of the queues, the one in force first")
  public List<RoutingPlan.View> list() {
    return plans.all().stream().map(RoutingPlan::view).toList();
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
      summary = "Publish the next version of all queues",
      description = "What waits already stays in its queue as long as there is one of that id.")
  public Response publish(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid Queues body) {
    return shown(plans.publish(body.queues(), body.reason(), ifMatch, caller.id()), 201);
  }

  private static Response shown(RoutingPlan plan, int status) {
    return Response.status(status)
        .entity(plan.view())
        .header(HttpHeaders.ETAG, Version.etag(plan.version()))
        .build();
  }

  /** The queues of a new version, and why it is made. */
  public record Queues(
      @NotNull @Size(max = 200) List<@NotNull @Valid ServiceQueue> queues,
      @Nullable @Size(max = 500) String reason) {}
}
