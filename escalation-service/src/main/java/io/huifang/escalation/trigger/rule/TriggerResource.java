package io.huifang.escalation.trigger.rule;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What opens a case, over HTTP. */
@Path("/api/triggers")
@Tag(name = "Triggers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class TriggerResource {
  @Inject Triggers triggers;
  @Inject Caller caller;

  @GET
  @Operation(summary = "List all versions of the triggers, the one in force first")
  public List<TriggerRules.View> list() {
    return triggers.all().stream().map(TriggerRules::view).toList();
  }

  @GET
  @Path("/current")
  @Operation(summary = "Read the triggers in force")
  public Response current() {
    return shown(triggers.inForce(), 200);
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Operation(summary = "Publish the next version of the triggers; cases that exist stay")
  public Response publish(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid Body body) {
    return shown(triggers.publish(body.rules(), body.reason(), ifMatch, caller.id()), 201);
  }

  @POST
  @Path("/trial")
  @Operation(summary = "Would such a fact open a case? Nothing is opened and nobody is told")
  public Trial trial(@NotNull @Valid Imagined body) {
    Happening happening = new Happening(body.fact(), body.said());
    return new Trial(triggers.inForce().judge(happening).orElse(null));
  }

  private static Response shown(TriggerRules rules, int status) {
    return Response.status(status)
        .entity(rules.view())
        .header(HttpHeaders.ETAG, Version.etag(rules.version()))
        .build();
  }

  /** A new version. */
  public record Body(
      @NotNull @Size(max = 200) List<@NotNull @Valid TriggerRule> rules,
      @Nullable @Size(max = 500) String reason) {}

  /** A fact that is only thought of. */
  public record Imagined(
      @NotNull Fact fact, @NotNull @Size(max = 20) Map<String, @NotNull String> said) {}

  /** What would come of it, null for nothing. */
  public record Trial(@Nullable Verdict verdict) {}
}
