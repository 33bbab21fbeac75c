package io.huifang.escalation.notify.page;

import io.huifang.escalation.notify.endpoint.Endpoint;
import io.huifang.escalation.notify.endpoint.Endpoints;
import io.huifang.escalation.notify.endpoint.PutEndpoint;
import io.huifang.escalation.notify.rule.PersonRule;
import io.huifang.escalation.notify.rule.PersonRules;
import io.huifang.escalation.notify.rule.Wishes;
import io.huifang.escalation.notify.send.Trials;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
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

/** How the caller wants to be told; nobody reads or changes that of another one. */
@Path("/api/me/notifications")
@Tag(name = "Notifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class OwnResource {
  @Inject PersonRules rules;
  @Inject Endpoints endpoints;
  @Inject Trials trials;
  @Inject Caller caller;

  @GET
  @Operation(summary = "Read how the caller wants to be told")
  public Response read() {
    return shown(rules.of(caller.id()));
  }

  @PUT
  @Operation(summary = "Say how the caller wants to be told")
  public Response change(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid Wishes body) {
    return shown(rules.change(caller.id(), ifMatch, body));
  }

  @GET
  @Path("/endpoints")
  @Operation(summary = "List the caller's own endpoints")
  public List<Endpoint.View> own() {
    return endpoints.of(caller.id());
  }

  @POST
  @Path("/endpoints")
  @Operation(summary = "Make an own endpoint, at most five")
  public Response create(@NotNull @Valid PutEndpoint body) {
    return EndpointResource.shown(endpoints.create(body, caller.id()), 201);
  }

  @DELETE
  @Path("/endpoints/{name}")
  @Operation(summary = "Take an own endpoint away")
  public void remove(
      @PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    endpoints.remove(id(name), caller.id(), ifMatch);
  }

  @POST
  @Path("/endpoints/{name}/test")
  @Operation(summary = "Send a test to an own endpoint")
  public EndpointResource.Tried test(@PathParam("name") String name) {
    return EndpointResource.Tried.of(trials.send(id(name), caller.id()));
  }

  private UUID id(String name) {
    return endpoints.of(caller.id()).stream()
        .filter(one -> one.name().equals(name))
        .map(Endpoint.View::id)
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("Endpoint"));
  }

  private static Response shown(PersonRule.View rule) {
    return Response.ok(rule).header(HttpHeaders.ETAG, Version.etag(rule.version())).build();
  }
}
