package io.huifang.kpi.dashboard.staffing;

import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.staffing.Need;
import io.huifang.kpi.staffing.StaffingResource;
import io.huifang.kpi.staffing.StaffingWish;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Staffing as a page; all of it is in the address, so it can be sent to somebody. */
@Path("/staffing")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class StaffingPage {
  @Inject StaffingResource staffing;
  @Inject Questions questions;
  @Inject Validator validator;
  @Inject Visitor visitor;

  @Inject
  @Location("dashboard/staffing.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public Response show(@Context UriInfo uri) {
    Typed typed = Typed.of(uri.getQueryParameters());
    Need need = need(typed);
    Words words = new Words(visitor.language(), questions.siteZone());
    List<Line> lines =
        need == null
            ? List.of()
            : need.outlooks().stream()
                .map(row -> Line.of(row, need.agents(), words.texts()))
                .toList();
    String html =
        page.data("typed", typed)
            .data("need", need)
            .data("erlangs", need == null ? "" : String.format(Locale.ROOT, "%.1f", need.erlangs()))
            .data("lines", lines)
            .data("chosen", lines.stream().filter(Line::chosen).findFirst().orElse(null))
            .render();
    return Response.status(need == null ? 400 : 200).entity(html).build();
  }

  /** Null for what cannot be worked out. */
  private @Nullable Need need(Typed typed) {
    try {
      StaffingWish wish = typed.wish();
      return validator.validate(wish).isEmpty() ? staffing.need(wish) : null;
    } catch (ArithmeticException | NumberFormatException | ProblemException e) {
      return null;
    }
  }
}
