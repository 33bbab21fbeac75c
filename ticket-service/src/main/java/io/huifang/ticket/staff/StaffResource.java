package io.huifang.ticket.staff;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Teams and agents over HTTP. */
@Path("/api")
@Tag(name = "Staff")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class StaffResource {
  @Inject Staff staff;
  @Inject Caller caller;

  @GET
  @Path("/teams")
  @Operation(summary = "List teams")
  public List<Team.View> teams() {
    return staff.teams().stream().map(Team::view).toList();
  }

  @PUT
  @Path("/teams/{id}")
  @RolesAllowed(Role.ADMIN)
  @Operation(summary = "Create or change a team")
  public Team.View put(@PathParam("id") String id, @NotNull @Valid PutTeam body) {
    return staff.put(checked(id), body).view();
  }

  @GET
  @Path("/agents")
  @Operation(summary = "List the people of a team, or of all")
  public List<Agent.View> agents(@QueryParam("team") @Nullable String team) {
    String scope = caller.teamScope();
    return staff.agents(scope == null ? team : scope).stream().map(Agent::view).toList();
  }

  @PUT
  @Path("/agents/{id}")
  @RolesAllowed(Role.ADMIN)
  @Operation(summary = "Create or change a person; the id is the subject of the login")
  public Agent.View put(@PathParam("id") String id, @NotNull @Valid PutAgent body) {
    return staff.put(checked(id), body).view();
  }

  private static String checked(String id) {
    if (id.isBlank() || id.length() > 100 || id.indexOf('\0') >= 0) {
      throw ProblemException.badField("id", "must have 1 to 100 characters");
    }
    return id;
  }
}
