package io.huifang.kpi.alert;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Alerts over HTTP. A lead sees those of the own team. */
@Path("/api/alerts")
@Tag(name = "Early warning")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class AlertResource {
  private static final int MOST = 500;
  private static final Duration USUAL = Duration.ofDays(14);
  @Inject Alerts alerts;
  @Inject Caller caller;
  @Inject Clock clock;

  @GET
  @Operation(
      summary = "List alerts: those that are open first, then the newest",
      description = "Of those that are over the last 500 that lasted into the period.")
  public List<AlertView> list(
      @QueryParam("from") @Parameter(description = "A time; two weeks ago by default")
          @Nullable String from,
      @QueryParam("to") @Parameter(description = "A time; now by default") @Nullable String to) {
    Instant end =
        Objects.requireNonNullElseGet(
            Params.instant("to", to), () -> clock.instant().plusSeconds(1));
    Instant start = Objects.requireNonNullElse(Params.instant("from", from), end.minus(USUAL));
    if (!start.isBefore(end)) {
      throw ProblemException.badField("to", "must be after from");
    }
    return alerts.during(start, end, Alerts.scope(caller), MOST);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read an alert with its points and its case")
  public AlertView read(@PathParam("id") UUID id) {
    return alerts.get(id, Alerts.scope(caller));
  }

  @POST
  @Path("/{id}/acknowledgement")
  @RolesAllowed({Role.MANAGER, Role.ADMIN})
  @Operation(
      summary = "See to an alert",
      description = "Whoever is first stays the one who does; again it changes nothing.")
  public AlertView acknowledge(@PathParam("id") UUID id) {
    return alerts.acknowledge(id, caller.id(), null);
  }
}
