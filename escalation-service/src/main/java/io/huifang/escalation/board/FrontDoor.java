package io.huifang.escalation.board;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Leads from the bare address to the board. */
@Path("/")
public class FrontDoor {
  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response enter() {
    return Response.seeOther(URI.create("/board")).build();
  }
}
