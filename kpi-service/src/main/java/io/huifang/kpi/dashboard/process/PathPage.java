package io.huifang.kpi.dashboard.process;

import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.ViewParams;
import io.huifang.kpi.dashboard.Views;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.process.PathTickets;
import io.huifang.kpi.process.ProcessMaps;
import io.huifang.kpi.process.ProcessResource;
import io.huifang.kpi.process.TicketsOnPath;
import io.huifang.kpi.trace.Activity;
import io.huifang.platform.frame.Sites;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The tickets behind a path of the map. */
@Path("/process/tickets")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class PathPage {
  private static final int MOST = 200;
  @Inject Views views;
  @Inject ProcessMaps maps;
  @Inject PathTickets tickets;
  @Inject Sites sites;
  @Inject Visitor visitor;

  @Inject
  @Location("dashboard/path.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String show(@BeanParam ViewParams params, @BeanParam ProcessParams more) {
    View view = views.of(params);
    Words words = new Words(visitor.language(), view.period().zone());
    ProcessWords spoken = new ProcessWords(words);
    Activity after = ProcessResource.activity("after", more.after);
    boolean behind = more.then == null || more.then.isBlank();
    Activity then = behind ? null : ProcessResource.activity("then", more.then);
    TicketsOnPath found = tickets.of(view.question(maps.tickets()), after, then, MOST);
    ProcessTexts texts = spoken.texts();
    String title =
        then == null
            ? texts.behindStep(spoken.name(after))
            : texts.behindPath(spoken.name(after), spoken.name(then));
    return page.data("spoken", spoken)
        .data("title", title)
        .data("range", words.range(view))
        .data("found", found)
        .data("behind", behind)
        .data("shown", words.count(found.items().size()))
        .data("map", new PathLinks(view).map())
        .data("tickets", sites.ticket() + "/desk/tickets")
        .render();
  }
}
