package io.huifang.kpi.board;

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

/** Boards over HTTP. What they show is asked as ever, by whoever looks. */
@Path("/api/boards")
@Tag(name = "Boards")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class BoardResource {
  @Inject Boards boards;

  @GET
  @Operation(summary = "List the own boards and those that others share")
  public List<Board.View> list() {
    return boards.visible();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a board, with its ETag")
  public Response read(@PathParam("id") UUID id) {
    return shown(boards.seen(id), 200);
  }

  @POST
  @Operation(summary = "Make a board", description = "At most 50 of each person.")
  public Response create(@NotNull @Valid PutBoard body) {
    return shown(boards.create(body), 201);
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Change one of the own boards, or one that is shared as a manager")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid PutBoard body) {
    return shown(boards.change(id, ifMatch, body), 200);
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Remove one of the own boards, or one that is shared as a manager")
  public void remove(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    boards.remove(id, ifMatch);
  }

  private static Response shown(Board.View board, int status) {
    return Response.status(status)
        .entity(board)
        .header(HttpHeaders.ETAG, Version.etag(board.version()))
        .build();
  }
}
