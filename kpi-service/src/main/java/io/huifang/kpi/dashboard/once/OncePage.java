package io.huifang.kpi.dashboard.once;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.dashboard.Charts;
import io.huifang.kpi.dashboard.Links;
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
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Questions;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Solved at first contact: what the tickets say, what customers say, and where they differ. */
@Path("/first-contact")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class OncePage {
  @Inject Views views;
  @Inject Questions questions;
  @Inject Catalogue catalogue;
  @Inject Figures figures;
  @Inject Panels panels;
  @Inject SideBySide sides;
  @Inject Agreements agreements;
  @Inject Options options;
  @Inject Names names;
  @Inject Charts charts;
  @Inject Sites sites;
  @Inject Visitor visitor;

  @Inject
  @Location("dashboard/once.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String show(@BeanParam ViewParams asked) {
    View view = views.of(asked);
    Words words = new Words(visitor.language(), questions.siteZone());
    Names.Known known = names.known(words);
    Figure tickets = figure(SideBySide.TICKETS, view);
    Figure customers = figure(SideBySide.CUSTOMERS, view);
    Dimension by = view.narrowed().containsKey(Dimension.TEAM) ? Dimension.AGENT : Dimension.TEAM;
    return page.data("words", words)
        .data("view", view)
        .data("range", words.range(view))
        .data("choices", options.of(view, known, words))
        .data("empty", nothing(tickets.total()) && nothing(customers.total()))
        .data("sentence", sentence(tickets, customers, words))
        .data("tiles", List.of(Tile.of(tickets, view, words), Tile.of(customers, view, words)))
        .data("windows", sides.windows(view, words))
        .data("agreement", agreements.of(tickets.question()))
        .data("reasons", Reason.of(tickets.total(), view, words))
        .data("by", words.texts().dimension(by))
        .data("pairs", sides.groups(view, by, known))
        .data("panels", List.of(panels.of(tickets, view, words), panels.of(customers, view, words)))
        .data("tickets", sites.ticket() + "/desk/tickets")
        .data(
            "rows",
            Links.rows(
                SideBySide.TICKETS, view.period().start(), view.period().end(), view, Map.of()))
        .data("script", charts.script())
        .render();
  }

  private Figure figure(String id, View view) {
    return figures.of(view.question(catalogue.known(id)), view);
  }

  private static boolean nothing(Value total) {
    return total.n() == 0 && total.provisional() == 0 && total.excluded().isEmpty();
  }

  private static String sentence(Figure tickets, Figure customers, Words words) {
    OnceTexts texts = words.language().texts(OnceTexts.class);
    Double ours = tickets.total().value();
    Double theirs = customers.total().value();
    String oursSaid = words.value(tickets.metric(), ours);
    String theirsSaid = words.value(customers.metric(), theirs);
    if (theirs == null) {
      return texts.noCustomers(oursSaid);
    }
    return ours == null ? texts.noTickets(theirsSaid) : texts.gap(oursSaid, theirsSaid);
  }
}
