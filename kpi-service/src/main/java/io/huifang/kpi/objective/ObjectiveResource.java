package io.huifang.kpi.objective;

import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Objectives over HTTP. */
@Path("/api/objectives")
@Tag(name = "Objectives")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class ObjectiveResource {
  @Inject Objectives objectives;
  @Inject ProgressReader reader;

  @GET
  @RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(
      summary = "List objectives, the first due first",
      description = "A lead gets those of the own team and those of all.")
  public List<Objective.View> list() {
    return objectives.visible();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "Read an objective, with its ETag")
  public Response read(@PathParam("id") UUID id) {
    return shown(objectives.seen(id), 200);
  }

  @GET
  @Path("/{id}/progress")
  @RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(
      summary = "How far an objective is",
      description =
          "The value of the last four weeks, the part of the way that lies behind it, where it should"
              + " be today, and where it ends if it goes on (Theil-Sen line of its weeks, with the"
              + " range of four in five).")
  public Progress progress(@PathParam("id") UUID id) {
    return reader.of(objectives.seen(id));
  }

  @POST
  @Operation(summary = "Set an objective, or a part of one for a team or a person")
  public Response create(@NotNull @Valid PutObjective body) {
    return shown(objectives.create(body), 201);
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Change an objective")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid PutObjective body) {
    return shown(objectives.change(id, ifMatch, body), 200);
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Remove an objective; its parts become whole ones")
  public void remove(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    objectives.remove(id, ifMatch);
  }

  private static Response shown(Objective.View objective, int status) {
    return Response.status(status)
        .entity(objective)
        .header(HttpHeaders.ETAG, Version.etag(objective.version()))
        .build();
  }
}
