package io.huifang.ticket.dossier.person;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.ticket.Actor;
import io.huifang.ticket.consent.Consent;
import io.huifang.ticket.customer.Handle;
import io.huifang.ticket.customer.reach.Consenting;
import io.huifang.ticket.customer.reach.Reaching;
import io.huifang.ticket.duplicate.Joining;
import io.huifang.ticket.organisation.Membership;
import io.huifang.ticket.organisation.Organisations;
import io.huifang.ticket.segment.Segments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Handles and merging from the page of a customer, to which every form leads back. */
@Path("/customers")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class PersonActions {
  private static final int LONGEST = 254;
  private static final int SOURCE = 200;
  @Inject Reaching reaching;
  @Inject Consenting consenting;
  @Inject Joining joining;
  @Inject Segments segments;
  @Inject Membership membership;
  @Inject Organisations organisations;
  @Inject Caller caller;
  @Inject Flash flash;

  @POST
  @Path("/{id}/handles")
  @Operation(hidden = true)
  public Response add(@PathParam("id") UUID id, Form form) {
    Handle.Kind kind =
        Objects.requireNonNull(Params.oneOf("kind", Handle.Kind.class, form.text("kind", LONGEST)));
    boolean first = form.optional("first") != null;
    return back(
        id,
        Done.ADDED,
        () -> reaching.add(id, seen(form), kind, form.text("value", LONGEST).strip(), first));
  }

  @POST
  @Path("/{id}/handles/remove")
  @Operation(hidden = true)
  public Response remove(@PathParam("id") UUID id, Form form) {
    UUID handle = named(form, "handle");
    return back(id, Done.REMOVED, () -> reaching.remove(id, seen(form), handle));
  }

  @POST
  @Path("/{id}/consents")
  @Operation(hidden = true)
  public Response consent(@PathParam("id") UUID id, Form form) {
    Consent.Channel channel =
        Objects.requireNonNull(
            Params.oneOf("channel", Consent.Channel.class, form.text("channel", LONGEST)));
    String said = form.text("said", LONGEST);
    Boolean given = said.equals("GIVEN") ? Boolean.TRUE : said.equals("REFUSED") ? false : null;
    return back(
        id,
        Done.NOTED,
        () ->
            consenting.say(
                id, seen(form), channel, given, form.text("source", SOURCE), caller.id()));
  }

  @POST
  @Path("/{id}/segment")
  @Operation(hidden = true)
  public Response segment(@PathParam("id") UUID id, Form form) {
    return back(id, Done.TAKEN_BACK, () -> segments.takeBack(id, seen(form)));
  }

  /** By its name as a whole: whose organisations there are is not everybody's business. */
  @POST
  @Path("/{id}/organisation")
  @Operation(hidden = true)
  public Response organisation(@PathParam("id") UUID id, Form form) {
    String name = form.optional("organisation");
    if (name == null || name.isBlank()) {
      return back(id, Done.LEFT, () -> membership.join(id, seen(form), null));
    }
    Optional<UUID> found = organisations.named(form.text("organisation", SOURCE));
    return found.isEmpty()
        ? said(id, Done.NO_ORGANISATION)
        : back(id, Done.JOINED, () -> membership.join(id, seen(form), found.get()));
  }

  @POST
  @Path("/{id}/merge")
  @Operation(hidden = true)
  public Response merge(@PathParam("id") UUID id, Form form) {
    UUID into = named(form, "into");
    return back(into, Done.MERGED, () -> joining.merge(id, seen(form), into, me()));
  }

  @POST
  @Path("/{id}/unmerge")
  @Operation(hidden = true)
  public Response undo(@PathParam("id") UUID id, Form form) {
    return back(id, Done.APART, () -> joining.undo(id, seen(form), me()));
  }

  /** Who loses the race sees the record as it is now, with a sentence. */
  private Response back(UUID id, Done done, Runnable action) {
    Done outcome = done;
    try {
      action.run();
    } catch (ProblemException e) {
      outcome = refused(e);
    }
    return said(id, outcome);
  }

  private Response said(UUID id, Done outcome) {
    String page = "/customers/" + id;
    flash.put(page, PersonTools.DONE, outcome.name());
    return Response.seeOther(URI.create(page)).build();
  }

  private static Done refused(ProblemException e) {
    return switch (e.problem().status()) {
      case 400 -> Done.WRONG;
      case 409 -> e.problem().type().endsWith("handle-taken") ? Done.TAKEN : Done.LATE;
      case 412 -> Done.LATE;
      default -> throw e;
    };
  }

  private static UUID named(Form form, String field) {
    UUID id = Params.uuid(field, form.text(field, LONGEST));
    if (id == null) {
      throw ProblemException.badField(field, "must be given");
    }
    return id;
  }

  private static String seen(Form form) {
    return Version.etag(form.version());
  }

  private Actor me() {
    return Actor.agent(caller.id());
  }
}
