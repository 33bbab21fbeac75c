package io.huifang.survey.feedback.page;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.Slice;
import io.huifang.platform.list.page.ListCsv;
import io.huifang.platform.list.page.ListPages;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import io.huifang.survey.feedback.FeedbackView;
import io.huifang.survey.feedback.mail.MailAsides;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The inbox as a page and as a file. */
@Path(InboxResource.HERE)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class InboxResource {
  static final String HERE = "/surveys/feedback";
  private static final int SHOWN = 30;
  @Inject InboxQuery query;
  @Inject InboxWords words;
  @Inject Authors authors;
  @Inject ListPages pages;
  @Inject ListCsv csv;
  @Inject PageTime time;
  @Inject MailAsides asides;
  @Inject Caller caller;

  @Inject
  @Location("feedback/inbox.html")
  Template page;

  @GET
  @Transactional
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public Response show(@Context UriInfo uri) {
    URI elsewhere = pages.elsewhere(InboxList.SHAPE, uri.getQueryParameters());
    if (elsewhere != null) {
      return Response.seeOther(elsewhere).build();
    }
    ListAddress address = InboxList.address(uri.getQueryParameters());
    Slice<FeedbackView> found = query.slice(address, SHOWN, address.place());
    Map<String, Long> counts = query.counts();
    return Response.ok(
            page.data(
                    "list",
                    pages.page(
                        address,
                        InboxSort.named(address.sort()).key(),
                        words,
                        found,
                        counts,
                        Set.of(InboxView.LATE.key())))
                .data("rows", found.items())
                .data("authors", authors.of(found.items()))
                .data("words", words)
                .data("open", counts.get(InboxView.OPEN.key()))
                .data("late", counts.get(InboxView.LATE.key()))
                .data("aside", decides() ? asides.waiting() : 0L)
                .render())
        .build();
  }

  /** About mails that were set aside, as the page of them has it. */
  private boolean decides() {
    return caller.is(Role.MANAGER) || caller.is(Role.ADMIN);
  }

  @GET
  @Path("/feedback.csv")
  @Produces(ListCsv.TYPE)
  @Operation(hidden = true)
  public Response file(@Context UriInfo uri) {
    ListAddress address = InboxList.address(uri.getQueryParameters());
    return csv.file(
        address, words, (place, limit) -> query.slice(address, limit, place), this::cell);
  }

  private @Nullable String cell(FeedbackView row, String column) {
    return switch (InboxColumn.named(column)) {
      case DUE -> time.show(row.dueAt());
      case NUMBER -> row.number();
      case TEXT -> row.told().words();
      case AUTHOR -> Authors.called(row.told().author());
      case SOURCE -> words.source(row.told().source());
      case CATEGORY -> words.category(row.told().category(), row.told().subcategory());
      case SEVERITY -> words.severity(row.severity());
      case STATE -> words.state(row.state());
      case TICKET -> row.links().ticketNumber();
      case TEAM -> words.team(row.told().team());
      case OWNER -> words.person(row.owner());
      case RECEIVED -> time.show(row.receivedAt());
    };
  }
}
