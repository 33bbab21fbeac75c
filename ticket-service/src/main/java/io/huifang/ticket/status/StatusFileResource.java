package io.huifang.ticket.status;

import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.attachment.Attachments;
import io.huifang.ticket.attachment.download.Downloads;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Files that we and the customer have sent each other; what stays inside is not found here. */
@Path("/status/tickets/{number}/files/{file}")
@PermitAll
public class StatusFileResource {
  @Inject StatusReader reader;
  @Inject TicketRepository tickets;
  @Inject Attachments attachments;
  @Inject Downloads downloads;

  @GET
  @Transactional
  @Operation(hidden = true)
  public Response download(
      @PathParam("number") String number,
      @PathParam("file") UUID file,
      @CookieParam(StatusEntrance.COOKIE) @Nullable String secret) {
    Ticket lives = reader.livesOn(reader.ticket(number, secret));
    return downloads.of(lives.id(), attachments.readable(tickets.family(lives.id()), file, null));
  }
}
