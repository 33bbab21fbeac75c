package io.huifang.kpi.dashboard.boards;

import io.huifang.kpi.board.Board;
import io.huifang.kpi.board.Boards;
import io.huifang.kpi.dashboard.Charts;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Options;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.ViewParams;
import io.huifang.kpi.dashboard.Views;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One board, with the figures that whoever looks may see. */
@Path("/boards/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class BoardPage {
  @Inject Boards boards;
  @Inject Views views;
  @Inject Questions questions;
  @Inject Parts parts;
  @Inject Options options;
  @Inject Names names;
  @Inject MetricCalculator calculator;
  @Inject Charts charts;
  @Inject Caller caller;
  @Inject Visitor visitor;

  @Inject
  @Location("dashboard/board.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String show(@PathParam("id") UUID id, @BeanParam ViewParams asked) {
    Board.View board = boards.seen(id);
    View view = views.of(asked);
    Words words = new Words(visitor.language(), questions.siteZone());
    Names.Known known = names.known(words);
    return page.data("board", board)
        .data("own", board.owner().equals(caller.id()))
        .data("editable", boards.mayChange(board))
        .data("by", known.agent(board.owner()))
        .data("words", words)
        .data("view", view)
        .data("range", words.range(view))
        .data("choices", options.of(view, known, words))
        .data("path", BoardsPage.PATH + "/" + id)
        .data("wall", view.at(BoardsPage.PATH + "/" + id + "/wall"))
        .data("rows", Row.of(parts.of(board.panels(), view, known)))
        .data("newest", words.time(calculator.newestEvent()))
        .data("script", charts.script())
        .render();
  }
}
