package io.huifang.ticket.dossier;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.Slice;
import io.huifang.platform.list.page.ListPages;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Role;
import io.huifang.ticket.Tier;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.search.CustomerSearch;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages about customers: those whose record one may read, and everything about one of them. */
@Path("/customers")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class DossierResource {
  private static final int PAGE = 50;
  @Inject CustomerSearch search;
  @Inject CustomerWords words;
  @Inject ListPages pages;
  @Inject Dossiers dossiers;

  @Inject
  @Location("dossier/customers.html")
  Template list;

  @Inject
  @Location("dossier/customer.html")
  Template page;

  @GET
  @Transactional
  @Operation(hidden = true)
  public Response all(@Context UriInfo uri) {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    URI elsewhere = pages.elsewhere(CustomerList.SHAPE, query);
    if (elsewhere != null) {
      return Response.seeOther(elsewhere).build();
    }
    ListAddress address = ListAddress.of(CustomerList.SHAPE, query, CustomerList.ALL);
    String order = Objects.requireNonNullElse(address.sort(), CustomerList.NEWEST);
    Slice<Customer.View> found =
        search.slice(
            new CustomerSearch.Asked(
                address.words(),
                Params.oneOf(CustomerList.TIER, Tier.class, address.value(CustomerList.TIER)),
                Params.uuid(CustomerList.ORGANISATION, address.value(CustomerList.ORGANISATION))),
            order.equals(CustomerList.NEWEST),
            PAGE,
            address.place());
    return Response.ok(
            list.data("customers", found.items())
                .data("list", pages.page(address, order, words, found, Map.of(), Set.of()))
                .render())
        .build();
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(hidden = true)
  public String one(
      @PathParam("id") UUID id,
      @QueryParam("show") @Nullable String show,
      @QueryParam("before") @Nullable String before) {
    return page.data(
            "page",
            dossiers.of(
                id,
                Params.oneOf("show", Moment.Kind.class, show),
                Params.instant("before", before)))
        .render();
  }
}
