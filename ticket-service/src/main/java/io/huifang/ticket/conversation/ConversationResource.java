package io.huifang.ticket.conversation;

import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.view.TicketView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The conversation on a ticket over HTTP. */
@Path("/api/tickets/{id}")
@Tag(name = "Conversation")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class ConversationResource {
  private static final int SHOWN = 500;
  @Inject Conversation conversation;
  @Inject MessageRepository messages;
  @Inject TicketRepository tickets;
  @Inject Caller caller;

  @GET
  @Path("/messages")
  @Operation(
      summary = "Read the conversation, oldest first",
      description = "The latest 500; with before, the id of a message, the 500 before that one.")
  public List<Message.View> read(
      @PathParam("id") UUID id, @QueryParam("before") @Nullable String before) {
    return messages.of(tickets.visible(id).id(), Params.uuid("before", before), SHOWN);
  }

  @POST
  @Path("/replies")
  @Operation(summary = "Reply to the customer; the first reply stops the first-response clock")
  public Response reply(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Reply body) {
    return shown(conversation.reply(id, ifMatch, body, Actor.agent(caller.id())));
  }

  @POST
  @Path("/notes")
  @Operation(
      summary = "Leave an internal note",
      description = "With If-Match only if nothing has changed since.")
  public Response note(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Writing body) {
    return shown(
        conversation.note(id, ifMatch, body.text(), body.files(), Actor.agent(caller.id())));
  }

  @POST
  @Path("/customer-messages")
  @Operation(summary = "Record what the customer said; ends a wait for the customer")
  public Response customerMessage(@PathParam("id") UUID id, @NotNull @Valid Writing body) {
    tickets.visible(id);
    Actor actor = new Actor(Actor.Kind.CUSTOMER, caller.id());
    return shown(conversation.customerMessage(id, body.text(), body.files(), actor));
  }

  private static Response shown(Ticket ticket) {
    return Response.ok(TicketView.of(ticket))
        .header(HttpHeaders.ETAG, Version.etag(ticket.version()))
        .build();
  }
}
