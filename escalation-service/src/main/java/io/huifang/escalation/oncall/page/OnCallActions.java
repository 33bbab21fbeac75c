package io.huifang.escalation.oncall.page;

import io.huifang.escalation.oncall.Absences;
import io.huifang.escalation.oncall.Overrides;
import io.huifang.escalation.oncall.Periods;
import io.huifang.escalation.oncall.feed.Feeds;
import io.huifang.escalation.oncall.rota.Span;
import io.huifang.escalation.oncall.swap.Decision;
import io.huifang.escalation.oncall.swap.Swaps;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The small forms of the pages; what is refused leaves the words in its form. */
@Path("/settings/on-call")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class OnCallActions {
  private static final int LONGEST = 300;
  @Inject Overrides overrides;
  @Inject Absences absences;
  @Inject Swaps swaps;
  @Inject Feeds feeds;
  @Inject Periods periods;
  @Inject OnCallPages pages;
  @Inject RefusalWords refusals;
  @Inject PageTime time;
  @Inject Caller caller;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @POST
  @Path("/{id}/overrides")
  @RolesAllowed({Role.LEAD, Role.ADMIN})
  @Operation(hidden = true)
  public Response override(@PathParam("id") String id, Form form) {
    return tried(
        id,
        "override",
        form,
        () ->
            overrides.add(
                id,
                form.text("person", LONGEST),
                periods.toCome(time.parse(form.optional("from")), time.parse(form.optional("to"))),
                words(form, "reason"),
                null,
                caller.id()));
  }

  @POST
  @Path("/{id}/overrides/{override}/removal")
  @RolesAllowed({Role.LEAD, Role.ADMIN})
  @Operation(hidden = true)
  public Response remove(
      @PathParam("id") String id, @PathParam("override") UUID override, Form form) {
    return tried(id, "overrides", form, () -> overrides.remove(id, override));
  }

  @POST
  @Path("/{id}/swaps")
  @Operation(hidden = true)
  public Response ask(@PathParam("id") String id, Form form) {
    return tried(
        id,
        "swap",
        form,
        () ->
            swaps.ask(id, shift(form), form.optional("askedOf"), words(form, "note"), caller.id()));
  }

  /** A shift as the page offers it: when it begins and ends. */
  private Span shift(Form form) {
    String[] ends = form.text("shift", LONGEST).split("\\|", 2);
    return periods.toCome(
        Params.instant("shift", ends[0]), Params.instant("shift", ends[ends.length - 1]));
  }

  @POST
  @Path("/{id}/swaps/{swap}/decision")
  @Operation(hidden = true)
  public Response decide(@PathParam("id") String id, @PathParam("swap") UUID swap, Form form) {
    Decision decision = Params.oneOf("decision", Decision.class, form.text("decision", LONGEST));
    return tried(
        id, "swaps", form, () -> swaps.decide(swap, Objects.requireNonNull(decision), caller.id()));
  }

  @POST
  @Path("/{id}/feed")
  @Operation(hidden = true)
  public Response feed(@PathParam("id") String id, Form form) {
    return link(form, id, OnCallSettings.HERE + "/" + id);
  }

  @POST
  @Path("/feed")
  @Operation(hidden = true)
  public Response mine(Form form) {
    return link(form, null, OnCallSettings.HERE);
  }

  private Response link(Form form, @Nullable String schedule, String there) {
    if ("end".equals(form.optional("do"))) {
      feeds.revoke(caller.id(), schedule);
      return done(there);
    }
    flash.put(there, "link", feeds.create(caller.id(), schedule, visitor.language()));
    return Response.seeOther(URI.create(there + "#feed")).build();
  }

  @POST
  @Path("/absences")
  @Operation(hidden = true)
  public Response away(Form form) {
    return tried(
        null,
        "absence",
        form,
        () ->
            absences.add(
                who(form),
                periods.toCome(time.parse(form.optional("from")), time.parse(form.optional("to"))),
                caller.id()));
  }

  @POST
  @Path("/absences/removal")
  @Operation(hidden = true)
  public Response here(Form form) {
    return tried(
        null,
        "absences",
        form,
        () ->
            absences.here(
                who(form),
                periods.of(
                    Params.instant("from", form.optional("from")),
                    Params.instant("to", form.optional("to"))),
                caller.id()));
  }

  private String who(Form form) {
    String person = form.optional("person");
    if (person == null || person.equals(caller.id())) {
      return caller.id();
    }
    if (!pages.edits()) {
      throw ProblemException.forbidden("Leads and administrators say it for others");
    }
    return person;
  }

  private static @Nullable String words(Form form, String field) {
    return form.optional(field) == null ? null : form.text(field, LONGEST);
  }

  /**
   * Does something and leads back; what is refused is told on the page.
   *
   * @param schedule on whose page the form is, null for the list
   */
  private Response tried(@Nullable String schedule, String what, Form form, Runnable work) {
    try {
      work.run();
    } catch (ProblemException e) {
      Tried tried = new Tried(what, refusals.of(e.problem()), form);
      String page =
          schedule == null
              ? pages.list(tried)
              : pages.one(schedule, null, OnCallPages.SHORT, tried);
      return Response.status(e.problem().status()).entity(page).build();
    }
    return done(schedule == null ? OnCallSettings.HERE : OnCallSettings.HERE + "/" + schedule);
  }

  private Response done(String there) {
    flash.put(there, "said", visitor.language().texts(OnCallTexts.class).done());
    return Response.seeOther(URI.create(there)).build();
  }
}
