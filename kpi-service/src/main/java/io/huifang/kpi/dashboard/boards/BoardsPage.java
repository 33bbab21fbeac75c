package io.huifang.kpi.dashboard.boards;

import io.huifang.kpi.board.Board;
import io.huifang.kpi.board.Boards;
import io.huifang.kpi.board.PutBoard;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Questions;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All boards that somebody may look at, and how new ones come to be. */
@Path("/boards")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class BoardsPage {
  static final String PATH = "/boards";
  @Inject Boards boards;
  @Inject Names names;
  @Inject Questions questions;
  @Inject Caller caller;
  @Inject Flash flash;
  @Inject Visitor visitor;

  @Inject
  @Location("dashboard/boards.html")
  Template page;

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String show() {
    List<Board.View> all = boards.visible();
    String me = caller.id();
    return page.data("mine", all.stream().filter(board -> board.owner().equals(me)).toList())
        .data("others", all.stream().filter(board -> !board.owner().equals(me)).toList())
        .data("names", names.known(new Words(visitor.language(), questions.siteZone())))
        .data("longest", PutBoard.LONGEST_NAME)
        .data("problem", flash.take("problem"))
        .data("done", flash.take("done"))
        .render();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response create(Form form) {
    try {
      String name = form.text("name", PutBoard.LONGEST_NAME);
      return toEdit(boards.create(new PutBoard(name, false, List.of())));
    } catch (ProblemException e) {
      return refused(e);
    }
  }

  /** A board of one's own from one that somebody shares. */
  @POST
  @Path("/{id}/copy")
  @Operation(hidden = true)
  public Response copy(@PathParam("id") UUID id) {
    Board.View from = boards.seen(id);
    try {
      String name = visitor.language().texts(BoardTexts.class).copyOf(from.name());
      int length = Math.min(PutBoard.LONGEST_NAME, name.length());
      return toEdit(boards.create(from.copy(name.substring(0, length))));
    } catch (ProblemException e) {
      return refused(e);
    }
  }

  private static Response toEdit(Board.View board) {
    return Response.seeOther(URI.create(PATH + "/" + board.id() + "/edit")).build();
  }

  private Response refused(ProblemException e) {
    flash.put(PATH, "problem", e.problem().sentence(visitor.language()));
    return Response.seeOther(URI.create(PATH)).build();
  }
}
