package io.huifang.escalation.commitment;

import io.huifang.escalation.callback.Draft;
import io.huifang.escalation.callback.Refusals;
import io.huifang.escalation.promise.Attempt;
import io.huifang.escalation.promise.Keeping.MovePromise;
import io.huifang.escalation.promise.Promise;
import io.huifang.escalation.promise.RecordAttempt;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Own promises as pages: what I owe, one of them, a new one. */
@Path("/promises")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class PromiseForms {
  private static final String HERE = "/promises";
  @Inject PromisePages pages;
  @Inject OwnWord word;
  @Inject PageTime time;
  @Inject Flash flash;
  @Inject Visitor visitor;

  @GET
  @Operation(hidden = true)
  public String list() {
    return pages.list(flash.take("done"));
  }

  @GET
  @Path("/new")
  @Operation(hidden = true)
  public Response fresh(@QueryParam("ticket") @Nullable String ticket) {
    // a promise is about a ticket: without one there is a list that says where they are
    return ticket == null
        ? Response.seeOther(URI.create(HERE)).build()
        : Response.ok(pages.fresh(needed(ticket), null, Draft.NONE)).build();
  }

  /** Leads back to the page of the ticket, where the promise stands soon. */
  @POST
  @Path("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response make(@QueryParam("ticket") @Nullable String of, Form form) {
    UUID ticket = needed(of);
    try {
      String about = form.optional("about") == null ? null : form.text("about", 1000);
      Promise made = word.make(ticket, needed(form, "due"), about);
      flash.put(HERE, "done", pages.texts().madeIt(time.say(made.dueAt())));
      return Response.seeOther(URI.create(HERE)).build();
    } catch (ProblemException e) {
      String sentence = Refusals.sentence(e.problem(), visitor.language());
      return refused(e, () -> pages.fresh(ticket, sentence, Draft.of("make", form)));
    }
  }

  @GET
  @Path("/{id}")
  @Operation(hidden = true)
  public String read(@PathParam("id") UUID id) {
    return pages.one(id, flash.take("done"), null, Draft.NONE);
  }

  @POST
  @Path("/{id}/{what}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response change(@PathParam("id") UUID id, @PathParam("what") String what, Form form) {
    try {
      Promise changed = act(id, what, form);
      String here = HERE + "/" + changed.id();
      flash.put(here, "done", pages.texts().saved());
      return Response.seeOther(URI.create(here)).build();
    } catch (ProblemException e) {
      String sentence = Refusals.sentence(e.problem(), visitor.language());
      return refused(e, () -> pages.one(id, null, sentence, Draft.of(what, form)));
    }
  }

  private Promise act(UUID id, String what, Form form) {
    String seen = Version.etag(form.version());
    return switch (what) {
      case "attempt" -> word.attempt(id, seen, attempt(form));
      case "move" -> {
        boolean consent = form.optional("consent") != null;
        Instant due = needed(form, "due");
        yield word.move(id, seen, new MovePromise(due, form.text("reason", 1000), consent));
      }
      case "withdraw" ->
          word.withdraw(id, seen, form.text("saidBy", 200), form.text("reason", 1000));
      case "pass" -> word.passOn(id, seen, form.text("owner", 100));
      default -> throw ProblemException.notFound("Form " + what);
    };
  }

  private RecordAttempt attempt(Form form) {
    Attempt.Outcome outcome =
        Params.oneOf("outcome", Attempt.Outcome.class, form.optional("outcome"));
    if (outcome == null) {
      throw ProblemException.badField("outcome", "must be chosen");
    }
    boolean later = outcome == Attempt.Outcome.ASKED_FOR_LATER;
    return new RecordAttempt(
        outcome,
        form.optional("note") == null ? null : form.text("note", 4000),
        later ? time.parse(form.optional("again")) : null);
  }

  private Instant needed(Form form, String field) {
    Instant at = time.parse(form.optional(field));
    if (at == null) {
      throw ProblemException.badField(field, "must be a date and time");
    }
    return at;
  }

  private static UUID needed(@Nullable String ticket) {
    UUID id = Params.uuid("ticket", ticket);
    if (id == null) {
      throw ProblemException.notFound("Ticket");
    }
    return id;
  }

  private static Response refused(ProblemException e, Supplier<String> page) {
    if (e.problem().status() == 404) {
      throw e;
    }
    return Response.status(e.problem().status())
        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
        .entity(page.get())
        .build();
  }
}
