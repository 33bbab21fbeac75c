package io.huifang.ticket.desk.list;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.page.ListCsv;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.queue.TicketQueue;
import io.huifang.ticket.view.TicketView;
import io.huifang.ticket.words.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The queue as a file. */
@Path("/desk/tickets.csv")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class QueueCsv {
  @Inject TicketQueue queue;
  @Inject QueueRows rows;
  @Inject QueueWords words;
  @Inject ListCsv csv;
  @Inject Caller caller;
  @Inject PageTime time;
  @Inject Visitor visitor;

  @GET
  @Operation(hidden = true)
  public Response file(@Context UriInfo uri) {
    ListAddress address = QueueList.address(uri.getQueryParameters());
    return csv.file(
        address,
        words,
        (place, limit) ->
            queue
                .slice(
                    QueueList.filter(address, caller.id()), QueueList.order(address), limit, place)
                .showing(rows::of),
        this::cell);
  }

  private @Nullable String cell(QueueRow row, String column) {
    TicketView ticket = row.ticket();
    return switch (QueueColumn.named(column)) {
      case DUE -> time.show(row.dueAt());
      case NUMBER -> ticket.number();
      case SUBJECT -> ticket.subject();
      case CUSTOMER -> row.customer();
      case STATE -> Words.of(ticket.state(), visitor.language());
      case CHANNEL -> Words.of(ticket.channel(), visitor.language());
      case CATEGORY ->
          Stream.of(ticket.category(), ticket.subcategory())
              .filter(part -> part != null)
              .collect(Collectors.joining(" · "));
      case PRIORITY -> words.value("priority", ticket.priority().name());
      case TEAM -> words.team(ticket.team());
      case AGENT -> row.agent();
      case WAITING -> time.show(ticket.unreadSince());
      case OPENED -> time.show(ticket.firstContactAt());
      case RESOLVED -> time.show(ticket.resolvedAt());
    };
  }
}
