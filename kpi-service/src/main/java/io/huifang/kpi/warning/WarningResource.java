package io.huifang.kpi.warning;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.question.MetricCut;
import io.huifang.kpi.question.MetricFilter;
import io.huifang.kpi.question.QueryParameters;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.Questions;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Control charts of any metric. A lead sees those of the own team. */
@Path("/api/metrics/{id}/control-chart")
@Tag(name = "Early warning")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class WarningResource {
  @Inject Catalogue catalogue;
  @Inject Questions questions;
  @Inject ChartReader charts;

  @GET
  @Operation(
      summary = "A metric piece by piece, with the limits of chance",
      description =
          "Shares by Laney's p' chart, everything else by individual values with the median of their"
              + " moving range; the middle and all estimates are medians, so that outliers do not"
              + " widen the limits. Rules: beyond three sigma, two of three beyond two, eight in a"
              + " row on one side. Counts of days have limits of their own for weekends, where there"
              + " are eight days of both kinds.")
  public ControlChartView chart(
      @PathParam("id") @Parameter(description = "Id of the metric", example = "abandon_rate")
          String id,
      @BeanParam MetricFilter filter,
      @QueryParam("interval")
          @Parameter(description = "half_hour, hour, day (default), week or month")
          @Nullable String interval,
      @Context UriInfo uri) {
    QueryParameters.only(uri, QueryParameters.FILTER, List.of("interval"));
    MetricCut cut = new MetricCut();
    cut.interval = interval == null ? "day" : interval;
    Question question = questions.read(catalogue.known(id), filter, cut);
    return ControlChartView.of(question, charts.of(question));
  }
}
