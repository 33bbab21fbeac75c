package io.huifang.ticket.lifecycle;

import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.change.Assigned;
import io.huifang.ticket.change.Closed;
import io.huifang.ticket.change.EscalationRequested;
import io.huifang.ticket.change.Reopened;
import io.huifang.ticket.change.Resolved;
import io.huifang.ticket.change.WaitsInside;
import io.huifang.ticket.queue.QueueCounts;
import io.huifang.ticket.queue.QueueField;
import io.huifang.ticket.queue.QueueFilter;
import io.huifang.ticket.queue.QueueFilter.Only;
import io.huifang.ticket.queue.QueueSort;
import io.huifang.ticket.queue.TicketQueue;
import io.huifang.ticket.view.TicketView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tickets over HTTP. Every change needs If-Match with the version that was last read. */
@Path("/api/tickets")
@Tag(name = "Tickets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class TicketResource {
  private static final int MAX_PAGE = 200;
  @Inject TicketService service;
  @Inject TicketRepository tickets;
  @Inject TicketQueue queue;
  @Inject Caller caller;

  @GET
  @Operation(
      summary = "List tickets",
      description =
          "By urgency, waiting, newest (as it is without sort) or oldest. q looks for a number, a"
              + " handle of the customer, the beginning of a name or words of the subject.")
  public Page<TicketView> list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("team") @Nullable String team,
      @QueryParam("agent") @Nullable String agent,
      @QueryParam("customer") @Nullable String customer,
      @QueryParam("externalId") @Nullable String externalId,
      @QueryParam("channel") @Nullable String channel,
      @QueryParam("category") @Nullable String category,
      @QueryParam("tier") @Nullable String tier,
      @QueryParam("priority") @Nullable String priority,
      @QueryParam("q") @Nullable String words,
      @QueryParam("active") boolean active,
      @QueryParam("unassigned") boolean unassigned,
      @QueryParam("unread") boolean unread,
      @QueryParam("late") boolean late,
      @QueryParam("soon") boolean soon,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    QueueFilter filter =
        QueueFilter.ALL
            .with(QueueField.STATE, state)
            .with(QueueField.TEAM, team)
            .with(QueueField.AGENT, agent)
            .with(QueueField.CUSTOMER, customer)
            .with(QueueField.EXTERNAL_ID, externalId)
            .with(QueueField.CHANNEL, channel)
            .with(QueueField.CATEGORY, category)
            .with(QueueField.TIER, tier)
            .with(QueueField.PRIORITY, priority)
            .and(Only.ACTIVE, active)
            .and(Only.UNASSIGNED, unassigned)
            .and(Only.UNREAD, unread)
            .and(Only.LATE, late)
            .and(Only.SOON, soon)
            .lookingFor(words);
    return queue.page(filter, QueueSort.of(sort), Params.limit(limit, 50, MAX_PAGE), cursor);
  }

  @GET
  @Path("/counts")
  @Operation(summary = "Count what is open: mine, nobody's, unread, late, due within the hour")
  public QueueCounts counts() {
    return queue.counts();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a ticket")
  public Response read(@PathParam("id") UUID id) {
    return shown(tickets.visible(id));
  }

  @POST
  @Path("/{id}/assignment")
  @Operation(summary = "Give a ticket to an agent, or back to the queue")
  public Response assign(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Assign body) {
    return shown(service.change(id, ifMatch, new Assigned(body.agent()), me()));
  }

  @POST
  @Path("/{id}/transfer")
  @Operation(summary = "Hand a ticket to another team")
  public Response transfer(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid TransferTicket body) {
    return shown(service.change(id, ifMatch, body.change(), me()));
  }

  @POST
  @Path("/{id}/resolution")
  @Operation(summary = "Resolve a ticket")
  public Response resolve(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Reason body) {
    return shown(service.change(id, ifMatch, new Resolved(body.text()), me()));
  }

  @POST
  @Path("/{id}/reopening")
  @Operation(summary = "Reopen a resolved ticket within the grace period")
  public Response reopen(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Reason body) {
    return shown(service.change(id, ifMatch, new Reopened(body.text()), me()));
  }

  @POST
  @Path("/{id}/internal-wait")
  @Operation(summary = "Wait for another department; the clocks run on")
  public Response waitInside(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Reason body) {
    return shown(service.change(id, ifMatch, new WaitsInside(body.text()), me()));
  }

  @POST
  @Path("/{id}/closure")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Close a resolved ticket before its grace period ends")
  public Response close(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return shown(service.change(id, ifMatch, new Closed(), me()));
  }

  @POST
  @Path("/{id}/escalation")
  @Operation(summary = "Ask for a specialist; a case opens in escalation-service")
  public Response escalate(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Reason body) {
    return shown(service.change(id, ifMatch, new EscalationRequested(body.text()), me()));
  }

  @PUT
  @Path("/{id}/classification")
  @Operation(summary = "Correct category, complexity and priority")
  public Response reclassify(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Reclassify body) {
    return shown(service.change(id, ifMatch, body.change(), me()));
  }

  private Actor me() {
    return Actor.agent(caller.id());
  }

  private static Response shown(Ticket ticket) {
    return Response.ok(TicketView.of(ticket))
        .header(HttpHeaders.ETAG, Version.etag(ticket.version()))
        .build();
  }
}
