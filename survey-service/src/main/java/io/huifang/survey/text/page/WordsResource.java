package io.huifang.survey.text.page;

import io.huifang.platform.paging.Page;
import io.huifang.platform.security.Role;
import io.huifang.survey.text.terms.Mention;
import io.huifang.survey.text.terms.Mentions;
import io.huifang.survey.text.terms.TermOrder;
import io.huifang.survey.text.terms.TermReport;
import io.huifang.survey.text.terms.TermReports;
import io.huifang.survey.text.terms.TermSpan;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of what people say, in their own words. */
@Path(WordsAddress.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class WordsResource {
  private static final int MANY = 40;
  private static final int SOME = 15;
  private static final int PLACES = 20;
  @Inject TermReports reports;
  @Inject Mentions mentions;
  @Inject ModelLines lines;
  @Inject WordsFields fields;
  @Inject WordsFigures figures;
  @Inject Spans spans;

  @Inject
  @Location("surveys/words.html")
  Template page;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String show(@Context UriInfo uri) {
    WordsAddress address = WordsAddress.of(uri.getQueryParameters());
    TermSpan span = spans.of(address.period(), address.filters());
    TermReport report = reports.of(span);
    String term = address.term();
    Page<Mention> places =
        term == null
            ? new Page<>(List.of(), null)
            : mentions.of(term, span, PLACES, address.cursor());
    return page.data("address", address)
        .data("fields", fields.all())
        .data("totals", report.totals())
        .data("frequent", report.of(TermOrder.FREQUENT, MANY))
        .data("rising", report.of(TermOrder.RISING, SOME))
        .data("bad", report.of(TermOrder.BAD, SOME))
        .data("good", report.of(TermOrder.GOOD, SOME))
        .data("places", places)
        .data("models", lines.all())
        .data("figures", figures)
        .render();
  }
}
