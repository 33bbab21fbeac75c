package io.huifang.kpi.value;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.csv.CsvWriter;
import io.huifang.kpi.csv.WorkbookWriter;
import io.huifang.kpi.question.MetricCut;
import io.huifang.kpi.question.MetricFilter;
import io.huifang.kpi.question.QueryParameters;
import io.huifang.kpi.question.Questions;
import io.huifang.platform.problem.ProblemException;
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
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Values of metrics, as JSON, CSV or a workbook. A lead sees those of the own team. */
@Path("/api/metrics")
@Tag(name = "Values")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class ValuesResource {
  private static final int MAX_IDS = 50;
  @Inject Catalogue catalogue;
  @Inject Questions questions;
  @Inject MetricCalculator calculator;

  @GET
  @Path("/{id}/values")
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.TYPE, WorkbookWriter.TYPE})
  @Operation(
      summary = "Values of a metric by interval and dimension",
      description =
          "Each with n, exclusions by reason, a 95 % confidence interval and freshness. Without a"
              + " dimension every interval has a row; with one, only those with facts. A share or"
              + " mean without rows is null. JSON has an ETag of the figures: with If-None-Match"
              + " the answer is 304 while they are the same.")
  public Values values(
      @PathParam("id") @Parameter(description = "Id of the metric", example = "nps") String id,
      @BeanParam MetricFilter filter,
      @BeanParam MetricCut cut,
      @Context UriInfo uri) {
    QueryParameters.only(uri, QueryParameters.FILTER, QueryParameters.CUT);
    return calculator.answer(questions.read(catalogue.known(id), filter, cut));
  }

  @GET
  @Path("/values")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Values of several metrics for a whole period",
      description = "For dashboards: one round trip.")
  public List<Values> several(
      @QueryParam("ids")
          @Parameter(required = true, description = "Ids of metrics", example = "nps,csat_mean")
          @Nullable String ids,
      @BeanParam MetricFilter filter,
      @BeanParam MetricCut cut,
      @Context UriInfo uri) {
    QueryParameters.only(uri, QueryParameters.SHARED, List.of("ids", "by", "compare"));
    if (ids == null || ids.isBlank()) {
      throw ProblemException.badField("ids", "is required");
    }
    List<String> wanted = Arrays.asList(ids.split(",", -1));
    if (wanted.size() > MAX_IDS) {
      throw ProblemException.badField("ids", "must be at most " + MAX_IDS);
    }
    if (wanted.stream().anyMatch(id -> !catalogue.knows(id))) {
      throw ProblemException.badField("ids", "must be ids of metrics, separated by commas");
    }
    return wanted.stream()
        .map(id -> calculator.answer(questions.read(catalogue.known(id), filter, cut)))
        .toList();
  }
}
