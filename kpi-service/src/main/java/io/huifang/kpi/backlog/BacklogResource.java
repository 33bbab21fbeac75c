package io.huifang.kpi.backlog;

import io.huifang.kpi.question.Questions;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The risk of breaches over HTTP. A lead sees that of the own team. */
@Path("/api/backlog-risk")
@Tag(name = "Early warning")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class BacklogResource {
  private static final int USUAL = 4;
  private static final int MOST = 72;
  @Inject BacklogReader backlog;
  @Inject Questions questions;

  @GET
  @Operation(
      summary = "Open tickets whose promise ends soon, against the usual pace",
      description =
          "Of each open ticket the earliest running promise that a resolution keeps counts. The pace"
              + " is the mean of the same hours of the same day in the last four weeks. What is at"
              + " risk is a lower bound: it would take that nothing else is worked on.")
  public BacklogRisk next(
      @QueryParam("hours") @Parameter(description = "1 to 72, 4 by default") @Nullable String hours,
      @QueryParam("team") @Parameter(description = "Only this one; a lead gets the own team")
          @Nullable String team) {
    String scope = questions.scope(team == null ? List.of() : List.of(team));
    return backlog.next(Params.limit(hours, USUAL, MOST), scope == null ? team : scope);
  }
}
