package io.huifang.ticket.contact.past;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.Slice;
import io.huifang.platform.list.page.ListCsv;
import io.huifang.platform.list.page.ListPages;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import io.huifang.ticket.contact.ContactView;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.jspecify.annotations.Nullable;

/** All contacts as a list and as a file. */
@Path("/desk")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class PastResource {
  private static final int PAGE = 50;
  @Inject ContactQueries queries;
  @Inject PastWords words;
  @Inject ListPages pages;
  @Inject ListCsv csv;
  @Inject PageTime time;

  @Inject
  @Location("contact/past.html")
  Template page;

  @GET
  @Path("/contacts/past")
  @Transactional
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public Response list(@Context UriInfo uri) {
    URI elsewhere = pages.elsewhere(PastList.SHAPE, uri.getQueryParameters());
    if (elsewhere != null) {
      return Response.seeOther(elsewhere).build();
    }
    ListAddress address = address(uri);
    Slice<ContactRow> found =
        queries.slice(ContactFilter.of(address, time.site()), PAGE, address.place());
    String order = Objects.requireNonNullElse(address.sort(), PastList.NEWEST);
    return Response.ok(
            page.data("rows", found.items())
                .data("list", pages.page(address, order, words, found, Map.of(), Set.of()))
                .render())
        .build();
  }

  @GET
  @Path("/contacts/past.csv")
  @Produces(ListCsv.TYPE)
  @Operation(hidden = true)
  public Response file(@Context UriInfo uri) {
    ListAddress address = address(uri);
    ContactFilter filter = ContactFilter.of(address, time.site());
    return csv.file(
        address, words, (place, limit) -> queries.slice(filter, limit, place), this::cell);
  }

  private static ListAddress address(UriInfo uri) {
    return ListAddress.of(PastList.SHAPE, uri.getQueryParameters(), PastView.ALL.key());
  }

  private @Nullable String cell(ContactRow row, String column) {
    ContactView contact = row.contact();
    return switch (PastColumn.named(column)) {
      case OFFERED -> time.show(contact.offeredAt());
      case WHO -> row.who();
      case CHANNEL -> words.texts().channel(contact.channel());
      case QUEUE -> contact.queue();
      case OUTCOME ->
          contact.outcome() == null
              ? words.texts().stage(contact.stage())
              : words.texts().outcome(contact.outcome());
      case WAIT -> String.valueOf(contact.waitSeconds());
      case HANDLING -> String.valueOf(contact.handlingSeconds());
      case TRANSFERS -> String.valueOf(contact.transfers());
      case AGENT -> row.agent();
      case TICKET -> row.ticket();
      case DAY -> null;
    };
  }
}
