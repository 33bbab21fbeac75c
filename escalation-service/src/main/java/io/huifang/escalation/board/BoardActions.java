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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The forms of the board; who loses a race is led back to the case with a sentence. */
@Path("/board")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class BoardActions {
  @Inject CallbackService callbacks;
  @Inject CaseService service;
  @Inject BoardTime time;
  @Inject Caller caller;

  @POST
  @Path("/cases/{id}/attempt")
  @Operation(hidden = true)
  public Response attempt(
      @PathParam("id") UUID id,
      @FormParam("version") long version,
      @FormParam("outcome") @Nullable String outcome,
      @FormParam("note") @Nullable String note,
      @FormParam("again") @Nullable String again) {
    return back(
        id,
        () ->
            callbacks.attempt(
                id,
                Version.etag(version),
                new RecordAttempt(
                    chosen("outcome", Attempt.Outcome.class, outcome),
                    note == null || note.isBlank() ? null : text("note", note, 4000),
                    time.parse(again)),
                caller.id()));
  }

  @POST
  @Path("/cases/{id}/move")
  @Operation(hidden = true)
  public Response move(
      @PathParam("id") UUID id,
      @FormParam("version") long version,
      @FormParam("due") @Nullable String due,
      @FormParam("reason") @Nullable String reason) {
    return back(
        id,
        () -> {
          Instant dueAt = time.parse(due);
          if (dueAt == null) {
            throw ProblemException.badField("due", "must be a date and time");
          }
          MovePromise to = new MovePromise(dueAt, text("reason", reason, 1000));
          callbacks.move(id, Version.etag(version), to, caller.id());
        });
  }

  @POST
  @Path("/cases/{id}/take")
  @Operation(hidden = true)
  public Response take(@PathParam("id") UUID id, @FormParam("version") long version) {
    return back(id, () -> service.handOver(id, Version.etag(version), caller.id(), caller.id()));
  }

  @POST
  @Path("/cases/{id}/close")
  @Operation(hidden = true)
  public Response close(
      @PathParam("id") UUID id,
      @FormParam("version") long version,
      @FormParam("rootCause") @Nullable String rootCause,
      @FormParam("touchpoint") @Nullable String touchpoint,
      @FormParam("party") @Nullable String party,
      @FormParam("answer") @Nullable String answer) {
    return back(
        id,
        () ->
            callbacks.close(
                id,
                Version.etag(version),
                new Closing(
                    chosen("rootCause", Closing.RootCause.class, rootCause),
                    chosen("touchpoint", Closing.Touchpoint.class, touchpoint),
                    text("party", party, 100),
                    text("answer", answer, 4000)),
                caller.id()));
  }

  private static Response back(UUID id, Runnable action) {
    UriBuilder page = UriBuilder.fromPath("/board/cases/{id}");
    try {
      action.run();
      return Response.seeOther(page.build(id)).build();
    } catch (ProblemException e) {
      if (e.problem().status() == 404) {
        throw e;
      }
      String what =
          e.problem().errors().isEmpty()
              ? e.problem().title() + ": " + e.problem().detail()
              : e.problem().errors().get(0).field() + " " + e.problem().errors().get(0).message();
      return Response.seeOther(page.queryParam("problem", "{what}").build(id, what)).build();
    }
  }

  private static <E extends Enum<E>> E chosen(String field, Class<E> type, @Nullable String text) {
    E value = Params.oneOf(field, type, text);
    if (value == null) {
      throw ProblemException.badField(field, "must be chosen");
    }
    return value;
  }

  private static String text(String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
      throw ProblemException.badField(field, "must have 1 to " + longest + " characters");
    }
    return text;
  }
}
