package io.huifang.escalation.commitment;

import io.huifang.escalation.history.CaseEvent;
import io.huifang.escalation.history.CaseEvents;
import io.huifang.escalation.promise.Attempt;
import io.huifang.escalation.promise.Keeping.MovePromise;
import io.huifang.escalation.promise.Promise;
import io.huifang.escalation.promise.Promises;
import io.huifang.escalation.promise.RecordAttempt;
import io.huifang.platform.idempotency.Idempotency;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Promises over HTTP: those of agents, and single ones of cases. */
@Path("/api/promises")
@Tag(name = "Promises")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class PromiseResource {
  @Inject OwnWord word;
  @Inject OwnPromises list;
  @Inject Promises promises;
  @Inject CaseEvents events;
  @Inject Idempotency idempotency;

  @GET
  @Operation(summary = "List promises of agents that no case has taken over, newest first")
  public Page<Promise.View> list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("ticket") @Nullable String ticket,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return list.page(
        Params.oneOf("state", Promise.State.class, state),
        owner,
        Params.uuid("ticket", ticket),
        Params.limit(limit, 50, 200),
        cursor);
  }

  @POST
  @Transactional
  @Operation(summary = "Promise a call about a ticket")
  public Response make(
      @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid GiveWord body) {
    UUID id =
        idempotency
            .once(
                "promise",
                key,
                body,
                () -> word.make(body.ticketId(), body.dueAt(), body.about()).id())
            .id();
    Promise.View made = promises.findById(id).view();
    return Response.created(URI.create("/api/promises/" + id))
        .entity(made)
        .header(HttpHeaders.ETAG, Version.etag(made.version()))
        .build();
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(summary = "Read a promise with its calls and its history")
  public Response read(@PathParam("id") UUID id) {
    Promise.View found = word.visible(id).view();
    Detail detail = new Detail(found, promises.attemptsOf(id), events.ofPromise(id));
    return Response.ok(detail).header(HttpHeaders.ETAG, Version.etag(found.version())).build();
  }

  @POST
  @Path("/{id}/attempts")
  @Operation(summary = "Record a try to reach the customer")
  public Response attempt(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid RecordAttempt body) {
    return shown(word.attempt(id, ifMatch, body));
  }

  @POST
  @Path("/{id}/due")
  @Operation(summary = "Move a promise; it stays judged by its first due time")
  public Response move(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid MovePromise body) {
    return shown(word.move(id, ifMatch, body));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Operation(summary = "The customer does not want the call any more")
  public Response withdraw(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Withdraw body) {
    return shown(word.withdraw(id, ifMatch, body.saidBy(), body.reason()));
  }

  @POST
  @Path("/{id}/owner")
  @Operation(summary = "Let somebody else make the call")
  public Response passOn(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid PassOn body) {
    return shown(word.passOn(id, ifMatch, body.owner()));
  }

  private static Response shown(Promise promise) {
    return Response.ok(promise.view())
        .header(HttpHeaders.ETAG, Version.etag(promise.version()))
        .build();
  }

  /** A promise with everything about it. */
  public record Detail(
      Promise.View promise, List<Attempt.View> attempts, List<CaseEvent.View> history) {}

  /**
   * Somebody gives his word.
   *
   * @param about what the call is for
   */
  public record GiveWord(
      @NotNull UUID ticketId, @NotNull Instant dueAt, @Nullable @Size(max = 1000) String about) {}

  /**
   * No call is wanted any more.
   *
   * @param saidBy who has said so
   */
  public record Withdraw(
      @NotBlank @Size(max = 200) String saidBy, @NotBlank @Size(max = 1000) String reason) {}

  /** Who makes the call from now on. */
  public record PassOn(@NotBlank @Size(max = 100) String owner) {}
}
