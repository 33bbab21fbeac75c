package io.huifang.kpi.dashboard.boards;

import io.huifang.kpi.board.Board;
import io.huifang.kpi.board.Boards;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.ViewParams;
import io.huifang.kpi.dashboard.Views;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Questions;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A board on the screen of a room. It reads itself anew and needs nobody. */
@Path("/boards/{id}/wall")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class WallPage {
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** What fits so that it reads at five metres. */
  private static final int MOST = 12;

  @Inject Boards boards;
  @Inject Views views;
  @Inject Questions questions;
  @Inject Parts parts;
  @Inject Names names;
  @Inject PageTime time;
  @Inject Visitor visitor;

  @Inject
  @Location("dashboard/wall.html")
  Template page;

  @Inject
  @Location("dashboard/wallnow.html")
  Template part;

  /**
   * @param theme {@code light}, or dark as for a room with a screen in it
   */
  @GET
  @Operation(hidden = true)
  public String show(
      @PathParam("id") UUID id,
      @BeanParam ViewParams asked,
      @QueryParam("theme") @DefaultValue("dark") String theme) {
    return filled(page.instance(), id, asked)
        .data("theme", theme.equals("light") ? "light" : "dark")
        .render();
  }

  /** What is on it at this moment. */
  @GET
  @Path("/now")
  @Operation(hidden = true)
  public String now(@PathParam("id") UUID id, @BeanParam ViewParams asked) {
    return filled(part.instance(), id, asked).render();
  }

  private TemplateInstance filled(TemplateInstance template, UUID id, ViewParams asked) {
    Board.View board = boards.seen(id);
    if (asked.period == null) {
      asked.period = "today";
    }
    View view = views.of(asked);
    Words words = new Words(visitor.language(), questions.siteZone());
    List<Part> shown =
        parts.of(
            board.panels().subList(0, Math.min(MOST, board.panels().size())),
            view,
            names.known(words));
    return template
        .data("board", board)
        .data("range", words.range(view))
        .data("parts", shown)
        .data("columns", columns(shown.size()))
        .data("next", view.at(BoardsPage.PATH + "/" + id + "/wall/now"))
        .data("at", view.now())
        .data("seconds", SECONDS.format(view.now().atZone(time.zone())))
        .data("time", time);
  }

  /** So that the places are as large as the screen allows. */
  private static int columns(int places) {
    return places <= 1 ? 1 : places <= 4 ? 2 : places <= 9 ? 3 : 4;
  }
}
