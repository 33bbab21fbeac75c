package io.huifang.ticket.bulk;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.ticket.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many tickets at once over HTTP. */
@Path("/api/tickets")
@Tag(name = "Tickets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BulkResource {
  @Inject BulkChanges changes;
  @Inject Caller caller;

  @POST
  @Path("/bulk")
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(
      summary = "Do one thing with up to 500 tickets",
      description =
          "Each is a change of its own on the version that was seen; the answer says of each what"
              + " became of it, in the order of the call.")
  public Results change(@NotNull @Valid BulkChange body) {
    List<BulkResult> items = changes.change(body, Actor.agent(caller.id()));
    int done = (int) items.stream().filter(item -> item.status() == 200).count();
    return new Results(done, items.size() - done, items);
  }

  /** How many were changed and how many were left, and each of them. */
  public record Results(int changed, int left, List<BulkResult> items) {}
}
