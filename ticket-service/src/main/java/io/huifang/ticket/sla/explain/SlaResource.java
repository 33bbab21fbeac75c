package io.huifang.ticket.sla.explain;

import io.huifang.platform.security.Role;
import io.huifang.ticket.TicketRepository;
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

/** The clocks of a ticket, explained. */
@Path("/api/tickets/{id}/sla")
@Tag(name = "Service standards")
@Produces(MediaType.APPLICATION_JSON)
public class SlaResource {
  @Inject Ledger ledger;
  @Inject TicketRepository tickets;

  @GET
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(summary = "Why each due time is what it is: rule, version, calendar, segments")
  public List<Explanation> explain(@PathParam("id") UUID id) {
    return ledger.of(tickets.visible(id).id());
  }

  @GET
  @Path("/explain")
  @Transactional
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(summary = "Why this rule and not another, with every stretch that was counted")
  public Why why(@PathParam("id") UUID id) {
    return ledger.why(tickets.visible(id));
  }
}
