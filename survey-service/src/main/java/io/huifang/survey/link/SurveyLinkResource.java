package io.huifang.survey.link;

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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links for everybody, over HTTP. */
@Path("/api/survey-links")
@Tag(name = "Survey links")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class SurveyLinkResource {
  @Inject SurveyLinks links;

  @GET
  @Operation(summary = "Links for everybody, the latest made first, with how many have answered")
  public List<SurveyLinkView> list() {
    return links.list();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make a link for a poster or a web page",
      description =
          "Whoever has it can answer, without an invitation and without a name. Answers stay in this"
              + " service: they are in results, and low ones in the inbox of feedback, but no metric and"
              + " no case is made of them. 409 if an open link has the name.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SurveyLinkView.class)))
  public Response make(@NotNull @Valid SurveyLinkWish wish) {
    SurveyLinkView made = links.make(wish);
    return Response.created(URI.create("/api/survey-links/" + made.id())).entity(made).build();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One link for everybody")
  public SurveyLinkView one(@PathParam("id") UUID id) {
    return links.one(id);
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Close a link: it takes no more answers, and its address is never given again")
  @APIResponse(responseCode = "204")
  public Response close(@PathParam("id") UUID id) {
    links.close(id);
    return Response.noContent().build();
  }
}
