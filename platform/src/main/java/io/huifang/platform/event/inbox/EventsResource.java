package io.huifang.platform.event.inbox;

import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where siblings post their facts. */
@Path("/events")
@Tag(name = "Events")
@Consumes(CloudEvent.BATCH_MEDIA_TYPE)
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {
  @Inject EventReader reader;
  @Inject Senders senders;
  @Inject BatchIntake intake;
  @Inject IntakePlaces places;

  @POST
  @RolesAllowed(Role.SERVICE)
  @Operation(
      summary = "Take a batch of CloudEvents",
      description = "Every source must be the caller's own. See docs/events.md")
  public EventBatch take(@NotNull String body) throws Exception {
    return places.taking(
        () -> {
          List<CloudEvent> events = reader.read(body);
          senders.requireOwn(events);
          return new EventBatch(intake.take(events));
        });
  }
}
