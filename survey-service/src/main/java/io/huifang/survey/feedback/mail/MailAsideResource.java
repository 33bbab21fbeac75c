package io.huifang.survey.feedback.mail;

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

/** Mails that were set aside, over HTTP. */
@Path("/api/mails-set-aside")
@Tag(name = "Feedback")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class MailAsideResource {
  @Inject MailAsides asides;

  @GET
  @Operation(
      summary = "Mails that are no feedback, newest first",
      description = "The latest 200 that wait for a decision, each with why it was set aside.")
  public List<MailAside.View> list() {
    return asides.pending();
  }

  @POST
  @Path("/{mail}/restoration")
  @Operation(summary = "Make it feedback all the same, said when it came")
  public Response restore(@PathParam("mail") UUID mail) {
    UUID made = asides.restore(mail).id();
    return Response.created(URI.create("/api/feedback/" + made)).build();
  }

  @POST
  @Path("/{mail}/discard")
  @Operation(summary = "Put it away for good")
  public Response discard(@PathParam("mail") UUID mail) {
    asides.discard(mail);
    return Response.noContent().build();
  }
}
