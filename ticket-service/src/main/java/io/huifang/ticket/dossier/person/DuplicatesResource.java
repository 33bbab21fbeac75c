package io.huifang.ticket.dossier.person;

import io.huifang.platform.paging.Page;
import io.huifang.platform.security.Role;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.search.CustomerSearch;
import io.huifang.ticket.duplicate.Duplicates;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Records that may be the same person, of the customers who came last, page by page: comparing
 * everybody with everybody takes minutes once there are a million.
 */
@Path("/customers")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class DuplicatesResource {
  private static final int AT_ONCE = 40;
  @Inject CustomerSearch search;
  @Inject Duplicates duplicates;

  @Inject
  @Location("dossier/duplicates.html")
  Template page;

  /** Two records, the newer one first. */
  public record Pair(Customer.View one, Duplicates.Alike other) {}

  @GET
  @Path("/duplicates")
  @Transactional
  @Operation(hidden = true)
  public String some(@QueryParam("cursor") @Nullable String cursor) {
    Page<Customer.View> latest = search.page(null, AT_ONCE, cursor);
    return page.data("pairs", pairs(latest.items()))
        .data("next", latest.next())
        .data("later", cursor != null)
        .render();
  }

  private List<Pair> pairs(List<Customer.View> customers) {
    Set<Set<UUID>> seen = new HashSet<>();
    return customers.stream()
        .flatMap(one -> duplicates.of(one.id()).stream().map(other -> new Pair(one, other)))
        .filter(pair -> seen.add(Set.of(pair.one().id(), pair.other().customer().id())))
        .toList();
  }
}
