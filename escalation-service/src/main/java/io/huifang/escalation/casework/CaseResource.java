package io.huifang.escalation.casework;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseState;
import io.huifang.escalation.CaseView;
import io.huifang.escalation.Closing;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.CustomerCopy;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.promise.Attempt;
import io.huifang.escalation.promise.CallbackService;
import io.huifang.escalation.promise.Keeping.MovePromise;
import io.huifang.escalation.promise.Promise;
import io.huifang.escalation.promise.Promises;
import io.huifang.escalation.promise.RecordAttempt;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Caller;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cases and their promises over HTTP. */
@Path("/api/cases")
@Tag(name = "Cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class CaseResource {
  @Inject CaseRepository cases;
  @Inject CallbackService callbacks;
  @Inject CaseList list;
  @Inject Promises promises;
  @Inject Directory directory;
  @Inject Caller caller;

  @GET
  @Operation(summary = "List cases, newest first")
  public Page<CaseView> list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("ticket") @Nullable String ticket,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return list.page(
        Params.oneOf("state", CaseState.class, state),
        owner,
        Params.uuid("ticket", ticket),
        Params.limit(limit, 50, 200),
        cursor);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(summary = "Read a case with its promises, attempts and customer")
  public Response read(@PathParam("id") UUID id) {
    EscalationCase found = cases.visible(id);
    Detail detail =
        new Detail(
            CaseView.of(found),
            promises.of(id),
            promises.attempts(id),
            directory.customer(found.customerId()).map(CustomerCopy::view).orElse(null));
    return Response.ok(detail).header(HttpHeaders.ETAG, Version.etag(found.version())).build();
  }

  @POST
  @Path("/{id}/attempts")
  @Operation(summary = "Record a try to reach the customer")
  public Response attempt(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid RecordAttempt body) {
    return shown(callbacks.attempt(id, ifMatch, body, caller.id()));
  }

  @POST
  @Path("/{id}/promise")
  @Operation(summary = "Move the promise; it stays judged by its first due time")
  public Response move(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid MovePromise body) {
    return shown(callbacks.move(id, ifMatch, body, caller.id()));
  }

  @POST
  @Path("/{id}/promises")
  @Operation(summary = "Promise another call; the customer waits until the first of them")
  public Response promise(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Another body) {
    return shown(callbacks.promise(id, ifMatch, body.dueAt(), body.about(), caller.id()));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Operation(
      summary = "The customer does not want the next call any more",
      description = "The case may then be closed without a call.")
  public Response withdraw(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid NotWanted body) {
    return shown(callbacks.withdraw(id, ifMatch, body.saidBy(), body.reason(), caller.id()));
  }

  @POST
  @Path("/{id}/owner")
  @Operation(summary = "Hand a case over, or take it")
  public Response handOver(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid HandOver body) {
    return shown(callbacks.handOver(id, ifMatch, body.owner(), body.reason(), caller.id()));
  }

  @POST
  @Path("/{id}/closure")
  @Operation(
      summary = "Close with root cause, touchpoint, party and the answer to the customer",
      description =
          "The answer goes to the customer by mail. 409 nobody-reached while nobody has reached the"
              + " customer, unless withoutCall says why; 409 no-address if there is then neither an"
              + " e-mail address nor toldBy.")
  public Response close(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Closing body) {
    return shown(callbacks.close(id, ifMatch, body, caller.id()));
  }

  private static Response shown(EscalationCase subject) {
    return Response.ok(CaseView.of(subject))
        .header(HttpHeaders.ETAG, Version.etag(subject.version()))
        .build();
  }

  /** A case with everything that its owner needs. */
  public record Detail(
      CaseView escalation,
      List<Promise.View> promises,
      List<Attempt.View> attempts,
      CustomerCopy.@Nullable View customer) {}

  /**
   * Another call.
   *
   * @param about what it is for
   */
  public record Another(@NotNull Instant dueAt, @Nullable @Size(max = 1000) String about) {}

  /**
   * No call is wanted any more.
   *
   * @param saidBy who has said so
   */
  public record NotWanted(
      @NotBlank @Size(max = 200) String saidBy, @NotBlank @Size(max = 1000) String reason) {}

  /** The new owner, and why. */
  public record HandOver(
      @NotBlank @Size(max = 100) String owner, @Nullable @Size(max = 1000) String reason) {}
}
