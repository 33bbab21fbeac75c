package io.huifang.ticket.desk.together;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Form;
import io.huifang.ticket.Actor;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.change.Tagged;
import io.huifang.ticket.desk.Acting;
import io.huifang.ticket.desk.compose.Done;
import io.huifang.ticket.lifecycle.TicketService;
import io.huifang.ticket.together.FollowUps;
import io.huifang.ticket.together.Links;
import io.huifang.ticket.together.Merging;
import io.huifang.ticket.together.Splitting;
import io.huifang.ticket.together.Watchers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Merge, take apart, link, tag and watch, beside the conversation. */
@Path("/desk")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class TogetherActions {
  private static final int NUMBER = 40;
  @Inject Acting acting;
  @Inject Merging merging;
  @Inject Splitting splitting;
  @Inject Links links;
  @Inject FollowUps followUps;
  @Inject Watchers watchers;
  @Inject TicketService service;
  @Inject TicketRepository tickets;
  @Inject Caller caller;

  @POST
  @Path("/tickets/{id}/merge")
  @Operation(hidden = true)
  public Response merge(@PathParam("id") UUID id, Form form) {
    return acting.back(
        id, form, "merge", Done.MERGED, () -> merging.merge(id, seen(form), named(form), me()));
  }

  @POST
  @Path("/tickets/{id}/unmerge")
  @Operation(hidden = true)
  public Response undo(@PathParam("id") UUID id, Form form) {
    return acting.back(
        id, form, "unmerge", Done.UNMERGED, () -> merging.undo(id, seen(form), me()));
  }

  @POST
  @Path("/tickets/{id}/connect")
  @Operation(hidden = true)
  public Response connect(@PathParam("id") UUID id, Form form) {
    return acting.back(
        id, form, "connect", Done.LINKED, () -> links.link(id, named(form), null, me()));
  }

  @POST
  @Path("/tickets/{id}/tags")
  @Operation(hidden = true)
  public Response tag(@PathParam("id") UUID id, Form form) {
    return acting.back(
        id,
        form,
        "tags",
        Done.TAGGED,
        () -> service.change(id, seen(form), Tagged.typed(form.optional("text")), me()));
  }

  @POST
  @Path("/tickets/{id}/watch")
  @Operation(hidden = true)
  public Response watch(@PathParam("id") UUID id, Form form) {
    boolean ends = "off".equals(form.optional("watch"));
    return acting.back(
        id,
        form,
        "watch",
        ends ? Done.UNWATCHED : Done.WATCHED,
        () -> {
          if (ends) {
            watchers.unwatch(id, caller.id());
          } else {
            watchers.watch(id, caller.id());
          }
        });
  }

  /** Messages that are chosen become a ticket of their own. */
  @POST
  @Path("/tickets/{id}/split")
  @Operation(hidden = true)
  public Response split(@PathParam("id") UUID id, Form form) {
    List<UUID> chosen =
        form.fields().getOrDefault("message", List.of()).stream()
            .map(TogetherActions::uuid)
            .toList();
    return acting.back(
        id,
        form,
        "split",
        Done.SPLIT,
        () -> {
          if (chosen.isEmpty()) {
            throw ProblemException.badField("message", "must be chosen");
          }
          splitting.split(id, seen(form), form.text("text", 300), chosen, me());
        });
  }

  /** For a ticket that is over: another one goes on with it, and is linked. */
  @POST
  @Path("/tickets/{id}/follow-up")
  @Operation(hidden = true)
  public Response followUp(@PathParam("id") UUID id, Form form) {
    return acting.back(
        id, form, "follow-up", Done.FOLLOWED_UP, () -> followUps.byAgent(id, seen(form), me()));
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badField("message", "must be the id of a message");
    }
  }

  /** The other ticket, by the number that people say. */
  private UUID named(Form form) {
    return tickets.visible(form.text("text", NUMBER).strip().toUpperCase(Locale.ROOT)).id();
  }

  private static String seen(Form form) {
    return Version.etag(form.version());
  }

  private Actor me() {
    return Actor.agent(caller.id());
  }
}
