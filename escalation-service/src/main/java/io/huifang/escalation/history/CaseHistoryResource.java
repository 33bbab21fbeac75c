package io.huifang.escalation.history;

import io.huifang.escalation.CaseRepository;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The history of a case over HTTP. */
@Path("/api/cases/{id}/events")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
public class CaseHistoryResource {
  @Inject CaseEvents events;
  @Inject CaseRepository cases;

  @GET
  @RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "Every change with actor and time")
  public List<CaseEvent.View> read(@PathParam("id") UUID id) {
    return events.of(cases.visible(id).id());
  }
}
