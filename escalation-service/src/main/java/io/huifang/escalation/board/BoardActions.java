package io.huifang.escalation.board;

import io.huifang.escalation.CaseService;
import io.huifang.escalation.Closing;
import io.huifang.escalation.promise.Attempt;
import io.huifang.escalation.promise.CallbackService;
import io.huifang.escalation.promise.MovePromise;
import io.huifang.escalation.promise.RecordAttempt;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The forms of the board; who loses a race is led back to the case with a sentence. */
@Path("/board")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class BoardActions {
  @Inject CallbackService callbacks;
  @Inject CaseService service;
  @Inject PageTime time;
  @Inject Caller caller;
  @Inject Flash flash;
  @Inject Visitor visitor;

  @POST
  @Path("/cases/{id}/attempt")
  @Operation(hidden = true)
  public Response attempt(@PathParam("id") UUID id, Form form) {
    return back(
        id,
        () -> {
          RecordAttempt attempt =
              new RecordAttempt(
                  chosen(form, "outcome", Attempt.Outcome.class),
                  form.optional("note") == null ? null : form.text("note", 4000),
                  time.parse(form.optional("again")));
          callbacks.attempt(id, seen(form), attempt, caller.id());
        });
  }

  @POST
  @Path("/cases/{id}/move")
  @Operation(hidden = true)
  public Response move(@PathParam("id") UUID id, Form form) {
    return back(
        id,
        () -> {
          Instant dueAt = time.parse(form.optional("due"));
          if (dueAt == null) {
            throw ProblemException.badField("due", "must be a date and time");
          }
          MovePromise to = new MovePromise(dueAt, form.text("reason", 1000));
          callbacks.move(id, seen(form), to, caller.id());
        });
  }

  @POST
  @Path("/cases/{id}/take")
  @Operation(hidden = true)
  public Response take(@PathParam("id") UUID id, Form form) {
    return back(id, () -> service.handOver(id, seen(form), caller.id(), caller.id()));
  }

  @POST
  @Path("/cases/{id}/close")
  @Operation(hidden = true)
  public Response close(@PathParam("id") UUID id, Form form) {
    return back(
        id,
        () -> {
          Closing closing =
              new Closing(
                  chosen(form, "rootCause", Closing.RootCause.class),
                  chosen(form, "touchpoint", Closing.Touchpoint.class),
                  form.text("party", 100),
                  form.text("answer", 4000));
          callbacks.close(id, seen(form), closing, caller.id());
        });
  }

  private Response back(UUID id, Runnable action) {
    URI page = UriBuilder.fromPath("/board/cases/{id}").build(id);
    try {
      action.run();
    } catch (ProblemException e) {
      if (e.problem().status() == 404) {
        throw e;
      }
      flash.put(page.getPath(), "problem", e.problem().sentence(visitor.language()));
    }
    return Response.seeOther(page).build();
  }

  private static <E extends Enum<E>> E chosen(Form form, String field, Class<E> type) {
    E value = Params.oneOf(field, type, form.optional(field));
    if (value == null) {
      throw ProblemException.badField(field, "must be chosen");
    }
    return value;
  }

  private static String seen(Form form) {
    return Version.etag(form.version());
  }
}
