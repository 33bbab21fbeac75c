package io.huifang.kpi.dashboard;

import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Questions;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page on which a manager or lead sees how the service is doing. */
@Path("/dashboard")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class DashboardResource {
  @Inject Questions questions;
  @Inject Tiles tiles;
  @Inject Grids grids;
  @Inject StaffNames names;
  @Inject Charts charts;
  @Inject Visitor visitor;
  @Inject Clock clock;

  @Inject
  @Location("dashboard/dashboard.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String show(
      @QueryParam("period") @Nullable String key,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("day") @Nullable String day,
      @QueryParam("team") @Nullable String wanted) {
    Words words = new Words(visitor.language(), questions.siteZone());
    LocalDate today = LocalDate.ofInstant(clock.instant(), words.zone());
    Period period = Period.of(key, from, to, day, today, words.zone());
    String scope =
        questions.scope(wanted == null || wanted.isBlank() ? List.of() : List.of(wanted));
    String team =
        scope != null ? scope : wanted == null || wanted.isBlank() ? null : checked(wanted);
    Map<String, String> teams = names.teams();
    List<Tile> headlines = tiles.of(period, team, words);
    return page.data("words", words)
        .data("period", period)
        .data("team", team == null ? "" : team)
        .data("teams", scope == null ? teams : Map.of(scope, teams.getOrDefault(scope, scope)))
        .data("scoped", scope != null)
        .data("tiles", headlines)
        .data("empty", headlines.stream().allMatch(tile -> tile.link() == null))
        .data("grids", drawn(period, team, teams, words))
        .data("halfHours", halfHours(period, team, words))
        .data("now", words.time(clock.instant()))
        .data("script", charts.script())
        .render();
  }

  private List<Grid> drawn(
      Period period, @Nullable String team, Map<String, String> teams, Words words) {
    DashTexts texts = words.texts();
    List<String> service = List.of("first_response_time", "sla_attainment");
    List<String> opinion = List.of("csat_mean", "nps");
    List<String> load = List.of("first_response_time", "csat_top_box", "tickets_created");
    return List.of(
        grids.overTime("service", texts.service(), service, period, team, words),
        grids.overTime("opinion", texts.opinion(), opinion, period, team, words),
        grids.by(Dimension.CHANNEL, texts.byChannel(), load, period, team, Map.of(), words),
        grids.by(Dimension.TEAM, texts.byTeam(), load, period, team, teams, words));
  }

  private Grid halfHours(Period period, @Nullable String team, Words words) {
    return grids.halfHours(
        words.texts().halfHours(period.day().toString()),
        List.of("tickets_created", "first_response_time", "sla_attainment", "csat_mean"),
        period,
        team,
        words);
  }

  private static String checked(String team) {
    if (team.length() > 300 || team.indexOf('\0') >= 0) {
      throw ProblemException.badField("team", "must have at most 300 characters");
    }
    return team;
  }
}
