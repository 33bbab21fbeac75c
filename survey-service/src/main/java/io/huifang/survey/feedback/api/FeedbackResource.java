package io.huifang.survey.feedback.api;

import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.survey.Criteria;
import io.huifang.survey.TeamScope;
import io.huifang.survey.feedback.Feedback;
import io.huifang.survey.feedback.FeedbackState;
import io.huifang.survey.feedback.FeedbackView;
import io.huifang.survey.feedback.Feedbacks;
import io.huifang.survey.feedback.History;
import io.huifang.survey.feedback.Receiving;
import io.huifang.survey.feedback.Severity;
import io.huifang.survey.feedback.Source;
import io.huifang.survey.feedback.arrival.FeedbackDoor;
import io.huifang.survey.feedback.likeness.Likeness;
import io.huifang.survey.text.taught.Suggestion;
import io.huifang.survey.text.taught.Suggestions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Feedback over HTTP: bringing and reading. */
@Path("/api/feedback")
@Tag(name = "Feedback")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class FeedbackResource {
  @Inject Receiving receiving;
  @Inject Feedbacks feedbacks;
  @Inject Suggestions suggestions;
  @Inject Likeness likeness;
  @Inject History history;
  @Inject FeedbackDoor door;
  @Inject TeamScope scope;
  @Inject Caller caller;

  @POST
  @RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Transactional
  @Operation(
      summary = "Bring feedback",
      description =
          "Under an external id that is known nothing is made: 200 with what is there, 409 if its"
              + " text is another one.")
  public Response bring(@NotNull @Valid FeedbackBody body) {
    Receiving.Received taken = receiving.take(door.checked(body.told()), caller.id());
    Feedback feedback = taken.feedback();
    if (!taken.fresh()) {
      sameOrConflict(feedback, body);
      return Response.ok(feedback.view()).header(HttpHeaders.ETAG, etag(feedback)).build();
    }
    return Response.created(URI.create("/api/feedback/" + feedback.id()))
        .entity(feedback.view())
        .header(HttpHeaders.ETAG, etag(feedback))
        .build();
  }

  /** Somebody else's is not shown to who guesses its id. */
  private void sameOrConflict(Feedback feedback, FeedbackBody body) {
    if (!scope.maySee(feedback.team()) || !feedback.text().equals(body.text().strip())) {
      throw ProblemException.conflict(
          "external-id-known",
          "Something else is known under the external id " + body.externalId());
    }
  }

  @POST
  @Path("/batch")
  @RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Transactional
  @Operation(
      summary = "Bring up to 200 at once",
      description =
          "All or none: what cannot be taken is 400 with its place. What is known by its external"
              + " id is left as it is.")
  public Outcome bringAll(@NotNull @Valid Batch body) {
    List<Taken> taken = new ArrayList<>();
    for (FeedbackBody one : body.items()) {
      Receiving.Received received = receiving.take(door.checked(one.told()), caller.id());
      boolean seen = received.fresh() || scope.maySee(received.feedback().team());
      taken.add(
          new Taken(one.externalId(), seen ? received.feedback().id() : null, received.fresh()));
    }
    return new Outcome(taken);
  }

  @GET
  @Operation(
      summary = "List feedback, latest first",
      description = "What is joined into another one is left out, unless that one is asked for.")
  public Page<FeedbackView> list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("source") @Nullable String source,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("externalId") @Nullable String externalId,
      @QueryParam("answer") @Nullable String answer,
      @QueryParam("joinedInto") @Nullable String joinedInto,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = Params.limit(limit, 50, 200);
    UUID main = Params.uuid("joinedInto", joinedInto);
    Criteria criteria =
        new Criteria()
            .equal("state", Params.oneOf("state", FeedbackState.class, state))
            .equal("source", Params.oneOf("source", Source.class, source))
            .equal("severity", Params.oneOf("severity", Severity.class, severity))
            .equal("owner", owner)
            .equal("externalId", externalId)
            .equal("answerId", Params.uuid("answer", answer))
            .equal("joinedInto", main)
            .add(" and (team = :team or team is null)", "team", scope.team())
            .before(Params.uuid("cursor", Cursor.decode(cursor)));
    String alone = main == null && externalId == null ? " and joinedInto is null" : "";
    return Page.of(
        feedbacks
            .find(criteria.where() + alone + " order by id desc", criteria.parameters())
            .range(0, size)
            .list(),
        size,
        Feedback::view,
        one -> one.id().toString());
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read feedback")
  public Response read(@PathParam("id") UUID id) {
    Feedback feedback = feedbacks.visible(id);
    return Response.ok(feedback.view()).header(HttpHeaders.ETAG, etag(feedback)).build();
  }

  @GET
  @Path("/{id}/suggestion")
  @Transactional
  @Operation(
      summary = "What we make of its words",
      description =
          "Category, mood and severity, each with how sure the model is; a person decides.")
  public Suggestion suggestion(@PathParam("id") UUID id) {
    Feedback feedback = feedbacks.visible(id);
    return suggestions.of(feedback.words(), !feedback.severeWords().isEmpty());
  }

  @GET
  @Path("/{id}/similar")
  @Transactional
  @Operation(
      summary = "What may be the same told twice",
      description =
          "The same author within seven days, or at least three terms in common that are half of all"
              + " terms of both within thirty days.")
  public Similar similar(@PathParam("id") UUID id) {
    return new Similar(likeness.to(feedbacks.visible(id)));
  }

  @GET
  @Path("/{id}/events")
  @Transactional
  @Operation(summary = "What has happened to it, in its order")
  public Events events(@PathParam("id") UUID id) {
    return new Events(history.of(feedbacks.visible(id).id()));
  }

  private static String etag(Feedback feedback) {
    return Version.etag(feedback.version());
  }

  /** Several at once. */
  public record Batch(@NotEmpty @Size(max = 200) List<@NotNull @Valid FeedbackBody> items) {}

  /** What became of each, in the order of the request. */
  public record Outcome(List<Taken> items) {}

  /**
   * @param id null if somebody else's is known under the external id
   * @param fresh whether it was not here before
   */
  public record Taken(@Nullable String externalId, @Nullable UUID id, boolean fresh) {}

  /** The likeliest first. */
  public record Similar(List<Likeness.Like> items) {}

  /** In their order. */
  public record Events(List<History.Line> items) {}
}
