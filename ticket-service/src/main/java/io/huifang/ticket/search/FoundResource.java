package io.huifang.ticket.search;

import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The search over HTTP. */
@Path("/api/search")
@Tag(name = "Search")
@Produces(MediaType.APPLICATION_JSON)
public class FoundResource {
  private static final int MOST = 15;
  @Inject Search search;

  @GET
  @Transactional
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(
      summary = "Find tickets, customers, cases and answers that the caller may see",
      description =
          "By a number, a handle, words by their beginning, or Chinese signs that stand together; at"
              + " most 15 of each. What was found in a text is marked in its parts.")
  public Found find(@QueryParam("q") @Nullable String q) {
    return search.of(Asked.of(q), MOST);
  }
}
