package io.huifang.ticket.desk;

import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.ticket.TicketView;
import io.huifang.ticket.queue.QueueFilter;
import io.huifang.ticket.queue.QueueSort;
import io.huifang.ticket.queue.TicketQueue;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page that agents work at: the queue, and one ticket with everything about it. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class DeskResource {
  private static final int PAGE = 50;
  @Inject TicketQueue queue;
  @Inject QueueRows rows;
  @Inject TicketPage page;
  @Inject Caller caller;
  @Inject Flash flash;

  @Inject
  @Location("desk/queue.html")
  Template queuePage;

  /**
   * @param q words of a search, which finds ended tickets too
   */
  @GET
  @Transactional
  @Operation(hidden = true)
  public String queue(
      @QueryParam("view") @DefaultValue("team") String view,
      @QueryParam("q") @Nullable String q,
      @QueryParam("cursor") @Nullable String cursor) {
    QueueFilter filter = filter(view).lookingFor(q);
    if (filter.words() != null) {
      filter = QueueFilter.all().lookingFor(q); // who looks for something looks everywhere
    }
    QueueSort sort = filter.active() ? QueueSort.URGENCY : QueueSort.NEWEST;
    Page<TicketView> found = queue.page(filter, sort, PAGE, cursor);
    return queuePage
        .data(
            "page",
            new QueuePage(
                view, filter.words(), rows.of(found.items()), found.next(), queue.counts()))
        .render();
  }

  private QueueFilter filter(String view) {
    return switch (view) {
      case "mine" -> QueueFilter.OPEN.of(caller.id());
      case "unassigned" -> QueueFilter.OPEN.onlyUnassigned();
      case "unread" -> QueueFilter.OPEN.onlyUnread();
      case "late" -> QueueFilter.OPEN.onlyLate();
      case "all" -> QueueFilter.all();
      default -> QueueFilter.OPEN;
    };
  }

  @GET
  @Path("/tickets/{id}")
  @Transactional
  @Operation(hidden = true)
  public String ticket(@PathParam("id") UUID id, @QueryParam("before") @Nullable String before) {
    return page.render(id, Params.uuid("before", before), flash.take("link"), null, Map.of());
  }
}
