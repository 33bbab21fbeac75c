package io.huifang.survey.results;

import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Role;
import io.huifang.survey.Purpose;
import io.huifang.survey.TeamScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Results over HTTP; the whole of the metrics is in kpi-service. */
@Path("/api/survey-results")
@Tag(name = "Results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class SurveyResultsResource {
  @Inject Results results;
  @Inject TeamScope scope;

  @GET
  @Transactional
  @Operation(
      summary = "Scores by touchpoint, channel or team, with the margin of error",
      description =
          "Scale of five; satisfied is 4 or 5; interval by Wilson, 95 %. By channel and team the"
              + " overall score counts. Follow-ups of cases only with purpose=CASE, as they ask"
              + " unhappy customers. From is included, to is not.")
  public SurveyResults read(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("by") @Nullable String by,
      @QueryParam("purpose") @Nullable String purpose) {
    ResultGrouping cut =
        Objects.requireNonNullElse(
            Params.oneOf(
                "by", ResultGrouping.class, by == null ? null : by.toUpperCase(Locale.ROOT)),
            ResultGrouping.TOUCHPOINT);
    Results.Filter filter =
        new Results.Filter(
            Objects.requireNonNullElse(
                Params.oneOf("purpose", Purpose.class, purpose), Purpose.TICKET),
            Params.instant("to", to),
            Asked.visible(Params.instant("from", from), scope.team()));
    return new SurveyResults(cut, filter.asked().from(), filter.to(), results.of(cut, filter));
  }

  /** Rows with what they were asked for. */
  public record SurveyResults(
      ResultGrouping by, @Nullable Instant from, @Nullable Instant to, List<ResultRow> rows) {}
}
