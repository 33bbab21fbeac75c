package io.huifang.platform.event.operation;

import io.huifang.platform.event.Outbox;
import io.huifang.platform.event.Subscriptions;
import io.huifang.platform.event.delivery.HeldEvents;
import io.huifang.platform.security.Role;
import io.huifang.platform.wakeup.Wakeups;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the operator: what waits for whom, and the command to send parked events again. */
@Path("/api/outbox")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
public class OutboxResource {
  @Inject OutboxStates states;
  @Inject Subscriptions subscriptions;
  @Inject HeldEvents held;
  @Inject Wakeups wakeups;
  @Inject Clock clock;

  @GET
  @Operation(summary = "Count the waiting and the parked events, in all and by subscriber")
  public Counts counts() throws SQLException {
    List<OutboxStates.State> all = states.of(subscriptions.all().keySet());
    return new Counts(
        all.stream().mapToLong(OutboxStates.State::pending).sum(),
        all.stream().mapToLong(OutboxStates.State::parked).sum(),
        all);
  }

  @POST
  @Path("/replay")
  @Operation(summary = "Send parked events again")
  public Replayed replay() throws SQLException {
    int events = held.replayParked(clock.instant());
    wakeups.signal(Outbox.TOPIC);
    return new Replayed(events);
  }

  /** What is still to be sent. */
  public record Counts(long pending, long parked, List<OutboxStates.State> subscribers) {}

  /** How many were put back into the queue. */
  public record Replayed(int events) {}
}
