package io.huifang.kpi.dashboard.rows;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Options;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.MetricFilter;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.row.FactRow;
import io.huifang.kpi.row.RowReader;
import io.huifang.kpi.row.RowWish;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import io.huifang.platform.frame.Sites;
import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.Slice;
import io.huifang.platform.list.page.ListCsv;
import io.huifang.platform.list.page.ListPages;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rows behind a number of the dashboard, with links to tickets and cases. */
@Path("/dashboard/rows")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class RowsPage {
  private static final int PAGE = 100;
  @Inject RowQuestions rowQuestions;
  @Inject Questions questions;
  @Inject MetricCalculator calculator;
  @Inject RowReader rows;
  @Inject Names names;
  @Inject Options options;
  @Inject Sites sites;
  @Inject Visitor visitor;
  @Inject ListPages pages;
  @Inject ListCsv csv;

  @Inject
  @Location("dashboard/rows.html")
  Template page;

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public Response show(
      @BeanParam MetricFilter filter, @BeanParam RowParams params, @Context UriInfo uri) {
    URI elsewhere = pages.elsewhere(BehindList.SHAPE, uri.getQueryParameters());
    if (elsewhere != null) {
      return Response.seeOther(elsewhere).build();
    }
    RowQuestions.Asked asked = rowQuestions.of(filter, params);
    ListAddress address = BehindList.address(uri.getQueryParameters(), asked.failed());
    RowWish wish = BehindList.wish(address);
    Question question = asked.question();
    Metric metric = question.metric();
    Slice<FactRow> found = rows.slice(question, wish, PAGE, address.place());
    BehindWords called = words(question);
    Value value = calculator.rows(question).get(0);
    return Response.ok(
            page.data("metric", metric)
                .data("words", called.names().words())
                .data("question", question)
                .data("value", value)
                .data("narrowed", asked.narrowed(called.names(), address.filters().keySet()))
                .data("rows", found.items())
                .data("names", called.names())
                .data("tickets", sites.ticket() + "/desk/tickets")
                .data("cases", sites.escalation() + "/board/cases")
                .data("contacts", sites.ticket() + "/desk/contacts")
                .data("answers", sites.survey() + "/surveys?answer=")
                .data(
                    "list",
                    pages.page(
                        address,
                        BehindList.key(wish.order()),
                        called,
                        found,
                        BehindView.counts(value),
                        Set.of()))
                .render())
        .build();
  }

  /** What is shown, with all its pages. */
  @GET
  @Path("/rows.csv")
  @Produces(ListCsv.TYPE)
  @Operation(hidden = true)
  public Response file(
      @BeanParam MetricFilter filter, @BeanParam RowParams params, @Context UriInfo uri) {
    RowQuestions.Asked asked = rowQuestions.of(filter, params);
    ListAddress address = BehindList.address(uri.getQueryParameters(), asked.failed());
    RowWish wish = BehindList.wish(address);
    BehindWords called = words(asked.question());
    return csv.file(
        address,
        called,
        (place, limit) -> rows.slice(asked.question(), wish, limit, place),
        new BehindCells(asked.question().metric(), called.names())::cell);
  }

  private BehindWords words(Question question) {
    String scope = questions.scope(List.of());
    Names.Known known = names.known(new Words(visitor.language(), question.zone()));
    return new BehindWords(
        question.metric(),
        known,
        scope != null,
        () -> options.occurring(question.from(), question.to(), scope));
  }
}
