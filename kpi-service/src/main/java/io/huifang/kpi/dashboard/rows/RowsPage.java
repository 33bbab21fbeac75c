package io.huifang.kpi.dashboard.rows;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.csv.CsvWriter;
import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.MetricFilter;
import io.huifang.kpi.row.FactRows;
import io.huifang.kpi.row.RowReader;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import io.huifang.platform.frame.Sites;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The rows behind a number of the dashboard, with links to tickets and cases. */
@Path("/dashboard/rows")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class RowsPage {
  private static final int PAGE = 100;
  private static final int FILE = 10_000;
  @Inject RowQuestions questions;
  @Inject MetricCalculator calculator;
  @Inject RowReader rows;
  @Inject Names names;
  @Inject Sites sites;
  @Inject Visitor visitor;

  @Inject
  @Location("dashboard/rows.html")
  Template page;

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String show(
      @BeanParam MetricFilter filter,
      @BeanParam RowParams params,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    RowQuestions.Asked asked = questions.of(filter, params);
    Metric metric = asked.question().metric();
    FactRows found = rows.page(asked.question(), null, asked.failed(), PAGE, cursor);
    Words words = new Words(visitor.language(), asked.question().zone());
    Names.Known known = names.known(words);
    Value value = calculator.rows(asked.question()).get(0);
    return page.data("metric", metric)
        .data("words", words)
        .data("question", asked.question())
        .data("failed", asked.failed())
        .data("value", value)
        .data("narrowed", asked.narrowed(known))
        .data("rows", found.items())
        .data("names", known)
        .data("tickets", sites.ticket() + "/desk/tickets")
        .data("cases", sites.escalation() + "/board/cases")
        .data("answers", sites.survey() + "/surveys?answer=")
        .data("file", uri.getRequestUri().getRawPath() + "/file?" + query(uri))
        .data(
            "next",
            found.next() == null ? null : Links.after(found.next(), uri.getQueryParameters()))
        .render();
  }

  @GET
  @Path("/file")
  @Produces(CsvWriter.TYPE)
  @Operation(hidden = true)
  public Response file(@BeanParam MetricFilter filter, @BeanParam RowParams params) {
    RowQuestions.Asked asked = questions.of(filter, params);
    FactRows found = rows.page(asked.question(), null, asked.failed(), FILE, null);
    String part = found.next() == null ? "" : "-first-" + FILE;
    String name = asked.question().metric().id() + "-rows" + part + ".csv";
    return Response.ok(found)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private static String query(UriInfo uri) {
    String query = uri.getRequestUri().getRawQuery();
    return query == null ? "" : query;
  }
}
