package io.huifang.ticket.search;

import io.huifang.platform.security.Role;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The search field of the frame: a page for Enter, and what stands below it while one types. */
@Path("/search")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class SearchResource {
  private static final int PAGE = 15;
  private static final int SUGGESTED = 5;
  @Inject Search search;

  @Inject
  @Location("search/page.html")
  Template page;

  @Inject
  @Location("search/suggestions.html")
  Template suggestions;

  /** Leads straight to what was named by its number. */
  @GET
  @Transactional
  @Operation(hidden = true)
  public Response all(@QueryParam("q") @Nullable String q) {
    Asked asked = Asked.of(q);
    return search
        .straight(asked)
        .map(address -> Response.seeOther(URI.create(address)))
        .orElseGet(() -> Response.ok(page.data("found", search.of(asked, PAGE)).render()))
        .build();
  }

  @GET
  @Path("/suggestions")
  @Transactional
  @Operation(hidden = true)
  public String suggestions(@QueryParam("q") @Nullable String q) {
    return suggestions.data("found", search.of(Asked.of(q), SUGGESTED)).render();
  }
}
