package io.huifang.escalation.notify.page;

import io.huifang.escalation.notify.channel.Verdict;
import io.huifang.escalation.notify.endpoint.Endpoint;
import io.huifang.escalation.notify.endpoint.Endpoints;
import io.huifang.escalation.notify.endpoint.PutEndpoint;
import io.huifang.escalation.notify.send.Trials;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Endpoints of the organisation over HTTP. Addresses and secrets go in and never come out. */
@Path("/api/notification-endpoints")
@Tag(name = "Notifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
public class EndpointResource {
  @Inject Endpoints endpoints;
  @Inject Trials trials;

  @GET
  @Operation(summary = "List the endpoints of the organisation")
  public List<Endpoint.View> list() {
    return endpoints.of(null);
  }

  @POST
  @Operation(
      summary = "Make an endpoint; the secret of a webhook is in the answer, and never again")
  public Response create(@NotNull @Valid PutEndpoint body) {
    return shown(endpoints.create(body, null), 201);
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Change an endpoint; without address or secret those of now stay")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid PutEndpoint body) {
    return shown(endpoints.change(id, null, ifMatch, body), 200);
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Take an endpoint away; what was sent there stays known")
  public void remove(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    endpoints.remove(id, null, ifMatch);
  }

  @POST
  @Path("/{id}/secret")
  @Operation(
      summary = "Make another secret of a webhook; the one of now signs for a week beside it")
  public Response rotate(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return shown(endpoints.rotate(id, null, ifMatch), 200);
  }

  @DELETE
  @Path("/{id}/former-secret")
  @Operation(summary = "End the secret before the one of now at once")
  public void endFormer(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    endpoints.endFormer(id, null, ifMatch);
  }

  @POST
  @Path("/{id}/test")
  @Operation(summary = "Send a test, and tell what the endpoint says")
  public Tried test(@PathParam("id") UUID id) {
    return Tried.of(trials.send(id, null));
  }

  static Response shown(Endpoints.Kept kept, int status) {
    return Response.status(status)
        .entity(new Made(kept.endpoint(), kept.secret()))
        .header(HttpHeaders.ETAG, Version.etag(kept.endpoint().version()))
        .build();
  }

  /**
   * An endpoint.
   *
   * @param secret if one was made just now
   */
  public record Made(Endpoint.View endpoint, @Nullable String secret) {}

  /** What an endpoint has said to a test. */
  public record Tried(Verdict.Outcome outcome, String said) {
    static Tried of(Verdict verdict) {
      return new Tried(verdict.outcome(), verdict.said());
    }
  }
}
