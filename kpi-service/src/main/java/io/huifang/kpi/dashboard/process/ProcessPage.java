package io.huifang.kpi.dashboard.process;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Options;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.ViewParams;
import io.huifang.kpi.dashboard.Views;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.dashboard.process.draw.Drawing;
import io.huifang.kpi.dashboard.process.draw.Layout;
import io.huifang.kpi.process.FlowPath;
import io.huifang.kpi.process.ProcessMap;
import io.huifang.kpi.process.ProcessMaps;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.waste.WasteReader;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which a manager or lead sees how tickets really ran. */
@Path("/process")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class ProcessPage {
  private static final int LINES = 8;
  @Inject Views views;
  @Inject ProcessMaps maps;
  @Inject WasteReader waste;
  @Inject Catalogue catalogue;
  @Inject Options options;
  @Inject Names names;
  @Inject Visitor visitor;

  @Inject
  @Location("dashboard/process.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String show(@BeanParam ViewParams params, @BeanParam ProcessParams more) {
    View view = views.of(params);
    Words words = new Words(visitor.language(), view.period().zone());
    ProcessWords spoken = new ProcessWords(words);
    Shown shown = Shown.of(more.paths);
    ProcessMap map = maps.of(view.question(maps.tickets()), null);
    List<FlowPath> paths = shown.paths(map);
    Drawing drawing = Layout.of(map.steps(), paths, map.conformance().standard());
    Names.Known known = names.known(words);
    List<Options.Choice> choices = new ArrayList<>(options.of(view, known, words));
    choices.add(shown.choice(spoken.texts()));
    return page.data("words", words)
        .data("spoken", spoken)
        .data("view", view)
        .data("range", words.range(view))
        .data("choices", choices)
        .data("names", known)
        .data("map", map)
        .data("drawing", drawing)
        .data("links", new PathLinks(view))
        .data("waits", map.bottlenecks().stream().limit(LINES).toList())
        .data("ways", map.ways().stream().limit(LINES).toList())
        .data("departures", map.conformance().departures().stream().limit(LINES).toList())
        .data("behind", map.steps().stream().filter(step -> step.dropOff() > 0).toList())
        .data("waste", waste.lines(view::question, null).get(0))
        .data("teams", waste.lines(view::question, Dimension.TEAM))
        .data("categories", waste.lines(view::question, Dimension.CATEGORY))
        .data("metrics", WasteReader.METRICS.stream().map(catalogue::known).toList())
        .render();
  }
}
