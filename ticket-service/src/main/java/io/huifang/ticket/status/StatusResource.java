package io.huifang.ticket.status;

import io.huifang.platform.language.Language;
import io.huifang.platform.paging.Params;
import io.huifang.platform.web.Form;
import io.huifang.ticket.Ticket;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The customer's page: no login, the secret of the link comes in a cookie. Looking changes nothing.
 */
@Path("/status/tickets/{number}")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class StatusResource {
  private static final int LONGEST = 5000;
  @Inject StatusReader reader;
  @Inject StatusWriter writer;
  @Inject StatusLinks links;

  @Inject
  @Location("status/status.html")
  Template page;

  @GET
  @Transactional
  @Operation(hidden = true)
  public Response show(
      @PathParam("number") String number,
      @CookieParam(StatusEntrance.COOKIE) @Nullable String secret,
      @QueryParam("before") @Nullable String before,
      @Context HttpHeaders headers) {
    Ticket ticket = reader.ticket(number, secret);
    StatusPage content = reader.page(ticket, Params.uuid("before", before), Language.of(headers));
    return Response.ok(page.data("page", content).render())
        .header("X-Robots-Tag", "noindex, nofollow")
        .build();
  }

  @POST
  @Path("/messages")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response write(
      @PathParam("number") String number,
      @CookieParam(StatusEntrance.COOKIE) @Nullable String secret,
      @Context UriInfo uri,
      Form form) {
    Ticket ticket = reader.ticket(number, secret);
    return writer
        .write(reader.livesOn(ticket).id(), form.text("text", LONGEST))
        .map(next -> StatusEntrance.into(next, links.secret(next.id()), uri))
        .orElseGet(() -> back(ticket));
  }

  @POST
  @Path("/reopening")
  @Transactional
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response reopen(
      @PathParam("number") String number,
      @CookieParam(StatusEntrance.COOKIE) @Nullable String secret) {
    Ticket ticket = reader.ticket(number, secret);
    writer.reopen(reader.livesOn(ticket).id());
    return back(ticket);
  }

  private static Response back(Ticket ticket) {
    return Response.seeOther(URI.create(StatusEntrance.pathOf(ticket))).build();
  }
}
