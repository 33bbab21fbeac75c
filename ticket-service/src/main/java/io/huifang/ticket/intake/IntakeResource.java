package io.huifang.ticket.intake;

import io.huifang.platform.idempotency.Idempotency;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.view.TicketView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Intake over HTTP: phone, chat, mail gateway, web form, app and WeChat all post here. */
@Path("/api/tickets")
@Tag(name = "Tickets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IntakeResource {
  @Inject Intake intake;
  @Inject TicketRepository tickets;
  @Inject Idempotency idempotency;

  @POST
  @Transactional
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(
      summary = "Open a ticket",
      description = "With an Idempotency-Key a retry returns the first ticket.")
  public Response open(
      @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid OpenTicket body) {
    Idempotency.Once once = idempotency.once("ticket", key, body, () -> intake.open(body).id());
    Ticket ticket = tickets.findById(once.id());
    return Response.created(URI.create("/api/tickets/" + once.id()))
        .entity(TicketView.of(ticket))
        .header(HttpHeaders.ETAG, Version.etag(ticket.version()))
        .header("Idempotency-Replayed", once.replayed())
        .build();
  }
}
