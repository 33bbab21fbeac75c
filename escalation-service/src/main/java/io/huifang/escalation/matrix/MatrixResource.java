package io.huifang.escalation.matrix;

import io.huifang.escalation.CasePolicy;
import io.huifang.escalation.Cause;
import io.huifang.escalation.Dims;
import io.huifang.escalation.NewCase;
import io.huifang.escalation.Severity;
import io.huifang.platform.id.Ids;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The matrix over HTTP, with a dry run. */
@Path("/api/escalation-matrix")
@Tag(name = "Matrix")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class MatrixResource {
  @Inject Matrices matrices;
  @Inject Caller caller;
  @Inject Clock clock;

  @GET
  @Operation(summary = "List all versions, the one in force first")
  public List<EscalationMatrix.View> list() {
    return matrices.all().stream().map(EscalationMatrix::view).toList();
  }

  @GET
  @Path("/current")
  @Operation(summary = "Read the version in force")
  public Response current() {
    return shown(matrices.inForce(), 200);
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Operation(summary = "Publish the next version; cases that exist keep theirs")
  public Response publish(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid Rules body) {
    return shown(matrices.publish(body.rules(), body.reason(), ifMatch, caller.id()), 201);
  }

  @GET
  @Path("/dry-run")
  @Transactional
  @Operation(summary = "Who would get such a case now?")
  public DryRun dryRun(
      @QueryParam("category") @Nullable String category,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("tier") @Nullable String tier,
      @QueryParam("team") @Nullable String team,
      @QueryParam("channel") @Nullable String channel,
      @QueryParam("trigger") @Nullable String trigger) {
    Severity wanted = Params.oneOf("severity", Severity.class, severity);
    UUID nothing = Ids.next();
    NewCase imagined =
        new NewCase(
            Objects.requireNonNullElse(
                Params.oneOf("trigger", Cause.class, trigger), Cause.AGENT_REQUEST),
            Objects.requireNonNullElse(wanted, Severity.MEDIUM),
            nothing,
            null,
            null,
            null,
            nothing,
            "dry run",
            new Dims(channel, category, null, null, tier, null, team, null));
    CasePolicy policy = matrices.policyFor(imagined);
    Instant now = clock.instant();
    return new DryRun(
        policy,
        policy.levels().stream()
            .map(level -> matrices.dutyAt(level, imagined.dims(), now).owner())
            .toList());
  }

  private static Response shown(EscalationMatrix matrix, int status) {
    return Response.status(status)
        .entity(matrix.view())
        .header(HttpHeaders.ETAG, Version.etag(matrix.version()))
        .build();
  }

  /** The rules of a new version, and why it is made. */
  public record Rules(
      @NotEmpty @Size(max = 500) List<@NotNull @Valid MatrixRule> rules,
      @Nullable @Size(max = 500) String reason) {}

  /** The policy that would be stamped, and the owner at each of its levels. */
  public record DryRun(CasePolicy policy, List<String> owners) {}
}
