package io.huifang.escalation.notify.page;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.notify.Deliveries;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who was told of a case, over HTTP. */
@Path("/api/cases/{id}/deliveries")
@Tag(name = "Notifications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class CaseDeliveryResource {
  @Inject CaseRepository cases;
  @Inject Deliveries deliveries;

  @GET
  @Transactional
  @Operation(summary = "Who was told of a case, when, by which way, and whether it arrived")
  public List<Deliveries.View> read(@PathParam("id") UUID id) {
    return deliveries.of(cases.visible(id).id());
  }
}
