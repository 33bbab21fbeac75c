package io.huifang.ticket.standard;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
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

/** Service standards over HTTP. */
@Path("/api/service-standards")
@Tag(name = "Service standards")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ServiceStandardResource {
  @Inject ServiceStandards standards;
  @Inject Caller caller;

  @GET
  @RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "List all versions, the one in force first")
  public List<ServiceStandard.View> list() {
    return standards.all().stream().map(ServiceStandard::view).toList();
  }

  @GET
  @Path("/current")
  @RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "Read the version in force")
  public Response current() {
    return shown(standards.inForce(), 200);
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Operation(
      summary = "Publish the next version",
      description =
          "Tickets that are open keep theirs, unless openTickets is REPLAN: then they move to it,"
              + " with what has run so far.")
  public Response publish(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid Rules body) {
    return shown(
        standards.publish(
            body.rules(),
            body.openTickets() == OpenTickets.REPLAN,
            body.reason(),
            ifMatch,
            caller.id()),
        201);
  }

  private static Response shown(ServiceStandard standard, int status) {
    return Response.status(status)
        .entity(standard.view())
        .header(HttpHeaders.ETAG, Version.etag(standard.version()))
        .build();
  }

  /**
   * The rules of a new version, and why it is made.
   *
   * @param openTickets null for {@code KEEP}
   */
  public record Rules(
      @NotEmpty @Size(max = 500) List<@NotNull @Valid Rule> rules,
      @Nullable @Size(max = 500) String reason,
      @Nullable OpenTickets openTickets) {}

  /** What becomes of tickets that were opened under the version before. */
  public enum OpenTickets {
    KEEP,
    REPLAN
  }
}
