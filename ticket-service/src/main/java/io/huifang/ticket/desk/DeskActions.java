package io.huifang.ticket.desk;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.Actor;
import io.huifang.ticket.TicketService;
import io.huifang.ticket.TransferTicket;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.conversation.Reply;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the desk. Each carries the version that the agent has seen; who loses the race is
 * led back to the ticket as it is now, with a sentence instead of an error page.
 */
@Path("/desk")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class DeskActions {
  @Inject TicketService tickets;
  @Inject Conversation conversation;
  @Inject DeskLinks deskLinks;
  @Inject Caller caller;

  @POST
  @Path("/tickets/{id}/reply")
  @Operation(hidden = true)
  public Response reply(
      @PathParam("id") UUID id,
      @FormParam("version") long version,
      @FormParam("text") @Nullable String text,
      @FormParam("ask") @Nullable String ask) {
    Reply reply = new Reply(text(text), ask != null);
    return back(id, () -> conversation.reply(id, Version.etag(version), reply, me()));
  }

  @POST
  @Path("/tickets/{id}/note")
  @Operation(hidden = true)
  public Response note(@PathParam("id") UUID id, @FormParam("text") @Nullable String text) {
    return back(id, () -> conversation.note(id, text(text), me()));
  }

  @POST
  @Path("/tickets/{id}/take")
  @Operation(hidden = true)
  public Response take(@PathParam("id") UUID id, @FormParam("version") long version) {
    return back(id, () -> tickets.assign(id, Version.etag(version), caller.id(), me()));
  }

  @POST
  @Path("/tickets/{id}/assign")
  @Operation(hidden = true)
  public Response assign(
      @PathParam("id") UUID id,
      @FormParam("version") long version,
      @FormParam("agent") @Nullable String agent) {
    return back(id, () -> tickets.assign(id, Version.etag(version), text(agent), me()));
  }

  @POST
  @Path("/tickets/{id}/transfer")
  @Operation(hidden = true)
  public Response transfer(
      @PathParam("id") UUID id,
      @FormParam("version") long version,
      @FormParam("team") @Nullable String team,
      @FormParam("text") @Nullable String reason) {
    TransferTicket to = new TransferTicket(text(team), null, text(reason));
    return back(id, () -> tickets.transfer(id, Version.etag(version), to, me()));
  }

  @POST
  @Path("/tickets/{id}/resolve")
  @Operation(hidden = true)
  public Response resolve(
      @PathParam("id") UUID id,
      @FormParam("version") long version,
      @FormParam("text") @Nullable String text) {
    return back(id, () -> tickets.resolve(id, Version.etag(version), text(text), me()));
  }

  @POST
  @Path("/tickets/{id}/escalate")
  @Operation(hidden = true)
  public Response escalate(
      @PathParam("id") UUID id,
      @FormParam("version") long version,
      @FormParam("text") @Nullable String text) {
    return back(id, () -> tickets.requestEscalation(id, Version.etag(version), text(text), me()));
  }

  @POST
  @Path("/tickets/{id}/link")
  @Operation(hidden = true)
  public Response link(@PathParam("id") UUID id) {
    String url = deskLinks.create(id);
    return Response.seeOther(
            UriBuilder.fromPath("/desk/tickets/{id}").queryParam("link", "{url}").build(id, url))
        .build();
  }

  private Response back(UUID id, Runnable action) {
    UriBuilder page = UriBuilder.fromPath("/desk/tickets/{id}");
    try {
      action.run();
      return Response.seeOther(page.build(id)).build();
    } catch (ProblemException e) {
      if (e.problem().status() == 404) {
        throw e;
      }
      String what = e.problem().title() + ": " + e.problem().detail();
      return Response.seeOther(page.queryParam("problem", "{what}").build(id, what)).build();
    }
  }

  private static String text(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > 20_000 || text.indexOf('\0') >= 0) {
      throw ProblemException.badField("text", "must have 1 to 20000 characters");
    }
    return text;
  }

  private Actor me() {
    return Actor.agent(caller.id());
  }
}
