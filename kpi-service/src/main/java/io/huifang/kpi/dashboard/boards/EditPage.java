package io.huifang.kpi.dashboard.boards;

import io.huifang.kpi.board.Board;
import io.huifang.kpi.board.BoardPanel;
import io.huifang.kpi.board.Boards;
import io.huifang.kpi.board.PutBoard;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Questions;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where a board is put together; each step is kept at once, on top of the version that was seen.
 */
@Path("/boards/{id}/edit")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class EditPage {
  @Inject Boards boards;
  @Inject EditChoices choices;
  @Inject Names names;
  @Inject Questions questions;
  @Inject Flash flash;
  @Inject Visitor visitor;

  @Inject
  @Location("dashboard/boardedit.html")
  Template page;

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String show(@PathParam("id") UUID id) {
    Board.View board = boards.changeable(id);
    Names.Known known = names.known(new Words(visitor.language(), questions.siteZone()));
    return page.data("board", board)
        .data("lines", choices.lines(board.panels(), known))
        .data("figures", choices.figures(known.words()))
        .data("shapes", BoardPanel.Shape.values())
        .data("dimensions", choices.dimensions(known.words()))
        .data("narrowings", choices.narrowings(known))
        .data("longest", PutBoard.LONGEST_NAME)
        .data("full", board.panels().size() >= PutBoard.MOST_PANELS)
        .data("problem", flash.take("problem"))
        .data("done", flash.take("done"))
        .render();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(@PathParam("id") UUID id, Form form) {
    return back(
        id,
        form,
        board ->
            new PutBoard(
                form.text("name", PutBoard.LONGEST_NAME),
                form.optional("shared") != null,
                board.panels()));
  }

  @POST
  @Path("/add")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response add(@PathParam("id") UUID id, Form form) {
    return panels(id, form, panels -> Editing.added(panels, form));
  }

  @POST
  @Path("/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response change(@PathParam("id") UUID id, Form form) {
    return panels(id, form, panels -> Editing.changed(panels, form));
  }

  @POST
  @Path("/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response remove(@PathParam("id") UUID id, Form form) {
    try {
      boards.remove(id, Version.etag(form.version()));
    } catch (ProblemException e) {
      return refused(id, e);
    }
    flash.put(BoardsPage.PATH, "done", texts().removed());
    return Response.seeOther(URI.create(BoardsPage.PATH)).build();
  }

  private Response panels(UUID id, Form form, UnaryOperator<List<BoardPanel>> change) {
    return back(
        id,
        form,
        board -> new PutBoard(board.name(), board.shared(), change.apply(board.panels())));
  }

  private Response back(
      UUID id, Form form, java.util.function.Function<Board.View, PutBoard> change) {
    try {
      Board.View seen = boards.changeable(id);
      boards.change(id, Version.etag(form.version()), change.apply(seen));
    } catch (ProblemException e) {
      return refused(id, e);
    }
    flash.put(path(id), "done", texts().saved());
    return Response.seeOther(URI.create(path(id))).build();
  }

  private Response refused(UUID id, ProblemException e) {
    if (e.problem().status() == 404 || e.problem().status() == 403) {
      throw e;
    }
    flash.put(path(id), "problem", e.problem().sentence(visitor.language()));
    return Response.seeOther(URI.create(path(id))).build();
  }

  private static String path(UUID id) {
    return BoardsPage.PATH + "/" + id + "/edit";
  }

  private BoardTexts texts() {
    return visitor.language().texts(BoardTexts.class);
  }
}
