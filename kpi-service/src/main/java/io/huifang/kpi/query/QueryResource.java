package io.huifang.kpi.query;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.platform.paging.Params;
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

/** Values of metrics and the rows behind them, as JSON or CSV. A lead sees the own team. */
@Path("/api/metrics")
@Tag(name = "Values")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class QueryResource {
  private static final int MAX_IDS = 50;
  private static final int MAX_PAGE = 10_000;
  @Inject Catalogue catalogue;
  @Inject Questions questions;
  @Inject Answers answers;
  @Inject RowReader rows;

  @GET
  @Path("/{id}/values")
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.TYPE})
  @Operation(
      summary = "Values of a metric by interval and dimension",
      description =
          "Each with n, exclusions by reason, a 95 % confidence interval and freshness. Without a"
              + " dimension every interval has a row; with one, only those with facts. A share or"
              + " mean without rows is null.")
  public Values values(
      @PathParam("id") @Parameter(description = "Id of the metric", example = "nps") String id,
      @BeanParam MetricFilter filter,
      @BeanParam MetricCut cut,
      @Context UriInfo uri) {
    Known.only(uri, Known.FILTER, Known.CUT);
    return answers.answer(questions.read(catalogue.known(id), filter, cut));
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
    Known.only(uri, Known.SHARED, List.of("ids", "by", "compare"));
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
        .map(id -> answers.answer(questions.read(catalogue.known(id), filter, cut)))
        .toList();
  }

  @GET
  @Path("/{id}/rows")
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.TYPE})
  @Operation(
      summary = "The rows behind a number",
      description =
          "The same filters as for values; there are exactly n rows with status counted. CSV has"
              + " no place for the cursor: read the next page as JSON or raise the limit.")
  public FactRows rows(
      @PathParam("id") @Parameter(description = "Id of the metric", example = "nps") String id,
      @BeanParam MetricFilter filter,
      @QueryParam("status")
          @Parameter(description = "counted, excluded or provisional; all by default")
          @Nullable String status,
      @QueryParam("limit") @Parameter(description = "1 to 10000, 100 by default")
          @Nullable String limit,
      @QueryParam("cursor") @Parameter(description = "next of the page before")
          @Nullable String cursor,
      @Context UriInfo uri) {
    Known.only(uri, Known.FILTER, List.of("status", "limit", "cursor"));
    Question question = questions.read(catalogue.known(id), filter, new MetricCut());
    if (status != null && !List.of("counted", "excluded", "provisional").contains(status)) {
      throw ProblemException.badField("status", "must be counted, excluded or provisional");
    }
    return rows.page(question, status, Params.limit(limit, 100, MAX_PAGE), cursor);
  }
}
