package io.huifang.ticket.together;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.change.Tagged;
import io.huifang.ticket.lifecycle.TicketService;
import io.huifang.ticket.view.TicketView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Merging, splitting, linking, tagging and watching over HTTP. */
@Path("/api/tickets")
@Tag(name = "Tickets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class TogetherResource {
  @Inject Merging merging;
  @Inject Splitting splitting;
  @Inject Links links;
  @Inject FollowUps followUps;
  @Inject Watchers watchers;
  @Inject TicketService service;
  @Inject TicketRepository tickets;
  @Inject Caller caller;

  @POST
  @Path("/{id}/merge")
  @Operation(
      summary = "Let a ticket live on in another one of the same customer",
      description = "It closes, its clocks end, its conversation is shown in the other one.")
  public Response merge(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Into body) {
    return shown(merging.merge(id, ifMatch, body.into(), me()), 200);
  }

  @DELETE
  @Path("/{id}/merge")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Take a merged ticket apart again: it is what it was, and its clocks go on")
  public Response undo(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return shown(merging.undo(id, ifMatch, me()), 200);
  }

  @POST
  @Path("/{id}/split")
  @Operation(summary = "Make a ticket of its own of some messages, which stay here as well")
  public Response split(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Part body) {
    return shown(splitting.split(id, ifMatch, body.subject(), body.messages(), me()), 201);
  }

  @POST
  @Path("/{id}/follow-up")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Open a ticket that goes on with a closed one",
      description = "Of the same customer, with the same team, linked. 409 if one goes on already.")
  public Response followUp(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return shown(followUps.byAgent(id, ifMatch, me()), 201);
  }

  @PUT
  @Path("/{id}/tags")
  @Operation(summary = "Set the tags of a ticket")
  public Response tag(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Tags body) {
    return shown(service.change(id, ifMatch, Tagged.of(body.tags()), me()), 200);
  }

  @GET
  @Path("/{id}/links")
  @Transactional
  @Operation(summary = "Tickets that belong to it, those left out that the caller may not see")
  public List<Links.Linked> linked(@PathParam("id") UUID id) {
    return links.of(tickets.visible(id));
  }

  @POST
  @Path("/{id}/links")
  @Operation(summary = "Say that two tickets belong together; saying it twice changes nothing")
  public List<Links.Linked> link(@PathParam("id") UUID id, @NotNull @Valid NewLink body) {
    return links.link(id, body.other(), body.kind(), me());
  }

  @DELETE
  @Path("/{id}/links/{other}")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Say that two tickets do not belong together")
  public Response unlink(@PathParam("id") UUID id, @PathParam("other") UUID other) {
    links.unlink(id, other);
    return Response.noContent().build();
  }

  @PUT
  @Path("/{id}/watchers/me")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Hear of what happens to the ticket")
  public Response watch(@PathParam("id") UUID id) {
    watchers.watch(id, caller.id());
    return Response.noContent().build();
  }

  @DELETE
  @Path("/{id}/watchers/me")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Hear no more of it")
  public Response unwatch(@PathParam("id") UUID id) {
    watchers.unwatch(id, caller.id());
    return Response.noContent().build();
  }

  private Actor me() {
    return Actor.agent(caller.id());
  }

  private static Response shown(Ticket ticket, int status) {
    return Response.status(status)
        .entity(TicketView.of(ticket))
        .header(HttpHeaders.ETAG, Version.etag(ticket.version()))
        .build();
  }

  /** The ticket to live on in. */
  public record Into(@NotNull UUID into) {}

  /** What becomes a ticket of its own. */
  public record Part(
      @NotBlank @Size(max = 300) String subject,
      @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> messages) {}

  /** All tags, in their order. */
  public record Tags(@NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> tags) {}

  /**
   * @param kind null for {@code RELATED}
   */
  public record NewLink(@NotNull UUID other, @Nullable LinkKind kind) {}
}
