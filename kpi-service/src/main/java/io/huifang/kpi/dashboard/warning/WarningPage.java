package io.huifang.kpi.dashboard.warning;

import io.huifang.kpi.alert.AlertView;
import io.huifang.kpi.alert.Alerts;
import io.huifang.kpi.backlog.BacklogReader;
import io.huifang.kpi.backlog.BacklogRisk;
import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Options;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.ViewParams;
import io.huifang.kpi.dashboard.Views;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.warning.ChartReader;
import io.huifang.kpi.warning.ControlChart;
import io.huifang.platform.security.Caller;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which a manager or lead sees which figures are more than chance. */
@Path("/early-warning")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class WarningPage {
  private static final List<String> WATCHED =
      List.of(
          "service_level",
          "abandon_rate",
          "first_response_time",
          "sla_attainment",
          "handling_time",
          "csat_top_box",
          "fcr_operational",
          "reopen_rate",
          "transfer_rate",
          "escalation_rate",
          "callback_kept_rate",
          "tickets_created");

  private static final int HOURS = 4;
  private static final Duration SHOWN = Duration.ofDays(7);
  private static final int MOST = 8;
  private static final int TEAMS = 6;

  @Inject Views views;
  @Inject Catalogue catalogue;
  @Inject ChartReader charts;
  @Inject Options options;
  @Inject Names names;
  @Inject Visitor visitor;
  @Inject Caller caller;
  @Inject Alerts alerts;
  @Inject AlertLines lines;
  @Inject BacklogReader backlog;

  @Inject
  @Location("dashboard/warning.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String show(@BeanParam ViewParams params) {
    View view = views.of(params);
    Words words = new Words(visitor.language(), view.period().zone());
    List<Card> cards = new ArrayList<>();
    for (String id : WATCHED) {
      Metric metric = catalogue.known(id);
      Question question = view.question(metric).cut(view.period().pieces(), List.of());
      cards.add(Card.of(metric, charts.of(question), view, words));
    }
    // what needs somebody first; else the order of the list
    cards.sort(Comparator.comparing((Card card) -> !card.alarming()));
    Names.Known known = names.known(words);
    BacklogRisk risk = backlog.next(HOURS, view.narrowed().get(Dimension.TEAM));
    return page.data("words", words)
        .data("alerts", lines.of(recent(view), known))
        .data("sees", caller.is(Role.MANAGER) || caller.is(Role.ADMIN))
        .data("hours", HOURS)
        .data("risk", BacklogLine.of(risk.all(), known))
        .data("teams", teams(risk, known))
        .data("view", view)
        .data("range", words.range(view))
        .data("choices", options.of(view, known, words))
        .data("cards", cards)
        .data("alarming", cards.stream().filter(Card::alarming).toList())
        .data("drawn", cards.stream().anyMatch(card -> card.sketch() != null))
        .data("fewest", ControlChart.FEWEST)
        .render();
  }

  /** Those that are open, and what was over in the last days. */
  private List<AlertView> recent(View view) {
    return alerts.during(view.now().minus(SHOWN), view.now().plusSeconds(1), view.scope(), MOST);
  }

  private static List<BacklogLine> teams(BacklogRisk risk, Names.Known names) {
    return risk.teams().size() < 2
        ? List.of()
        : risk.teams().stream()
            .filter(line -> line.due() > 0 || line.late() > 0)
            .limit(TEAMS)
            .map(line -> BacklogLine.of(line, names))
            .toList();
  }
}
