package io.huifang.kpi.dashboard.warning;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Options;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.ViewParams;
import io.huifang.kpi.dashboard.Views;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.warning.ChartReader;
import io.huifang.kpi.warning.ControlChart;
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

  @Inject Views views;
  @Inject Catalogue catalogue;
  @Inject ChartReader charts;
  @Inject Options options;
  @Inject Names names;
  @Inject Visitor visitor;

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
    return page.data("words", words)
        .data("view", view)
        .data("range", words.range(view))
        .data("choices", options.of(view, names.known(words), words))
        .data("cards", cards)
        .data("alarming", cards.stream().filter(Card::alarming).toList())
        .data("drawn", cards.stream().anyMatch(card -> card.sketch() != null))
        .data("fewest", ControlChart.FEWEST)
        .render();
  }
}
