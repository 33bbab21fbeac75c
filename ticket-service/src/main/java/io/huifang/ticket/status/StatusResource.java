package io.huifang.ticket.status;

import io.huifang.platform.web.Form;
import io.huifang.platform.web.Language;
import io.huifang.platform.web.PageTime;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.conversation.MessageRepository;
import io.huifang.ticket.lifecycle.Exchange;
import io.huifang.ticket.sla.SlaClocks;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The customer's page: no login, the link is the key. Looking changes nothing. */
@Path("/status/{secret}")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class StatusResource {
  private static final int LONGEST = 5000;
  @Inject StatusLinks links;
  @Inject TicketRepository tickets;
  @Inject SlaClocks clocks;
  @Inject MessageRepository messages;
  @Inject PromiseCopies promises;
  @Inject Conversation conversation;
  @Inject Exchange exchange;
  @Inject PageTime time;

  @Inject
  @Location("status/status.html")
  Template page;

  @GET
  @Transactional
  @Operation(hidden = true)
  public Response show(@PathParam("secret") String secret, @Context HttpHeaders headers) {
    Ticket ticket = tickets.findById(links.ticketOf(secret));
    StatusPage content =
        StatusPage.of(
            "/status/" + secret,
            ticket,
            clocks,
            messages.publicOf(ticket.id()),
            promises.openPromise(ticket.id()),
            Language.of(headers),
            time.zone());
    TemplateInstance html = page.data("page", content);
    return Response.ok(html.render()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  @POST
  @Path("/messages")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response write(@PathParam("secret") String secret, Form form) {
    UUID ticket = links.ticketOf(secret);
    conversation.customerMessage(ticket, form.text("text", LONGEST), Actor.customer());
    return Response.seeOther(URI.create("/status/" + secret)).build();
  }

  @POST
  @Path("/reopening")
  @Transactional
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response reopen(@PathParam("secret") String secret) {
    exchange.reopenedByCustomer(links.ticketOf(secret));
    return Response.seeOther(URI.create("/status/" + secret)).build();
  }
}
