package io.huifang.survey.overview;

import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import io.huifang.survey.Purpose;
import io.huifang.survey.TeamScope;
import io.huifang.survey.answer.AnswerView;
import io.huifang.survey.answer.Answers;
import io.huifang.survey.questionnaire.Touchpoint;
import io.huifang.survey.results.ResultGrouping;
import io.huifang.survey.results.ResultRow;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page with what customers say, for whoever answers for a team. */
@Path("/surveys")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class OverviewResource {
  @Inject InvitationCounter invitations;
  @Inject Results results;
  @Inject Answers answers;
  @Inject AnswerList list;
  @Inject AnswerRows rows;
  @Inject Headline headline;
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
   * @param show of the answers: those with a low score, or those with a comment
   * @param answer the only one to show, null for all of the period
   */
  @GET
  @Transactional
  @Operation(hidden = true)
  public String show(
      @QueryParam("days") @DefaultValue("30") String days,
      @QueryParam("show") @Nullable String show,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("answer") @Nullable String answer) {
    Instant from = from(days);
    String team = scope.team();
    AnswerList.Show shown =
        Objects.requireNonNullElse(
            Params.oneOf("show", AnswerList.Show.class, show), AnswerList.Show.ALL);
    UUID one = Params.uuid("answer", answer);
    Page<AnswerView> found =
        one == null
            ? list.page(shown, from, team, cursor)
            : new Page<>(List.of(answers.visible(one).view()), null);
    List<ResultRow> touchpoints = results.of(ResultGrouping.TOUCHPOINT, filter(from, team));
    return page.data("days", days)
        .data("show", shown)
        .data("one", one)
        .data("counts", list.counts(from, team))
        .data("asked", invitations.since(from, team))
        .data("overall", overall(touchpoints))
        .data("said", headline.counts(from, team))
        .data("touchpoints", touchpoints)
        .data("channels", results.of(ResultGrouping.CHANNEL, filter(from, team)))
        .data("answers", rows.of(found.items()))
        .data("next", found.next())
        .data("figures", figures)
        .render();
  }

  private static @Nullable ResultRow overall(List<ResultRow> touchpoints) {
    return touchpoints.stream()
        .filter(row -> Touchpoint.OVERALL.name().equals(row.key()))
        .findFirst()
        .orElse(null);
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
    LocalDate today = LocalDate.ofInstant(clock.instant(), time.site());
    return today.minusDays(earlier).atStartOfDay(time.site()).toInstant();
  }
}
