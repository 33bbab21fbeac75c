package io.huifang.kpi.dashboard.overview;

import io.huifang.kpi.alert.AlertView;
import io.huifang.kpi.alert.Alerts;
import io.huifang.kpi.dashboard.Charts;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Options;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.ViewParams;
import io.huifang.kpi.dashboard.Views;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.dashboard.figure.Figure;
import io.huifang.kpi.dashboard.figure.Figures;
import io.huifang.kpi.dashboard.figure.Panels;
import io.huifang.kpi.dashboard.figure.Tile;
import io.huifang.kpi.dashboard.groups.Causes;
import io.huifang.kpi.dashboard.groups.Teams;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.value.MetricCalculator;
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
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which a manager or lead sees what is wrong. */
@Path("/dashboard")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class OverviewPage {
  /** Those that are drawn as panels. */
  private static final List<Figure.Kind> DRAWN =
      List.of(Figure.Kind.SATISFIED, Figure.Kind.SLA, Figure.Kind.RESPONSE, Figure.Kind.HANDLING);

  private static final int ALERTS = 50;

  @Inject Views views;
  @Inject Alerts alerts;
  @Inject Questions questions;
  @Inject Figures figures;
  @Inject Panels panels;
  @Inject Causes causes;
  @Inject Teams teams;
  @Inject Options options;
  @Inject Names names;
  @Inject MetricCalculator calculator;
  @Inject Charts charts;
  @Inject Visitor visitor;

  @Inject
  @Location("dashboard/overview.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String show(@BeanParam ViewParams asked) {
    View view = views.of(asked);
    Words words = new Words(visitor.language(), questions.siteZone());
    Names.Known known = names.known(words);
    List<Figure> found = figures.of(view);
    List<Causes.Cause> unhappy = causes.of(view, known, words);
    return page.data("words", words)
        .data("view", view)
        .data("range", words.range(view))
        .data("choices", options.of(view, known, words))
        .data("empty", found.stream().allMatch(OverviewPage::empty))
        .data("headline", Headline.of(found, unhappy, view, words))
        .data("tiles", found.stream().map(figure -> Tile.of(figure, view, words)).toList())
        .data(
            "panels",
            found.stream()
                .filter(figure -> DRAWN.contains(figure.kind()))
                .sorted(Comparator.comparing(f -> DRAWN.indexOf(f.kind())))
                .map(figure -> panels.of(figure, view, words))
                .toList())
        .data("causes", unhappy)
        .data("teams", teams.of(view, known, words))
        .data("outOfControl", outOfControl(view))
        .data("newest", words.time(calculator.newestEvent()))
        .data("script", charts.script())
        .render();
  }

  /** What is watched and out of control now, the newest first. */
  private List<AlertView> outOfControl(View view) {
    return alerts.during(view.now(), view.now().plusSeconds(1), view.scope(), ALERTS).stream()
        .filter(AlertView::open)
        .toList();
  }

  private static boolean empty(Figure figure) {
    return figure.total().n() == 0
        && figure.total().provisional() == 0
        && figure.total().excluded().isEmpty();
  }
}
