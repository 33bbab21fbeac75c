package io.huifang.kpi.watch;

import io.huifang.platform.security.Caller;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Watches over HTTP. */
@Path("/api/watches")
@Tag(name = "Early warning")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class WatchResource {
  @Inject Watches watches;
  @Inject Caller caller;

  @GET
  @Operation(summary = "List what is watched, by name")
  public List<WatchView> list() {
    return watches.all().stream().map(WatchView::of).toList();
  }

  @POST
  @Operation(
      summary = "Watch a course",
      description =
          "Working days are compared with the working days of 60 days, weekends with weekends, half"
              + " hours with the same half hour of such days in eight weeks. An alert is raised by the"
              + " latest piece that has ended, once for each piece, and is over by itself when the"
              + " course is back. With a severity it opens a case, one at a time for each watch.")
  public Response add(@NotNull @Valid WatchWish body) {
    return shown(watches.add(body, caller.id()), 201);
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Change what is watched")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid WatchWish body) {
    return shown(watches.change(id, body, ifMatch, caller.id()), 200);
  }

  @POST
  @Path("/{id}/mute")
  @Operation(summary = "Raise nothing for a while, or again")
  public Response mute(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull Mute body) {
    return shown(watches.mute(id, body.until(), ifMatch, caller.id()), 200);
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Watch it no more; the alerts that it has raised stay")
  public void retire(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    watches.retire(id, ifMatch, caller.id());
  }

  private static Response shown(Watch watch, int status) {
    return Response.status(status)
        .entity(WatchView.of(watch))
        .header(HttpHeaders.ETAG, Version.etag(watch.version()))
        .build();
  }

  /** Until when nothing is raised. */
  public record Mute(
      @Nullable @Schema(description = "Within 90 days; absent to end it") Instant until) {}
}
