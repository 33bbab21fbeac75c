package io.huifang.ticket.desk.compose;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Form;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.desk.list.QueueList;
import io.huifang.ticket.draft.DraftKind;
import io.huifang.ticket.draft.Drafts;
import io.huifang.ticket.presence.Presence;
import io.huifang.ticket.presence.Present;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What an open page tells now and then: what is being typed, and that somebody is still there. */
@Path("/desk")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class ComposeResource {
  private static final int LONGEST = 20_000;
  @Inject TicketRepository tickets;
  @Inject Drafts drafts;
  @Inject Presence presence;
  @Inject Seen seen;

  @Inject
  @Location("desk/saved.html")
  Template saved;

  @Inject
  @Location("desk/present.html")
  Template present;

  /** Keeps a draft and says when; an empty text throws it away. */
  @POST
  @Path("/tickets/{id}/draft")
  @Transactional
  @Operation(hidden = true)
  public String draft(@PathParam("id") UUID id, Form form) {
    UUID ticket = tickets.visible(id).id();
    @Nullable String text = form.fields().getFirst("text");
    if (text == null || text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw ProblemException.badField("text", "must have at most " + LONGEST + " characters");
    }
    UUID typedIn = Params.uuid("form", form.text("form", 40));
    DraftKind kind = kind(form.text("kind", 20));
    if (typedIn == null || kind == null) {
      throw ProblemException.badField("form", "must be the form of the page");
    }
    var at = drafts.save(ticket, kind, new Drafts.Place(typedIn, step(form)), text);
    if (text.isBlank()) {
      presence.stopsWriting(ticket);
    } else {
      presence.writes(ticket);
    }
    return saved
        .data("at", text.isBlank() ? null : at)
        .data("id", ticket)
        .data("others", presence.othersAt(ticket))
        .render();
  }

  /**
   * Still there; answers with who else is, and whether the page is out of date. Where the page says
   * just that already, with nothing: what is put in anew is read aloud anew.
   */
  @POST
  @Path("/tickets/{id}/presence")
  @Transactional
  @Operation(hidden = true)
  public Response presence(@PathParam("id") UUID id, Form form, @Context UriInfo uri) {
    Ticket ticket = tickets.visible(id);
    presence.looks(id);
    String news = seen.since(ticket, form.version(), form.optional("mark")).name();
    List<Present> others = presence.othersAt(id);
    if (news.equals(form.optional("news"))
        && Present.print(others).equals(form.optional("others"))) {
      return Response.noContent().build();
    }
    return Response.ok(
            present
                .data("id", id)
                .data("version", form.version())
                .data("query", QueueList.address(uri.getQueryParameters()).query())
                .data("mark", form.optional("mark"))
                .data("news", news)
                .data("others", others)
                .render())
        .build();
  }

  /** How often the form has told what is in it, this time included; 0 from a page of before. */
  private static long step(Form form) {
    String step = form.optional("step");
    if (step == null) {
      return 0;
    }
    if (!step.matches("[0-9]{1,12}")) {
      throw ProblemException.badField("step", "must be a number");
    }
    return Long.parseLong(step);
  }

  private static @Nullable DraftKind kind(String name) {
    return Params.oneOf("kind", DraftKind.class, name.toUpperCase(Locale.ROOT));
  }
}
