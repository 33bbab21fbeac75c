package io.huifang.kpi.dashboard.hours;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.csv.CsvWriter;
import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Options;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.ViewParams;
import io.huifang.kpi.dashboard.Views;
import io.huifang.kpi.dashboard.Words;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which a manager sees at what time of the day it goes wrong. */
@Path("/half-hours")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class HoursPage {
  @Inject Views views;
  @Inject Catalogue catalogue;
  @Inject HalfHours halfHours;
  @Inject HeatMaps maps;
  @Inject Options options;
  @Inject Names names;
  @Inject Visitor visitor;

  @Inject
  @Location("dashboard/hours.html")
  Template page;

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String show(@BeanParam ViewParams params, @BeanParam MapParams wanted) {
    View view = views.of(params);
    Asked asked = Asked.of(catalogue, wanted, view.period());
    Words words = new Words(visitor.language(), view.period().zone());
    List<Options.Choice> choices = new ArrayList<>(own(asked, words));
    choices.addAll(options.of(view, names.known(words), words));
    return page.data("words", words)
        .data("view", view)
        .data("range", words.range(view))
        .data("metric", asked.metric())
        .data("choices", choices)
        .data("map", maps.of(halfHours.of(view, asked), view, asked, words))
        .data("file", view.at("/half-hours/file") + query(asked))
        .render();
  }

  @GET
  @Path("/file")
  @Produces(CsvWriter.TYPE)
  @Operation(hidden = true)
  public Response file(@BeanParam ViewParams params, @BeanParam MapParams wanted) {
    View view = views.of(params);
    Asked asked = Asked.of(catalogue, wanted, view.period());
    String name = asked.metric().id() + "-half-hours.csv";
    return Response.ok(new HoursFile(asked, halfHours.of(view, asked)))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private static String query(Asked asked) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    Map<String, String> figure = Map.of("metric", asked.metric().id());
    asked.more(figure).forEach((name, value) -> query.put(name, List.of(value)));
    query.put("rows", List.of(asked.byDate() ? "date" : "weekday"));
    return Links.to("", query).replaceFirst("\\?", "&");
  }

  private List<Options.Choice> own(Asked asked, Words words) {
    HourTexts texts = words.language().texts(HourTexts.class);
    List<Options.Choice> own = new ArrayList<>();
    own.add(
        new Options.Choice(
            "metric",
            texts.what(),
            asked.metric().id(),
            true,
            Asked.METRICS.stream()
                .map(id -> new Options.Option(id, words.name(catalogue.known(id))))
                .toList()));
    own.addAll(asked.measure().choices(words));
    own.add(
        new Options.Choice(
            "rows",
            texts.rows(),
            asked.byDate() ? "date" : "weekday",
            true,
            List.of(
                new Options.Option("date", texts.byDate()),
                new Options.Option("weekday", texts.byWeekday()))));
    return own;
  }
}
