package io.huifang.ticket.desk;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Form;
import io.huifang.ticket.Actor;
import io.huifang.ticket.TicketService;
import io.huifang.ticket.TransferTicket;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.conversation.Reply;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The forms of the desk. Each carries the version that the agent has seen; who loses the race is
 * led back to the ticket as it is now, with a sentence instead of an error page.
 */
@Path("/desk")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class DeskActions {
  private static final String TEXT = "text";
  private static final int LONGEST = 20_000;
  @Inject TicketService tickets;
  @Inject Conversation conversation;
  @Inject DeskLinks deskLinks;
  @Inject Caller caller;

  @POST
  @Path("/tickets/{id}/reply")
  @Operation(hidden = true)
  public Response reply(@PathParam("id") UUID id, Form form) {
    Reply reply = new Reply(form.text(TEXT, LONGEST), form.optional("ask") != null);
    return back(id, () -> conversation.reply(id, seen(form), reply, me()));
  }

  @POST
  @Path("/tickets/{id}/note")
  @Operation(hidden = true)
  public Response note(@PathParam("id") UUID id, Form form) {
    return back(id, () -> conversation.note(id, form.text(TEXT, LONGEST), me()));
  }

  @POST
  @Path("/tickets/{id}/take")
  @Operation(hidden = true)
  public Response take(@PathParam("id") UUID id, Form form) {
    return back(id, () -> tickets.assign(id, seen(form), caller.id(), me()));
  }

  @POST
  @Path("/tickets/{id}/assign")
  @Operation(hidden = true)
  public Response assign(@PathParam("id") UUID id, Form form) {
    return back(id, () -> tickets.assign(id, seen(form), form.text("agent", 300), me()));
  }

  @POST
  @Path("/tickets/{id}/transfer")
  @Operation(hidden = true)
  public Response transfer(@PathParam("id") UUID id, Form form) {
    TransferTicket to = new TransferTicket(form.text("team", 300), null, form.text(TEXT, LONGEST));
    return back(id, () -> tickets.transfer(id, seen(form), to, me()));
  }

  @POST
  @Path("/tickets/{id}/resolve")
  @Operation(hidden = true)
  public Response resolve(@PathParam("id") UUID id, Form form) {
    return back(id, () -> tickets.resolve(id, seen(form), form.text(TEXT, LONGEST), me()));
  }

  @POST
  @Path("/tickets/{id}/escalate")
  @Operation(hidden = true)
  public Response escalate(@PathParam("id") UUID id, Form form) {
    String why = form.text(TEXT, LONGEST);
    return back(id, () -> tickets.requestEscalation(id, seen(form), why, me()));
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
      String what = e.problem().sentence();
      return Response.seeOther(page.queryParam("problem", "{what}").build(id, what)).build();
    }
  }

  private static String seen(Form form) {
    return Version.etag(form.version());
  }

  private Actor me() {
    return Actor.agent(caller.id());
  }
}
