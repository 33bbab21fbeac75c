package io.huifang.ticket.desk;

import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.change.Assigned;
import io.huifang.ticket.change.EscalationRequested;
import io.huifang.ticket.change.Transferred;
import io.huifang.ticket.desk.compose.Done;
import io.huifang.ticket.desk.compose.Sending;
import io.huifang.ticket.draft.DraftKind;
import io.huifang.ticket.lifecycle.TicketService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Objects;
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
  private static final String TEXT = "text";
  private static final int LONGEST = 20_000;
  @Inject TicketService tickets;
  @Inject Sending sending;
  @Inject DeskLinks deskLinks;
  @Inject Acting acting;
  @Inject Caller caller;
  @Inject Flash flash;

  @POST
  @Path("/tickets/{id}/reply")
  @Operation(hidden = true)
  public Response reply(@PathParam("id") UUID id, Form form) {
    boolean ends = "resolve".equals(form.optional("then"));
    Done done = ends ? Done.SENT_AND_RESOLVED : Done.SENT;
    return acting.back(id, form, "reply", done, () -> sending.reply(id, form, me()));
  }

  @POST
  @Path("/tickets/{id}/note")
  @Operation(hidden = true)
  public Response note(@PathParam("id") UUID id, Form form) {
    DraftKind from =
        Objects.requireNonNullElse(
            Params.oneOf("from", DraftKind.class, upper(form.optional("from"))), DraftKind.NOTE);
    String kept = from.name().toLowerCase(Locale.ROOT);
    return acting.back(id, form, kept, Done.NOTED, () -> sending.note(id, form, me(), from));
  }

  @POST
  @Path("/tickets/{id}/take")
  @Operation(hidden = true)
  public Response take(@PathParam("id") UUID id, Form form) {
    return acting.back(
        id,
        form,
        "take",
        Done.TAKEN,
        () -> tickets.change(id, seen(form), new Assigned(caller.id()), me()));
  }

  @POST
  @Path("/tickets/{id}/assign")
  @Operation(hidden = true)
  public Response assign(@PathParam("id") UUID id, Form form) {
    return acting.back(
        id,
        form,
        "assign",
        Done.ASSIGNED,
        () -> tickets.change(id, seen(form), new Assigned(form.text("agent", 300)), me()));
  }

  @POST
  @Path("/tickets/{id}/transfer")
  @Operation(hidden = true)
  public Response transfer(@PathParam("id") UUID id, Form form) {
    return acting.back(
        id,
        form,
        "transfer",
        Done.TRANSFERRED,
        () -> {
          Change to = new Transferred(form.text("team", 300), null, form.text(TEXT, LONGEST));
          tickets.change(id, seen(form), to, me());
        });
  }

  @POST
  @Path("/tickets/{id}/resolve")
  @Operation(hidden = true)
  public Response resolve(@PathParam("id") UUID id, Form form) {
    return acting.back(id, form, "resolve", Done.RESOLVED, () -> sending.resolve(id, form, me()));
  }

  @POST
  @Path("/tickets/{id}/escalate")
  @Operation(hidden = true)
  public Response escalate(@PathParam("id") UUID id, Form form) {
    return acting.back(
        id,
        form,
        "escalate",
        Done.ESCALATED,
        () ->
            tickets.change(
                id, seen(form), new EscalationRequested(form.text(TEXT, LONGEST)), me()));
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
    return Response.seeOther(Acting.pageOf(id)).build();
  }

  private Response shownOnce(UUID id, String link) {
    flash.put(Acting.pageOf(id).getPath(), "link", link);
    return Response.seeOther(Acting.pageOf(id)).build();
  }

  private static @Nullable String upper(@Nullable String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  private static String seen(Form form) {
    return Version.etag(form.version());
  }

  private Actor me() {
    return Actor.agent(caller.id());
  }
}
