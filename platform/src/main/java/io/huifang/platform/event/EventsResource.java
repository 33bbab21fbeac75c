package io.huifang.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Where siblings post their facts. */
@Path("/events")
@Tag(name = "Events")
@Consumes(CloudEvent.BATCH_MEDIA_TYPE)
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {
  private static final Logger LOG = Logger.getLogger(EventsResource.class);
  @Inject EventReader reader;
  @Inject Inbox inbox;

  @POST
  @RolesAllowed(Role.SERVICE)
  @Operation(summary = "Take a batch of CloudEvents", description = "See docs/events.md")
  public EventBatch take(@NotNull String body) throws JsonProcessingException {
    List<CloudEvent> events = reader.read(body);
    try {
      return new EventBatch(inbox.takeAll(events));
    } catch (RuntimeException e) {
      LOG.debugf(e, "A batch of %d is taken one by one", events.size());
      return new EventBatch(oneByOne(events));
    }
  }

  private List<EventResult> oneByOne(List<CloudEvent> events) {
    List<EventResult> results = new ArrayList<>();
    for (CloudEvent event : events) {
      results.add(single(event));
    }
    return results;
  }

  private EventResult single(CloudEvent event) {
    try {
      return inbox.takeOne(event);
    } catch (RejectedEventException e) {
      LOG.warnf("Rejected %s %s: %s", event.type(), event.id(), e.getMessage());
      return new EventResult(event.id().toString(), "rejected", e.getMessage());
    } catch (RuntimeException e) {
      LOG.errorf(e, "Could not take %s %s", event.type(), event.id());
      return new EventResult(event.id().toString(), "failed", "Try again later");
    }
  }
}
