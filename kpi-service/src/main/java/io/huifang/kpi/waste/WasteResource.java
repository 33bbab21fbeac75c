package io.huifang.kpi.waste;

import io.huifang.kpi.question.Cut;
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

/** Waste over HTTP. A lead sees that of the own team. */
@Path("/api/process/waste")
@Tag(name = "Process map")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class WasteResource {
  @Inject WasteReader reader;
  @Inject Questions questions;

  @GET
  @Operation(
      summary = "Waiting, overproduction, rework and motion side by side",
      description =
          "Of the tickets resolved in the period; each is a metric of the catalogue (waste_...) with"
              + " its definition, and their rows are the tickets.")
  public List<WasteLine> waste(
      @BeanParam MetricFilter filter,
      @QueryParam("by")
          @Parameter(description = "One dimension or label; none by default", example = "team")
          @Nullable String by,
      @Context UriInfo uri) {
    QueryParameters.only(uri, QueryParameters.SHARED, List.of("by"));
    MetricCut cut = new MetricCut();
    cut.by = by == null ? List.of() : List.of(by);
    List<Cut> cuts = questions.read(reader.first(), filter, cut).by();
    if (cuts.size() > 1) {
      throw ProblemException.badField("by", "must be one dimension or label");
    }
    return reader.lines(
        metric -> questions.read(metric, filter, new MetricCut()),
        cuts.isEmpty() ? null : cuts.get(0));
  }
}
