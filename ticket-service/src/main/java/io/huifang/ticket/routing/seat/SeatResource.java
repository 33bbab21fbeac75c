package io.huifang.ticket.routing.seat;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.staff.Agent;
import io.huifang.ticket.staff.Staff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

/** Seats, absences and readiness over HTTP. */
@Path("/api")
@Tag(name = "Routing")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SeatResource {
  @Inject Seats seats;
  @Inject Absences absences;
  @Inject Readiness readiness;
  @Inject Staff staff;
  @Inject Caller caller;

  @GET
  @Path("/agents/{id}/seat")
  @Transactional
  @RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(summary = "What somebody can do, how much at once, and when")
  public Response seat(@PathParam("id") String id) {
    seen(id);
    return shown(seats.of(id));
  }

  @PUT
  @Path("/agents/{id}/seat")
  @RolesAllowed(Role.ADMIN)
  @Operation(summary = "Create or change a seat; If-Match is needed only where others edit too")
  public Response put(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid PutSeat body) {
    Long seen = null;
    if (ifMatch != null) {
      seen = seats.findByIdOptional(id).map(Seat::version).orElse(0L);
      Version.require(ifMatch, seen);
    }
    return shown(seats.put(id, body, seen));
  }

  @PUT
  @Path("/readiness")
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD})
  @Operation(summary = "Say whether one wants to be given work now")
  public Ready ready(@NotNull @Valid Ready body) {
    if (staff.person(caller.id()).isEmpty()) {
      throw ProblemException.conflict(
          "person", "Nobody has entered you as somebody who works here");
    }
    readiness.say(caller.id(), body.ready());
    return body;
  }

  @PUT
  @Path("/agents/{id}/readiness")
  @RolesAllowed({Role.LEAD, Role.ADMIN})
  @Operation(summary = "Say for somebody whether they are to be given work now")
  public Ready ready(@PathParam("id") String id, @NotNull @Valid Ready body) {
    seen(id);
    readiness.say(id, body.ready());
    return body;
  }

  @GET
  @Path("/absences")
  @Transactional
  @RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "List absences that have not ended")
  public List<Absence.View> absences(@QueryParam("agent") @Nullable String agent) {
    return absences.comingOf(agent);
  }

  @POST
  @Path("/absences")
  @RolesAllowed({Role.LEAD, Role.ADMIN})
  @Operation(summary = "Enter an absence; nothing is given to somebody who is away")
  public Response absent(@NotNull @Valid Away body) {
    Absence.View view = absences.enter(body.agent(), body.from(), body.until(), body.kind());
    return Response.status(201).entity(view).build();
  }

  @DELETE
  @Path("/absences/{id}")
  @RolesAllowed({Role.LEAD, Role.ADMIN})
  @Operation(summary = "Take an absence back")
  public void back(@PathParam("id") UUID id) {
    absences.remove(id);
  }

  private void seen(String id) {
    String scope = caller.teamScope();
    boolean visible =
        staff
            .person(id)
            .map(Agent::view)
            .filter(person -> scope == null || scope.equals(person.team()))
            .isPresent();
    if (!visible) {
      throw ProblemException.notFound("Person " + id);
    }
  }

  private static Response shown(Seat seat) {
    return Response.ok(seat.view()).header(HttpHeaders.ETAG, Version.etag(seat.version())).build();
  }

  /** Whether somebody is ready. */
  public record Ready(boolean ready) {}

  /** An absence as it is entered. */
  public record Away(
      @NotNull String agent,
      @NotNull Instant from,
      @NotNull Instant until,
      Absence.@NotNull Kind kind) {}
}
