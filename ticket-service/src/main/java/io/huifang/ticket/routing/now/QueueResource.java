package io.huifang.ticket.routing.now;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Queues as they are now over HTTP. */
@Path("/api/queues")
@Tag(name = "Routing")
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {
  @Inject QueueNumbers numbers;
  @Inject Caller caller;

  @GET
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "How long each queue is, how long it takes, and who is ready for it")
  public List<QueueView> queues() {
    String scope = caller.teamScope();
    return numbers.all().stream()
        .filter(queue -> scope == null || queue.team() == null || scope.equals(queue.team()))
        .toList();
  }
}
