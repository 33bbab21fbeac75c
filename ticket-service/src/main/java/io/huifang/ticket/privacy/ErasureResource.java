package io.huifang.ticket.privacy;

import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Erasure over HTTP. */
@Path("/api/customers/{id}/erasure")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
public class ErasureResource {
  @Inject Erasure erasure;

  @POST
  @Operation(
      summary = "Erase a customer everywhere; cannot be taken back",
      description =
          "Names, addresses, handles and all texts of the tickets go, here at once and in the other"
              + " services with the next events. Numbers stay as they are.")
  public Erased erase(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return new Erased(erasure.erase(id, ifMatch));
  }

  /**
   * What was erased.
   *
   * @param tickets whose texts are gone
   */
  public record Erased(int tickets) {}
}
