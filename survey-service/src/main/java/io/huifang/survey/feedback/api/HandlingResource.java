package io.huifang.survey.feedback.api;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.survey.TeamScope;
import io.huifang.survey.feedback.Feedback;
import io.huifang.survey.feedback.Feedbacks;
import io.huifang.survey.feedback.Handling;
import io.huifang.survey.feedback.NewFeedback;
import io.huifang.survey.feedback.Severity;
import io.huifang.survey.feedback.category.Categories;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people do with feedback, over HTTP; each says which version was read. */
@Path("/api/feedback")
@Tag(name = "Feedback")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class HandlingResource {
  @Inject Handling handling;
  @Inject Feedbacks feedbacks;
  @Inject Categories categories;
  @Inject TeamScope scope;
  @Inject Caller caller;

  @PUT
  @Path("/{id}/handling")
  @Transactional
  @Operation(
      summary = "Say what it is about, how grave it is and whose it is",
      description = "A graver one is due sooner. What is not given is taken away.")
  public Response sort(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Sorted body) {
    NewFeedback now = feedbacks.visible(id).asTold();
    boolean same =
        Objects.equals(now.category(), body.category())
            && Objects.equals(now.subcategory(), body.subcategory());
    if (!same) {
      categories.check(body.category(), body.subcategory());
    }
    if (!scope.maySee(body.team())) {
      throw ProblemException.badField("team", "must be your own team");
    }
    return shown(
        handling.sort(
            id,
            ifMatch,
            new Handling.Sorting(
                body.category(), body.subcategory(), body.severity(), body.team(), body.owner()),
            caller.id()));
  }

  @POST
  @Path("/{id}/answer")
  @Operation(
      summary = "Keep the answer that its author was given",
      description = "Those that are joined into it get the same.")
  public Response answer(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Answered body) {
    return shown(handling.answer(id, ifMatch, body.text(), body.way(), caller.id()));
  }

  @POST
  @Path("/{id}/closure")
  @Operation(
      summary = "Put it away",
      description =
          "409 unanswered if its author has no answer, unless noAnswer says why none is possible and"
              + " who has said so.")
  public Response close(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Closed body) {
    NoAnswerPossible none = body.noAnswer();
    return shown(
        handling.close(
            id,
            ifMatch,
            none == null ? null : new Handling.NoAnswer(none.reason(), none.saidBy()),
            caller.id()));
  }

  @POST
  @Path("/{id}/reopening")
  @Operation(summary = "Open it again: another answer is owed")
  public Response reopen(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Reopened body) {
    return shown(handling.reopen(id, ifMatch, body.reason(), caller.id()));
  }

  @PUT
  @Path("/{id}/join")
  @Operation(summary = "Join it into another one that says the same")
  public Response join(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Joined body) {
    return shown(handling.join(id, ifMatch, body.into(), caller.id()));
  }

  @DELETE
  @Path("/{id}/join")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Take it apart again")
  public Response part(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return shown(handling.part(id, ifMatch, caller.id()));
  }

  private static Response shown(Feedback feedback) {
    return Response.ok(feedback.view())
        .header(HttpHeaders.ETAG, Version.etag(feedback.version()))
        .build();
  }

  /** How it is sorted. */
  public record Sorted(
      @Nullable @Size(max = 100) String category,
      @Nullable @Size(max = 100) String subcategory,
      @NotNull Severity severity,
      @Nullable @Size(max = 100) String team,
      @Nullable @Size(max = 200) String owner) {}

  /**
   * @param way how the author was told, such as by telephone
   */
  public record Answered(
      @NotBlank @Size(max = 10000) String text, @NotBlank @Size(max = 100) String way) {}

  /** Null where there is an answer. */
  public record Closed(@Nullable @Valid NoAnswerPossible noAnswer) {}

  /** Why there is none. */
  public record NoAnswerPossible(
      @NotBlank @Size(max = 2000) String reason, @NotBlank @Size(max = 200) String saidBy) {}

  /** Why it is open again. */
  public record Reopened(@NotBlank @Size(max = 2000) String reason) {}

  /** What it says the same as. */
  public record Joined(@NotNull UUID into) {}
}
