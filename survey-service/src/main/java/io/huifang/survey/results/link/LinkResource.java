package io.huifang.survey.results.link;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links to results for people without a login. */
@Path("/api/results/links")
@Tag(name = "Results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class LinkResource {
  @Inject Links links;

  @GET
  @Operation(summary = "Links, the latest made first, with when each was opened last")
  public List<LinkView> list() {
    return links.list();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make a link that shows these results to whoever has it",
      description =
          "The address is in this answer and nowhere else: only its hash is stored. What is shown is"
              + " settled now: filters and period stay. No names; comments only with texts. Groups of"
              + " fewer than 5 answers are left out. Never by agent, nor of one.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Links.Made.class)))
  public Response make(@NotNull @Valid LinkWish wish) {
    return Response.status(Response.Status.CREATED).entity(links.make(wish)).build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Revoke a link: it opens no more, at once")
  @APIResponse(responseCode = "204")
  public Response revoke(@PathParam("id") String id) {
    UUID link = Params.uuid("id", id);
    if (link == null) {
      throw ProblemException.notFound("Link");
    }
    links.revoke(link);
    return Response.noContent().build();
  }
}
