package io.huifang.survey.overview;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.Slice;
import io.huifang.platform.list.page.ListPages;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import io.huifang.survey.Purpose;
import io.huifang.survey.TeamScope;
import io.huifang.survey.answer.Answer;
import io.huifang.survey.answer.Answers;
import io.huifang.survey.aside.Asides;
import io.huifang.survey.questionnaire.Touchpoint;
import io.huifang.survey.results.Asked;
import io.huifang.survey.results.Curve;
import io.huifang.survey.results.ResultGrouping;
import io.huifang.survey.results.ResultRow;
import io.huifang.survey.results.Results;
import io.huifang.survey.results.Weeks;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page with what customers say, for whoever answers for a team. */
@Path("/surveys")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class OverviewResource {
  private static final int SHOWN = 20;
  @Inject InvitationCounter invitations;
  @Inject Results results;
  @Inject Answers answers;
  @Inject AnswerList list;
  @Inject AnswerRows rows;
  @Inject Headline headline;
  @Inject Figures figures;
  @Inject AnswerWords words;
  @Inject ListPages pages;
  @Inject Period period;
  @Inject Weeks weeks;
  @Inject PageTime time;
  @Inject TeamScope scope;
  @Inject Asides asides;
  @Inject Caller caller;

  @Inject
  @Location("surveys/overview.html")
  Template page;

  /**
   * @param answer the only one to show, null for all that the address names
   */
  @GET
  @Transactional
  @Operation(hidden = true)
  public Response show(@QueryParam("answer") @Nullable String answer, @Context UriInfo uri) {
    URI elsewhere = pages.elsewhere(AnswerShape.SHAPE, uri.getQueryParameters());
    if (elsewhere != null) {
      return Response.seeOther(elsewhere).build();
    }
    ListAddress address = AnswerShape.address(uri.getQueryParameters());
    String days = AnswerShape.days(address);
    Asked listed = Asked.visible(period.from(days), scope.team()).only(address.filters());
    Asked counted = listed.counted();
    UUID one = Params.uuid("answer", answer);
    Slice<AnswerRow> found =
        one == null
            ? list.slice(address, listed, SHOWN, address.place())
                .showing(all -> rows.of(all.stream().map(Answer::view).toList()))
            : new Slice<>(rows.of(List.of(answers.visible(one).view())), null, null, 1);
    List<Weeks.Week> weekly = weeks.of(counted, time.site());
    List<ResultRow> touchpoints = results.of(ResultGrouping.TOUCHPOINT, filter(counted));
    String order = Objects.requireNonNullElse(address.sort(), AnswerShape.NEWEST);
    boolean writes = caller.is(Role.MANAGER) || caller.is(Role.ADMIN);
    return Response.ok(
            page.data("days", days)
                .data("writes", writes)
                .data("aside", writes ? asides.waiting() : 0L)
                .data("one", one)
                .data(
                    "list", pages.page(address, order, words, found, list.counts(listed), Set.of()))
                .data("asked", invitations.since(counted))
                .data("overall", overall(touchpoints))
                .data("said", headline.counts(counted))
                .data("touchpoints", touchpoints)
                .data("channels", results.of(ResultGrouping.CHANNEL, filter(counted)))
                .data("weeks", weekly)
                .data("curve", Curve.of(weekly))
                .data("answers", found.items())
                .data("figures", figures)
                .render())
        .build();
  }

  private static @Nullable ResultRow overall(List<ResultRow> touchpoints) {
    return touchpoints.stream()
        .filter(row -> Touchpoint.OVERALL.name().equals(row.key()))
        .findFirst()
        .orElse(null);
  }

  private static Results.Filter filter(Asked asked) {
    return new Results.Filter(Purpose.TICKET, null, asked);
  }
}
