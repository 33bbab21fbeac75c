package io.huifang.escalation.notify.page;

import io.huifang.escalation.notify.Deliveries;
import io.huifang.escalation.notify.send.Decisions;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Messages about which somebody has to decide. */
@Path("/api/deliveries")
@Tag(name = "Notifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
public class DeliveryResource {
  @Inject Deliveries deliveries;
  @Inject Decisions decisions;

  @GET
  @Path("/unsure")
  @Operation(summary = "Messages of which nobody knows whether they arrived, the oldest first")
  public List<Deliveries.View> unsure(@QueryParam("limit") @Nullable String limit) {
    return deliveries.unsure(Params.limit(limit, 50, 200));
  }

  @POST
  @Path("/{id}/decision")
  @Operation(summary = "Send such a message again, or leave it at that; 409 if that is decided")
  public void decide(@PathParam("id") UUID id, @NotNull Decision body) {
    decisions.decide(id, body.again());
  }

  /**
   * What is to become of it.
   *
   * @param again whether it is sent again; it may then arrive twice
   */
  public record Decision(boolean again) {}
}
