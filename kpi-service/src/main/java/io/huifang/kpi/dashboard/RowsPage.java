package io.huifang.kpi.dashboard;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.MetricCut;
import io.huifang.kpi.question.MetricFilter;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.row.FactRows;
import io.huifang.kpi.row.RowReader;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The rows behind a number of the dashboard, with links to the tickets. */
@Path("/dashboard/rows")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class RowsPage {
  private static final int PAGE = 100;
  @Inject Catalogue catalogue;
  @Inject Questions questions;
  @Inject MetricCalculator calculator;
  @Inject RowReader rows;
  @Inject StaffNames names;
  @Inject Visitor visitor;

  @ConfigProperty(name = "huifang.kpi.desk-url")
  String deskUrl;

  @Inject
  @Location("dashboard/rows.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String show(
      @QueryParam("metric") @Nullable String id,
      @BeanParam MetricFilter filter,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    if (id == null) {
      throw ProblemException.badField("metric", "is required");
    }
    Metric metric = catalogue.known(id);
    Question question = questions.read(metric, filter, new MetricCut());
    FactRows found = rows.page(question, null, PAGE, cursor);
    Words words = new Words(visitor.language(), question.zone());
    return page.data("metric", metric)
        .data("words", words)
        .data("question", question)
        .data("value", calculator.answer(question).rows().get(0))
        .data("rows", found.items())
        .data("agents", names.agents())
        .data("deskUrl", deskUrl)
        .data(
            "next",
            found.next() == null ? null : RowsLink.after(found.next(), uri.getQueryParameters()))
        .render();
  }
}
