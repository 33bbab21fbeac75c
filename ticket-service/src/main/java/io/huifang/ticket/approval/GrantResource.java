package io.huifang.ticket.approval;

import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.approval.limit.GrantKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers are granted, over HTTP. */
@Path("/api/tickets/{id}/grants")
@Tag(name = "Grants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GrantResource {
  @Inject Grants grants;
  @Inject TicketRepository tickets;

  @GET
  @Transactional
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(summary = "What was granted on a ticket, or asked for, oldest first")
  public List<Grant.View> of(@PathParam("id") UUID id) {
    return grants.list("ticketId = ?1 order by askedAt, id", tickets.visible(id).id()).stream()
        .map(Grant::view)
        .toList();
  }

  @POST
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(
      summary = "Grant something to the customer",
      description =
          "Within the limit of the caller it is GRANTED; above it somebody with a higher limit is"
              + " ASKED. 409 where nobody may grant that much. If-Match is the version of the ticket.")
  public Response give(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Wanted body) {
    NewGrant as =
        new NewGrant(
            body.kind(),
            body.amount().setScale(2),
            body.currency(),
            body.reason(),
            Boolean.TRUE.equals(body.waits()));
    return shown(grants.give(id, ifMatch, as), 201);
  }

  static Response shown(Grant grant, int status) {
    return Response.status(status)
        .entity(grant.view())
        .header(HttpHeaders.ETAG, Version.etag(grant.version()))
        .build();
  }

  /**
   * What somebody wants to grant.
   *
   * @param currency ISO 4217
   * @param waits whether the ticket waits inside until it is decided; null for no
   */
  public record Wanted(
      @NotNull GrantKind kind,
      @NotNull @DecimalMin("0.01") @Digits(integer = 7, fraction = 2) BigDecimal amount,
      @NotBlank @Size(max = 3) String currency,
      @NotBlank @Size(max = 1_000) String reason,
      @Nullable Boolean waits) {}
}
