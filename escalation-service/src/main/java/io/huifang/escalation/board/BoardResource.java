package io.huifang.escalation.board;

import io.huifang.escalation.directory.Directory;
import io.huifang.platform.paging.Page;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page that specialists and leads work at: who is to be called next, and by whom. */
@Path("/board")
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class BoardResource {
  private static final int PAGE = 50;
  private static final int FILE = 5_000;
  private static final int MARKS = 500;
  @Inject BoardQueries queries;
  @Inject StripDrawing strip;
  @Inject Directory directory;
  @Inject BoardCsv csv;
  @Inject Caller caller;
  @Inject Visitor visitor;
  @Inject PageTime time;
  @Inject Flash flash;
  @Inject Clock clock;

  @Inject
  @Location("board/cases.html")
  Template page;

  @GET
  @Transactional
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String board(
      @QueryParam("view") @Nullable String view,
      @QueryParam("q") @Nullable String words,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("cursor") @Nullable String cursor) {
    BoardFilter filter = BoardFilter.of(usual(), view, words, owner, severity);
    Page<BoardRow> found = queries.page(filter, PAGE, cursor);
    List<OwnerLoad> loads = queries.loads();
    Instant now = clock.instant();
    Strip drawn = strip.draw(loads, queries.marks(now.plus(StripDrawing.FURTHEST), MARKS));
    int mine =
        loads.stream()
            .filter(load -> load.owner().equals(caller.id()))
            .mapToInt(OwnerLoad::open)
            .sum();
    BoardPage shown =
        new BoardPage(
            filter,
            found.items(),
            found.next(),
            mine,
            loads,
            cursor == null && filter.view() == BoardView.MINE ? first(found.items()) : null,
            drawn,
            directory.everybody(),
            queries.keptSince(
                LocalDate.ofInstant(now, time.zone()).atStartOfDay(time.zone()).toInstant()),
            caller.is(Role.LEAD) || caller.seesAllTeams());
    return page.data("page", shown).data("done", flash.take("done")).data("time", time).render();
  }

  /** What is shown, with all its pages. */
  @GET
  @Path("/list.csv")
  @Transactional
  @Produces("text/csv;charset=UTF-8")
  @Operation(hidden = true)
  public Response file(
      @QueryParam("view") @Nullable String view,
      @QueryParam("q") @Nullable String words,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("severity") @Nullable String severity) {
    BoardFilter filter = BoardFilter.of(usual(), view, words, owner, severity);
    String text = csv.of(queries.page(filter, FILE, null).items(), visitor.language());
    return Response.ok(text)
        .header("Content-Disposition", "attachment; filename=\"callbacks.csv\"")
        .build();
  }

  /** Who calls sees the own calls first, who leads sees everybody's. */
  private BoardView usual() {
    boolean leads = caller.is(Role.LEAD) || caller.seesAllTeams();
    return leads ? BoardView.OPEN : BoardView.MINE;
  }

  private static @Nullable BoardRow first(List<BoardRow> rows) {
    return rows.stream().filter(row -> row.dueAt() != null).findFirst().orElse(null);
  }
}
