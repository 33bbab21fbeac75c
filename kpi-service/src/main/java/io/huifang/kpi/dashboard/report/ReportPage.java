package io.huifang.kpi.dashboard.report;

import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.dashboard.mailing.MailBook;
import io.huifang.kpi.dashboard.mailing.Recipients;
import io.huifang.kpi.dashboard.mailing.ReportMails;
import io.huifang.kpi.dashboard.paper.Paper;
import io.huifang.kpi.dashboard.paper.Sheet;
import io.huifang.kpi.dashboard.paper.Sheets;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.report.ReportContent;
import io.huifang.kpi.report.ReportKind;
import io.huifang.kpi.report.ReportMaker;
import io.huifang.kpi.report.ReportPeriod;
import io.huifang.kpi.report.Reports;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Weekly and monthly reports as pages and as files. */
@Path("/reports")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class ReportPage {
  private static final int SHOWN = 12;
  private static final int MOST = 500;
  private static final String NOW = "now";
  @Inject Reports reports;
  @Inject ReportMaker maker;
  @Inject Recipients recipients;
  @Inject MailBook book;
  @Inject Sheets sheets;
  @Inject Paper paper;
  @Inject Changes changes;
  @Inject Questions questions;
  @Inject Visitor visitor;
  @Inject Flash flash;
  @Inject Clock clock;

  @ConfigProperty(name = "huifang.reports.hour")
  int hour;

  @Inject
  @Location("dashboard/reports.html")
  Template list;

  @Inject
  @Location("dashboard/report.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String all() {
    return list.data("hour", hour)
        .data("weeks", entries(ReportKind.WEEK))
        .data("months", entries(ReportKind.MONTH))
        .data("recipients", recipients.all())
        .data("problem", flash.take("problem"))
        .data("done", flash.take("done"))
        .render();
  }

  private List<Entry> entries(ReportKind kind) {
    Instant now = clock.instant();
    Map<LocalDate, Instant> made =
        reports.made(MOST).stream()
            .filter(one -> one.kind() == kind)
            .collect(Collectors.toMap(Reports.Made::first, Reports.Made::madeAt));
    Words words = words();
    List<Entry> entries = new ArrayList<>();
    ReportPeriod period = ReportPeriod.latest(kind, now, questions.siteZone()).next();
    for (int i = 0; i < SHOWN; i++) {
      String name = Sheets.range(kind, period.first(), period.last(), words);
      entries.add(new Entry(name, period.path(), made.get(period.first()), !period.over(now)));
      period = period.before();
    }
    return entries;
  }

  /**
   * One report.
   *
   * @param as now for the numbers of now where there is one that was made
   */
  @GET
  @Path("/{kind}/{day}")
  @Operation(hidden = true)
  public String one(
      @PathParam("kind") String kind,
      @PathParam("day") String day,
      @QueryParam("as") @Nullable String as) {
    ReportPeriod period = reports.period(kind, day);
    Optional<ReportContent> kept = reports.kept(period.kind(), period.first());
    ReportContent live = maker.of(period);
    boolean now = kept.isEmpty() || NOW.equals(as);
    Sheet sheet = sheets.of(now ? live : kept.orElseThrow(), visitor.language());
    Words words = words();
    Instant moment = clock.instant();
    return page.data("sheet", sheet)
        .data("path", period.path())
        .data("earlier", period.before().path())
        .data("later", period.next().start().isAfter(moment) ? null : period.next().path())
        .data("kept", kept.isPresent())
        .data("keptAt", kept.map(content -> words.time(content.madeAt())).orElse(""))
        .data("now", now)
        .data("over", period.over(moment))
        .data("changes", kept.map(old -> changes.of(old, live, words)).orElse(List.of()))
        .data("mails", book.of(period.kind(), period.first()))
        .render();
  }

  /** The same as a PDF in the language of whoever asks. */
  @GET
  @Path("/{kind}/{day}/pdf")
  @Produces("application/pdf")
  @Operation(hidden = true)
  public Response file(
      @PathParam("kind") String kind,
      @PathParam("day") String day,
      @QueryParam("as") @Nullable String as) {
    ReportPeriod period = reports.period(kind, day);
    Optional<ReportContent> kept =
        NOW.equals(as) ? Optional.empty() : reports.kept(period.kind(), period.first());
    ReportContent content = kept.orElseGet(() -> maker.of(period));
    String name = ReportMails.name(period.kind(), content);
    return Response.ok(paper.of(content, visitor.language()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private Words words() {
    return new Words(visitor.language(), questions.siteZone());
  }
}
