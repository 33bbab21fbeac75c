package io.huifang.ticket.desk;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.Actor;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.conversation.Reply;
import io.huifang.ticket.lifecycle.TicketService;
import io.huifang.ticket.lifecycle.TransferTicket;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Map;
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
  @Inject TicketPage page;
  @Inject Caller caller;
  @Inject Flash flash;
  @Inject Visitor visitor;

  @POST
  @Path("/tickets/{id}/reply")
  @Operation(hidden = true)
  public Response reply(@PathParam("id") UUID id, Form form) {
    return back(
        id,
        form,
        "reply",
        () -> {
          Reply reply = new Reply(form.text(TEXT, LONGEST), form.optional("ask") != null);
          conversation.reply(id, seen(form), reply, me());
        });
  }

  @POST
  @Path("/tickets/{id}/note")
  @Operation(hidden = true)
  public Response note(@PathParam("id") UUID id, Form form) {
    return back(
        id, form, "note", () -> conversation.note(id, seen(form), form.text(TEXT, LONGEST), me()));
  }

  @POST
  @Path("/tickets/{id}/take")
  @Operation(hidden = true)
  public Response take(@PathParam("id") UUID id, Form form) {
    return back(id, form, "take", () -> tickets.assign(id, seen(form), caller.id(), me()));
  }

  @POST
  @Path("/tickets/{id}/assign")
  @Operation(hidden = true)
  public Response assign(@PathParam("id") UUID id, Form form) {
    return back(
        id, form, "assign", () -> tickets.assign(id, seen(form), form.text("agent", 300), me()));
  }

  @POST
  @Path("/tickets/{id}/transfer")
  @Operation(hidden = true)
  public Response transfer(@PathParam("id") UUID id, Form form) {
    return back(
        id,
        form,
        "transfer",
        () -> {
          TransferTicket to =
              new TransferTicket(form.text("team", 300), null, form.text(TEXT, LONGEST));
          tickets.transfer(id, seen(form), to, me());
        });
  }

  @POST
  @Path("/tickets/{id}/resolve")
  @Operation(hidden = true)
  public Response resolve(@PathParam("id") UUID id, Form form) {
    return back(
        id, form, "resolve", () -> tickets.resolve(id, seen(form), form.text(TEXT, LONGEST), me()));
  }

  @POST
  @Path("/tickets/{id}/escalate")
  @Operation(hidden = true)
  public Response escalate(@PathParam("id") UUID id, Form form) {
    return back(
        id,
        form,
        "escalate",
        () -> tickets.requestEscalation(id, seen(form), form.text(TEXT, LONGEST), me()));
  }

  @POST
  @Path("/tickets/{id}/link")
  @Operation(hidden = true)
  public Response link(@PathParam("id") UUID id) {
    return shownOnce(id, deskLinks.create(id));
  }

  /** For a link that went astray: all are revoked, and there is a new one to send. */
  @POST
  @Path("/tickets/{id}/link/renewal")
  @Operation(hidden = true)
  public Response renewLink(@PathParam("id") UUID id) {
    return shownOnce(id, deskLinks.renew(id));
  }

  @POST
  @Path("/tickets/{id}/link/revocation")
  @Operation(hidden = true)
  public Response revokeLinks(@PathParam("id") UUID id) {
    deskLinks.revoke(id);
    return Response.seeOther(pageOf(id)).build();
  }

  private Response shownOnce(UUID id, String link) {
    flash.put(pageOf(id).getPath(), "link", link);
    return Response.seeOther(pageOf(id)).build();
  }

  private static URI pageOf(UUID id) {
    return UriBuilder.fromPath("/desk/tickets/{id}").build(id);
  }

  /** Who loses the race sees the ticket as it is now, with a sentence and with what was typed. */
  private Response back(UUID id, Form form, String name, Runnable action) {
    try {
      action.run();
      return Response.seeOther(pageOf(id)).build();
    } catch (ProblemException e) {
      int status = e.problem().status();
      if (status == 404 || (status == 400 && form.optional("version") == null)) {
        throw e;
      }
      String draft = form.optional(TEXT);
      return Response.status(status)
          .type(MediaType.TEXT_HTML + ";charset=UTF-8")
          .entity(
              page.render(
                  id,
                  null,
                  null,
                  e.problem().sentence(visitor.language()),
                  draft == null || draft.length() > LONGEST ? Map.of() : Map.of(name, draft)))
          .build();
    }
  }

  private static String seen(Form form) {
    return Version.etag(form.version());
  }

  private Actor me() {
    return Actor.agent(caller.id());
  }
}
