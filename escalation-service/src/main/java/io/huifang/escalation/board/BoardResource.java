package io.huifang.escalation.board;

import io.huifang.escalation.board.load.Load;
import io.huifang.escalation.board.load.LoadQueries;
import io.huifang.escalation.board.load.Loads;
import io.huifang.escalation.board.load.Mark;
import io.huifang.escalation.board.load.OwnerLoad;
import io.huifang.escalation.board.load.Scope;
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
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page that specialists and leads work at: who is to be called next, and by whom. */
@Path("/board")
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class BoardResource {
  static final String NOW = "/board/now";
  private static final int PAGE = 50;
  private static final int MARKS = 500;
  private static final int PROMISES = 5;
  private static final Set<String> ALARMS = Set.of(BoardView.LATE.key());
  @Inject BoardQueries queries;
  @Inject LoadQueries load;
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

  @Inject
  @Location("board/now.html")
  Template part;

  @GET
  @Transactional
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public Response board(@Context UriInfo uri) {
    URI elsewhere = pages.elsewhere(BoardList.SHAPE, uri.getQueryParameters());
    if (elsewhere != null) {
      return Response.seeOther(elsewhere).build();
    }
    BoardPage shown = read(address(uri.getQueryParameters()));
    return Response.ok(filled(page.data("done", flash.take("done")), shown)).build();
  }

  /** The same once more, nothing if nothing has changed. */
  @GET
  @Path("/now")
  @Transactional
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public Response now(@Context UriInfo uri) {
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    query.putAll(uri.getQueryParameters());
    List<String> seen = Objects.requireNonNullElse(query.remove("seen"), List.of());
    BoardPage shown = read(address(query));
    return seen.contains(shown.mark())
        ? Response.noContent().build()
        : Response.ok(filled(part.instance(), shown)).build();
  }

  private String filled(TemplateInstance template, BoardPage shown) {
    return template
        .data("page", shown)
        .data("clock", time.clock(clock.instant()))
        .data("time", time)
        .render();
  }

  private BoardPage read(ListAddress address) {
    BoardFilter filter = BoardFilter.of(address);
    Slice<BoardRow> found = queries.slice(filter, PAGE, address.place());
    Scope scope = Scope.of(caller);
    Loads loads = load.loads(scope, words.people());
    Instant now = clock.instant();
    List<Mark> marks = load.marks(scope, now.plus(StripDrawing.FURTHEST), MARKS);
    ListPage list = pages.page(address, filter.sort().key(), words, found, counts(loads), ALARMS);
    boolean mine = list.in(BoardView.MINE.key()) && address.place().isStart();
    Instant today = LocalDate.ofInstant(now, time.site()).atStartOfDay(time.site()).toInstant();
    return new BoardPage(
        list,
        found.items(),
        loads,
        mine ? first(found.items()) : null,
        strip.draw(loads.owners(), marks),
        marks.stream().filter(this::promised).limit(PROMISES).toList(),
        words.people(),
        words.teams(),
        load.keptSince(scope, today),
        leads(),
        now.getEpochSecond() / 60);
  }

  /** What is shown, with all its pages. */
  @GET
  @Path("/callbacks.csv")
  @Produces(ListCsv.TYPE)
  @Operation(hidden = true)
  public Response file(@Context UriInfo uri) {
    ListAddress address = address(uri.getQueryParameters());
    BoardFilter filter = BoardFilter.of(address);
    return csv.file(
        address, words, (place, limit) -> queries.slice(filter, limit, place), cells::cell);
  }

  /** Who calls sees the own calls first, who leads sees everybody's. */
  private ListAddress address(MultivaluedMap<String, String> query) {
    BoardView usual = leads() ? BoardView.OPEN : BoardView.MINE;
    return ListAddress.of(BoardList.SHAPE, query, usual.key());
  }

  private boolean leads() {
    return caller.is(Role.LEAD) || caller.seesAllTeams();
  }

  /** Who leads sees what all have promised, others what they have promised themselves. */
  private boolean promised(Mark mark) {
    return mark.promise() != null && (leads() || mark.owner().equals(caller.id()));
  }

  private Map<String, Long> counts(Loads loads) {
    Load all = loads.cases();
    Load mine =
        loads.owners().stream()
            .filter(one -> one.owner().equals(caller.id()))
            .map(OwnerLoad::cases)
            .reduce(Load.NONE, Load::plus);
    return Map.of(
        BoardView.MINE.key(), (long) mine.open(),
        BoardView.OPEN.key(), (long) all.open(),
        BoardView.LATE.key(), (long) all.late(),
        BoardView.SOON.key(), (long) all.soon(),
        BoardView.HELD.key(), (long) all.held(),
        BoardView.ASKED.key(), (long) all.asked(),
        BoardView.REACHED.key(), (long) all.reached());
  }

  private static @Nullable BoardRow first(List<BoardRow> rows) {
    return rows.stream().filter(row -> row.dueAt() != null).findFirst().orElse(null);
  }
}
