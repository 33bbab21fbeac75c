package io.huifang.survey.overview;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import io.huifang.survey.Criteria;
import io.huifang.survey.Purpose;
import io.huifang.survey.TeamScope;
import io.huifang.survey.answer.Answer;
import io.huifang.survey.answer.Answers;
import io.huifang.survey.results.ResultGrouping;
import io.huifang.survey.results.Results;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page with what customers say, for whoever answers for a team. */
@Path("/surveys")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class OverviewResource {
  private static final int LATEST = 30;
  @Inject InvitationCounter invitations;
  @Inject Results results;
  @Inject Answers answers;
  @Inject Figures figures;
  @Inject PageTime time;
  @Inject TeamScope scope;
  @Inject Clock clock;

  @Inject
  @Location("surveys/overview.html")
  Template page;

  /**
   * @param days how many days of the site, today included, as on the dashboard; {@code all} for
   *     everything
   */
  @GET
  @Transactional
  @Operation(hidden = true)
  public String show(@QueryParam("days") @DefaultValue("30") String days) {
    Instant from = from(days);
    String team = scope.team();
    Criteria criteria = new Criteria().add(" and receivedAt >= :from", "from", from).team(team);
    return page.data("days", days)
        .data("asked", invitations.since(from, team))
        .data("touchpoints", results.of(ResultGrouping.TOUCHPOINT, filter(from, team)))
        .data("channels", results.of(ResultGrouping.CHANNEL, filter(from, team)))
        .data(
            "answers",
            answers
                .find(
                    criteria.where() + " order by receivedAt desc, id desc", criteria.parameters())
                .page(0, LATEST)
                .stream()
                .map(Answer::view)
                .toList())
        .data("figures", figures)
        .data("time", time)
        .render();
  }

  private static Results.Filter filter(@Nullable Instant from, @Nullable String team) {
    return new Results.Filter(Purpose.TICKET, from, null, team);
  }

  private @Nullable Instant from(String days) {
    if (days.equals("all")) {
      return null;
    }
    if (!days.matches("\\d{1,4}")) {
      throw ProblemException.badField("days", "must be a number of days, or all");
    }
    long earlier = Math.max(0, Long.parseLong(days) - 1);
    LocalDate today = LocalDate.ofInstant(clock.instant(), time.zone());
    return today.minusDays(earlier).atStartOfDay(time.zone()).toInstant();
  }
}
