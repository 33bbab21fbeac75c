package io.huifang.ticket.dossier;

import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Role;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.CustomerSearch;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages about customers: those whose record one may read, and everything about one of them. */
@Path("/customers")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class DossierResource {
  private static final int PAGE = 50;
  private static final int LONGEST = 200;
  @Inject CustomerSearch search;
  @Inject Dossiers dossiers;

  @Inject
  @Location("dossier/customers.html")
  Template list;

  @Inject
  @Location("dossier/customer.html")
  Template page;

  /**
   * @param q name, e-mail, external id or the last digits of a telephone
   */
  @GET
  @Transactional
  @Operation(hidden = true)
  public String all(
      @QueryParam("q") @Nullable String q, @QueryParam("cursor") @Nullable String cursor) {
    String words = words(q);
    Page<Customer.View> found = search.page(words, PAGE, cursor);
    return list.data("customers", found.items())
        .data("words", words)
        .data("cursor", found.next())
        .render();
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

  private static @Nullable String words(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String text = typed.replaceAll("\\p{Cntrl}", " ").strip();
    return text.substring(0, Math.min(LONGEST, text.length()));
  }
}
