package io.huifang.ticket.desk.list;

import io.huifang.platform.csv.SpreadsheetCell;
import io.huifang.platform.paging.Page;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.TicketView;
import io.huifang.ticket.queue.TicketQueue;
import io.huifang.ticket.words.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A list as a file (RFC 4180) for a spreadsheet, in the order in which it is shown. */
@Path("/desk/tickets.csv")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class QueueCsv {
  private static final int SLICE = 500;

  /** What a spreadsheet is still opened for; a longer list is a question for the figures. */
  private static final int MOST = 10_000;

  @Inject TicketQueue queue;
  @Inject QueueRows rows;
  @Inject Caller caller;
  @Inject PageTime time;
  @Inject Visitor visitor;

  @GET
  @Transactional
  @Operation(hidden = true)
  public Response file(@Context UriInfo uri) {
    DeskAddress address = DeskAddress.of(uri.getQueryParameters());
    ListTexts texts = visitor.language().texts(ListTexts.class);
    List<String> lines = new ArrayList<>();
    lines.add(line(texts.columns().split(",", -1)));
    @Nullable String cursor = null;
    do {
      Page<TicketView> slice =
          queue.page(address.filter(caller.id()), address.order(), SLICE, cursor);
      rows.of(slice.items()).forEach(row -> lines.add(line(cells(row))));
      cursor = slice.next();
    } while (cursor != null && lines.size() <= MOST);
    return Response.ok(String.join("", lines), "text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"tickets.csv\"")
        .build();
  }

  private @Nullable String[] cells(QueueRow row) {
    TicketView ticket = row.ticket();
    return new String[] {
      ticket.number(),
      time.show(row.dueAt()),
      ticket.subject(),
      row.customer(),
      Words.of(ticket.state(), visitor.language()),
      Words.of(ticket.channel(), visitor.language()),
      ticket.category(),
      ticket.subcategory(),
      Words.of(ticket.tier(), visitor.language()),
      row.agent(),
      row.unread() ? "1" : "0",
      time.show(ticket.firstContactAt()),
      time.show(ticket.resolvedAt())
    };
  }

  private static String line(@Nullable String[] cells) {
    return Stream.of(cells)
        .map(SpreadsheetCell::quoted)
        .collect(Collectors.joining(",", "", "\r\n"));
  }
}
