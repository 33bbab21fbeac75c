package io.huifang.escalation.board.wall;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huifang.escalation.board.load.LoadQueries;
import io.huifang.escalation.board.load.Scope;
import io.huifang.escalation.board.strip.StripDrawing;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.escalation.directory.TeamNames;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The board on the wall of a room. It reads itself anew and needs nobody. */
@Path("/board/wall")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class WallResource {
  private static final String NOW = "/board/wall/now";
  private static final int CALLS = 6;
  private static final int LONGEST_NAME = 100;
  private static final String LIGHT = "light";
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
  @Inject LoadQueries load;
  @Inject Directory directory;
  @Inject TeamNames teams;
  @Inject Caller caller;
  @Inject PageTime time;
  @Inject Clock clock;

  @Inject
  @Location("wall/wall.html")
  Template page;

  @Inject
  @Location("wall/now.html")
  Template part;

  /**
   * @param team the one that is looked at; all that the reader may see, if it is missing
   * @param theme {@code light}, or dark as for a room with a screen in it
   */
  @GET
  @Transactional
  @Operation(hidden = true)
  public String wall(
      @QueryParam("team") @Nullable String team,
      @QueryParam("theme") @DefaultValue("dark") String theme) {
    return filled(page.instance(), team)
        .data("theme", theme.equals(LIGHT) ? LIGHT : "dark")
        .render();
  }

  /** What is on it at this moment. */
  @GET
  @Path("/now")
  @Transactional
  @Operation(hidden = true)
  public String now(@QueryParam("team") @Nullable String team) {
    return filled(part.instance(), team).render();
  }

  private TemplateInstance filled(TemplateInstance template, @Nullable String team) {
    if (team != null && (team.length() > LONGEST_NAME || team.indexOf('\0') >= 0)) {
      throw ProblemException.badField("team", "must have at most " + LONGEST_NAME + " characters");
    }
    String only = team == null || team.isBlank() ? null : team;
    Scope scope = Scope.of(caller).only(only);
    Instant now = clock.instant();
    List<PersonCopy> people = directory.everybody();
    WallPage shown =
        new WallPage(
            only,
            load.loads(scope, people),
            load.marks(scope, now.plus(StripDrawing.FURTHEST), CALLS),
            people.stream().collect(Collectors.toMap(PersonCopy::id, PersonCopy::name)),
            teams.all(),
            load.keptSince(
                scope,
                LocalDate.ofInstant(now, time.site()).atStartOfDay(time.site()).toInstant()));
    return template
        .data("wall", shown)
        .data("next", only == null ? NOW : NOW + "?team=" + URLEncoder.encode(only, UTF_8))
        .data("at", now)
        .data("seconds", SECONDS.format(now.atZone(time.zone())))
        .data("time", time);
  }
}
