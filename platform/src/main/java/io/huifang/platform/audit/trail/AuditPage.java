package io.huifang.platform.audit.trail;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.Slice;
import io.huifang.platform.list.page.ListCsv;
import io.huifang.platform.list.page.ListPages;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The trail as a page of each service. */
@Path("/audit")
@RolesAllowed(Role.ADMIN)
public class AuditPage {
  private static final int PAGE = 50;
  @Inject Trail trail;
  @Inject LastChanges changes;
  @Inject TrailWords words;
  @Inject ListPages pages;
  @Inject ListCsv csv;
  @Inject PageTime time;

  @Inject
  @Location("platform/audit.html")
  Template page;

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public Response show(@Context UriInfo uri) {
    URI elsewhere = pages.elsewhere(TrailList.SHAPE, uri.getQueryParameters());
    if (elsewhere != null) {
      return Response.seeOther(elsewhere).build();
    }
    ListAddress address = TrailList.address(uri.getQueryParameters());
    Slice<TrailRow> found =
        trail.slice(address, time.site(), PAGE, address.place()).showing(changes::rows);
    String order = Objects.requireNonNullElse(address.sort(), TrailList.NEWEST);
    return Response.ok(
            page.data("rows", found.items())
                .data("words", words)
                .data("list", pages.page(address, order, words, found, Map.of(), Set.of()))
                .render())
        .build();
  }

  /** What is shown, with all its pages; the API has the whole trail. */
  @GET
  @Path("/audit.csv")
  @Produces(ListCsv.TYPE)
  @Operation(hidden = true)
  public Response file(@Context UriInfo uri) {
    ListAddress address = TrailList.address(uri.getQueryParameters());
    return csv.file(
        address,
        words,
        (place, limit) -> trail.slice(address, time.site(), limit, place).showing(changes::rows),
        (row, column) -> row.cell(column, words, time));
  }
}
