package io.huifang.platform.event;

import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the operator: how much waits, and the command to send parked events again. */
@Path("/api/outbox")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
public class ParkedEventsResource {
  @Inject OutboxRows rows;

  @GET
  @Operation(summary = "Count the waiting and the parked events")
  public Counts counts() {
    return new Counts(rows.count("PENDING"), rows.count("PARKED"));
  }

  @POST
  @Path("/replay")
  @Operation(summary = "Send parked events again")
  public Replayed replay() {
    return new Replayed(rows.replayParked());
  }

  /** What is still to be sent. */
  public record Counts(long pending, long parked) {}

  /** How many were put back into the queue. */
  public record Replayed(int events) {}
}
