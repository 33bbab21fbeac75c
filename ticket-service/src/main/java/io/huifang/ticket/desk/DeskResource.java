package io.huifang.ticket.desk;

import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.desk.compose.Done;
import io.huifang.ticket.desk.compose.Outcome;
import io.huifang.ticket.desk.list.DeskLists;
import io.huifang.ticket.desk.list.QueueList;
import io.huifang.ticket.desk.list.QueuePage;
import io.huifang.ticket.desk.list.QueueTexts;
import io.huifang.ticket.desk.list.QueueWords;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page that agents work at: the queue, and one ticket with everything about it. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class DeskResource {
  @Inject DeskLists lists;
  @Inject QueueWords words;
  @Inject TicketPage page;
  @Inject TicketRef refs;
  @Inject Flash flash;
  @Inject Visitor visitor;

  @Inject
  @Location("desk/queue.html")
  Template queuePage;

  /** The list by itself, to look through it and choose; its address says which. */
  @GET
  @Transactional
  @Operation(hidden = true)
  public Response queue(@Context UriInfo uri) {
    URI elsewhere = lists.elsewhere(uri.getQueryParameters());
    if (elsewhere != null) {
      return Response.seeOther(elsewhere).build();
    }
    QueuePage list = lists.at(QueueList.address(uri.getQueryParameters()), null);
    return Response.ok(
            queuePage
                .data("page", list)
                .data("words", words)
                .data("notice", bulk())
                .data("left", left())
                .render())
        .build();
  }

  /** Tickets of several that were left as they are, with the reason. */
  private List<String> left() {
    String left = flash.take("left");
    return left == null ? List.of() : List.of(left.split("\n"));
  }

  /** What has become of tickets that are not shown any more, or of several at once; told once. */
  private @Nullable String bulk() {
    DeskTexts texts = visitor.language().texts(DeskTexts.class);
    Done one = Params.oneOf("done", Done.class, flash.take("done"));
    if (one != null) {
      return texts.done(one);
    }
    String done = flash.take("bulk");
    if (done == null) {
      return null;
    }
    if (done.equals("why")) {
      return visitor.language().texts(QueueTexts.class).sayWhy();
    }
    String[] counts = done.split(" ", 2);
    if (done.equals("0 0")) {
      return texts.chooseSome();
    }
    return counts[1].equals("0")
        ? texts.changedMany(counts[0])
        : texts.changedSome(counts[0], counts[1]);
  }

  /**
   * One ticket beside its list.
   *
   * @param ref its id or its number
   */
  @GET
  @Path("/tickets/{ref}")
  @Transactional
  @Operation(hidden = true)
  public Response ticket(
      @PathParam("ref") String ref, @QueryParam("before") @Nullable String before) {
    String link = flash.take("link");
    Done done = Params.oneOf("done", Done.class, flash.take("done"));
    Outcome outcome = new Outcome(link, null, null, null, false, done, null);
    return Response.ok(page.render(refs.id(ref), Params.uuid("before", before), outcome))
        .header(HttpHeaders.VARY, "HX-Request")
        .build();
  }
}
