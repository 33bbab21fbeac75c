package io.huifang.survey.aside;

import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers that were set aside, over HTTP. */
@Path("/api/answers-set-aside")
@Tag(name = "Answers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class AsideResource {
  @Inject Asides asides;

  @GET
  @Operation(
      summary = "What came by links and is not counted, newest first",
      description = "The latest 200 that wait for a decision, each with why it was set aside.")
  public List<AsideView> list() {
    return asides.pending();
  }

  @POST
  @Path("/{invitation}/restoration")
  @Operation(
      summary = "Count it as the answer of its customer",
      description = "409 if the customer has answered meanwhile, or if nothing in it can be read.")
  public Response restore(@PathParam("invitation") UUID invitation) {
    UUID answer = asides.restore(invitation);
    return Response.created(URI.create("/api/answers/" + answer)).build();
  }

  @POST
  @Path("/{invitation}/discard")
  @Operation(summary = "Put it away for good; the customer can still answer")
  public Response discard(@PathParam("invitation") UUID invitation) {
    asides.discard(invitation);
    return Response.noContent().build();
  }
}
