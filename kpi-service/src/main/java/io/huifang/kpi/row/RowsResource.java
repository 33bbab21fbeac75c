package io.huifang.kpi.row;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.csv.CsvWriter;
import io.huifang.kpi.csv.WorkbookWriter;
import io.huifang.kpi.question.MetricCut;
import io.huifang.kpi.question.MetricFilter;
import io.huifang.kpi.question.QueryParameters;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.Questions;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rows behind the values of metrics, as JSON or CSV. A lead sees those of the own team. */
@Path("/api/metrics")
@Tag(name = "Values")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class RowsResource {
  private static final int MAX_PAGE = 10_000;
  @Inject Catalogue catalogue;
  @Inject Questions questions;
  @Inject RowReader rows;

  @GET
  @Path("/{id}/rows")
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.TYPE, WorkbookWriter.TYPE})
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
    QueryParameters.only(uri, QueryParameters.FILTER, List.of("status", "limit", "cursor"));
    Question question = questions.read(catalogue.known(id), filter, new MetricCut());
    if (status != null && !List.of("counted", "excluded", "provisional").contains(status)) {
      throw ProblemException.badField("status", "must be counted, excluded or provisional");
    }
    return rows.page(question, status, Params.limit(limit, 100, MAX_PAGE), cursor);
  }
}
