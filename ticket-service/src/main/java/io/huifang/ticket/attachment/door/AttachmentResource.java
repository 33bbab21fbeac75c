package io.huifang.ticket.attachment.door;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.attachment.Attachments;
import io.huifang.ticket.attachment.Place;
import io.huifang.ticket.attachment.Upload;
import io.huifang.ticket.attachment.download.Downloads;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files over HTTP: brought first, then named by the message that they go with. */
@Path("/api/tickets/{id}/attachments")
@Tag(name = "Conversation")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class AttachmentResource {
  @Inject Attachments attachments;
  @Inject BroughtOnce once;
  @Inject Downloads downloads;
  @Inject TicketRepository tickets;
  @Inject Caller caller;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Bring a file for a message that is about to be sent",
      description =
          "What it is, is told by its content: pictures, PDF, text, office documents without macros,"
              + " archives, sound and video are taken, the rest is refused with 415; 413 for a file"
              + " that is too large, 409 when there is no room for it. Name the id in"
              + " 'attachments' of a reply, note or customer message; what is not sent within a week"
              + " is deleted.")
  @APIResponse(responseCode = "201", description = "It waits to be sent")
  public Response bring(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @RestForm("file") @Nullable FileUpload file) {
    if (file == null) {
      throw ProblemException.badField("file", "is missing");
    }
    UUID ticket = tickets.visible(id).id();
    Upload upload = new Upload(file.fileName(), file.uploadedFile());
    BroughtOnce.Brought brought = once.keep(new Place(ticket, caller.id(), null), upload, key);
    return Response.status(201)
        .entity(brought.attachment())
        .header("Idempotency-Replayed", brought.replayed())
        .build();
  }

  @GET
  @Path("/{attachment}")
  @Produces(MediaType.WILDCARD)
  @Transactional
  @Operation(summary = "Download a file of the conversation; never shown, always saved")
  @APIResponse(responseCode = "200", description = "The file")
  public Response download(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
    UUID ticket = tickets.visible(id).id();
    return downloads.of(
        ticket, attachments.readable(tickets.family(ticket), attachment, caller.id()));
  }

  @DELETE
  @Path("/{attachment}")
  @Operation(summary = "Take back a file of yours that is not sent yet")
  public void remove(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
    attachments.remove(tickets.visible(id).id(), attachment, caller.id());
  }
}
