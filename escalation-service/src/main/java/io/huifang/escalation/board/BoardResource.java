package io.huifang.escalation.board;

import io.huifang.escalation.board.strip.OwnerLoad;
import io.huifang.escalation.board.strip.Strip;
import io.huifang.escalation.board.strip.StripDrawing;
import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.Slice;
import io.huifang.platform.list.page.ListCsv;
import io.huifang.platform.list.page.ListPage;
import io.huifang.platform.list.page.ListPages;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.PageTime;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page that specialists and leads work at: who is to be called next, and by whom. */
@Path("/board")
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class BoardResource {
  private static final int PAGE = 50;
  private static final int MARKS = 500;
  private static final Set<String> ALARMS = Set.of(BoardView.LATE.key());
  @Inject BoardQueries queries;
  @Inject StripDrawing strip;
  @Inject BoardWords words;
  @Inject BoardCells cells;
  @Inject ListPages pages;
  @Inject ListCsv csv;
  @Inject Caller caller;
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
  public Response board(@Context UriInfo uri) {
    URI elsewhere = pages.elsewhere(BoardList.SHAPE, uri.getQueryParameters());
    if (elsewhere != null) {
      return Response.seeOther(elsewhere).build();
    }
    ListAddress address = address(uri);
    BoardFilter filter = BoardFilter.of(address);
    Slice<BoardRow> found = queries.slice(filter, PAGE, address.place());
    List<OwnerLoad> loads = queries.loads();
    Instant now = clock.instant();
    Strip drawn = strip.draw(loads, queries.marks(now.plus(StripDrawing.FURTHEST), MARKS));
    ListPage list = pages.page(address, filter.sort().key(), words, found, counts(loads), ALARMS);
    BoardPage shown =
        new BoardPage(
            list,
            found.items(),
            loads,
            list.in(BoardView.MINE.key()) && address.place().isStart()
                ? first(found.items())
                : null,
            drawn,
            words.people(),
            queries.keptSince(
                LocalDate.ofInstant(now, time.site()).atStartOfDay(time.site()).toInstant()),
            leads());
    return Response.ok(
            page.data("page", shown).data("done", flash.take("done")).data("time", time).render())
        .build();
  }

  /** What is shown, with all its pages. */
  @GET
  @Path("/callbacks.csv")
  @Produces(ListCsv.TYPE)
  @Operation(hidden = true)
  public Response file(@Context UriInfo uri) {
    ListAddress address = address(uri);
    BoardFilter filter = BoardFilter.of(address);
    return csv.file(
        address, words, (place, limit) -> queries.slice(filter, limit, place), cells::cell);
  }

  /** Who calls sees the own calls first, who leads sees everybody's. */
  private ListAddress address(UriInfo uri) {
    BoardView usual = leads() ? BoardView.OPEN : BoardView.MINE;
    return ListAddress.of(BoardList.SHAPE, uri.getQueryParameters(), usual.key());
  }

  private boolean leads() {
    return caller.is(Role.LEAD) || caller.seesAllTeams();
  }

  private Map<String, Long> counts(List<OwnerLoad> loads) {
    return Map.of(
        BoardView.MINE.key(),
            sum(loads, load -> load.owner().equals(caller.id()) ? load.open() : 0),
        BoardView.OPEN.key(), sum(loads, OwnerLoad::open),
        BoardView.LATE.key(), sum(loads, OwnerLoad::late),
        BoardView.SOON.key(), sum(loads, OwnerLoad::soon),
        BoardView.REACHED.key(), sum(loads, OwnerLoad::reached));
  }

  private static long sum(List<OwnerLoad> loads, ToLongFunction<OwnerLoad> what) {
    return loads.stream().mapToLong(what).sum();
  }

  private static @Nullable BoardRow first(List<BoardRow> rows) {
    return rows.stream().filter(row -> row.dueAt() != null).findFirst().orElse(null);
  }
}
