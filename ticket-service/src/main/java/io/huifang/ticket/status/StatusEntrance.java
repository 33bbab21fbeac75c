package io.huifang.ticket.status;

import io.huifang.ticket.Ticket;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where the link leads: the secret goes into a cookie that is sent to the page of this one ticket,
 * and out of the address bar, where it would be seen over a shoulder and kept in the history.
 */
@Path("/status/{secret}")
@PermitAll
public class StatusEntrance {
  /** Each ticket has its own: the path differs. */
  static final String COOKIE = "huifang_status";

  @Inject StatusLinks links;

  @GET
  @Transactional
  @Operation(hidden = true)
  public Response enter(@PathParam("secret") String secret, @Context UriInfo uri) {
    return into(links.ticketOf(secret), secret, uri);
  }

  /** Hands over the key of one page and leads there. */
  static Response into(Ticket ticket, String secret, UriInfo uri) {
    String path = pathOf(ticket);
    // Lax: the first look comes from the customer's mail, which is another site
    NewCookie cookie =
        new NewCookie.Builder(COOKIE)
            .value(secret)
            .path(path)
            .httpOnly(true)
            .secure("https".equals(uri.getRequestUri().getScheme()))
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.seeOther(URI.create(path)).cookie(cookie).build();
  }

  static String pathOf(Ticket ticket) {
    return "/status/tickets/" + ticket.number();
  }
}
