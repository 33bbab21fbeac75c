package io.huifang.escalation.oncall.api;

import io.huifang.escalation.oncall.Periods;
import io.huifang.escalation.oncall.swap.Decision;
import io.huifang.escalation.oncall.swap.OnCallSwap;
import io.huifang.escalation.oncall.swap.Swaps;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Swaps over HTTP. */
@Path("/api/on-call-swaps")
@Tag(name = "On call")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class SwapResource {
  @Inject Swaps swaps;
  @Inject Periods periods;
  @Inject Caller caller;

  @GET
  @Operation(summary = "List swaps of shifts that are not over, decided or not")
  public List<OnCallSwap.SwapView> list() {
    return swaps.toCome();
  }

  @POST
  @Operation(
      summary = "Ask somebody to take a shift of the caller",
      description =
          "The first time from from to to in which the caller is on call without a break. Without"
              + " askedOf it is for whoever can.")
  public Response ask(@NotNull @Valid NewSwap body) {
    OnCallSwap.SwapView made =
        swaps.ask(
            body.schedule(),
            periods.toCome(Params.instant("from", body.from()), Params.instant("to", body.to())),
            body.askedOf(),
            body.note(),
            caller.id());
    return Response.status(201).entity(made).build();
  }

  @POST
  @Path("/{id}/decision")
  @Operation(summary = "Accept or refuse what was asked of the caller, or withdraw what they asked")
  public OnCallSwap.SwapView decide(@PathParam("id") UUID id, @NotNull @Valid SwapDecision body) {
    return swaps.decide(id, body.decision(), caller.id());
  }

  /** A shift to be taken. */
  public record NewSwap(
      @NotBlank @Size(max = 60) String schedule,
      @NotBlank String from,
      @NotBlank String to,
      @Nullable @Size(max = 100) String askedOf,
      @Nullable @Size(max = 300) String note) {}

  /** What is said to a swap. */
  public record SwapDecision(@NotNull Decision decision) {}
}
