package io.huifang.kpi.process;

import io.huifang.kpi.csv.CsvWriter;
import io.huifang.kpi.csv.WorkbookWriter;
import io.huifang.kpi.question.MetricCut;
import io.huifang.kpi.question.MetricFilter;
import io.huifang.kpi.question.QueryParameters;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.trace.Activity;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** How tickets ran, over HTTP. A lead sees those of the own team. */
@Path("/api/process")
@Tag(name = "Process map")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class ProcessResource {
  private static final int MAX_PAGE = 1_000;
  @Inject ProcessMaps maps;
  @Inject PathTickets tickets;
  @Inject Questions questions;

  @GET
  @Path("/map")
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.TYPE, WorkbookWriter.TYPE})
  @Operation(
      summary = "Which step followed directly on which, how often and how long after",
      description =
          "Of the tickets created in the period, with all their steps until now: those of their"
              + " events that are steps of the work, and the cases that were opened about them. Times"
              + " are those of the clock. CSV and XLSX have the paths. More tickets than"
              + " huifang.process.most-tickets are refused (422).")
  public ProcessMap map(
      @BeanParam MetricFilter filter,
      @QueryParam("standard")
          @Parameter(
              description =
                  "The standard path, as steps divided by commas; the one of the settings"
                      + " by default",
              example = "OPENED,ASSIGNED,FIRST_REPLY,RESOLVED,CLOSED")
          @Nullable String standard,
      @Context UriInfo uri) {
    return maps.of(question(filter, uri, "standard"), standard);
  }

  @GET
  @Path("/tickets")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The tickets behind a path of the map, the slowest first",
      description = "Without then: those that are not resolved and have not gone on after a step.")
  public TicketsOnPath tickets(
      @BeanParam MetricFilter filter,
      @QueryParam("after") @Parameter(required = true, description = "A step", example = "ASSIGNED")
          @Nullable String after,
      @QueryParam("then")
          @Parameter(description = "The step directly after it", example = "FIRST_REPLY")
          @Nullable String then,
      @QueryParam("limit") @Parameter(description = "1 to 1000, 100 by default")
          @Nullable String limit,
      @Context UriInfo uri) {
    Question question = question(filter, uri, "after", "then", "limit");
    return tickets.of(
        question,
        activity("after", after),
        then == null ? null : activity("then", then),
        Params.limit(limit, 100, MAX_PAGE));
  }

  /**
   * The step that is meant.
   *
   * @throws ProblemException 400 if it is none
   */
  public static Activity activity(String field, @Nullable String name) {
    return Activity.named(name == null ? "" : name)
        .orElseThrow(
            () ->
                ProblemException.badField(
                    field, "must be one of " + Arrays.toString(Activity.values())));
  }

  private Question question(MetricFilter filter, UriInfo uri, String... more) {
    QueryParameters.only(uri, QueryParameters.SHARED, List.of(more));
    return questions.read(maps.tickets(), filter, new MetricCut());
  }
}
