package io.huifang.kpi.dashboard.overview;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.csv.CsvTable;
import io.huifang.kpi.csv.CsvWriter;
import io.huifang.kpi.dashboard.Measure;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.ViewParams;
import io.huifang.kpi.dashboard.Views;
import io.huifang.kpi.dashboard.figure.Figure;
import io.huifang.kpi.dashboard.figure.Figures;
import io.huifang.kpi.value.Confidence;
import io.huifang.kpi.value.Value;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the overview shows, for a spreadsheet: one statement per figure, as for the page. */
@Path("/dashboard/file")
@Produces(CsvWriter.TYPE)
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class OverviewFile {
  @Inject Views views;
  @Inject Figures figures;
  @Inject Catalogue catalogue;

  /**
   * @param metric any one; the headlines without it
   */
  @GET
  @Operation(hidden = true)
  public Response show(
      @BeanParam ViewParams asked,
      @QueryParam("metric") @Nullable String metric,
      @QueryParam("variant") @Nullable String variant,
      @QueryParam("threshold") @Nullable String threshold) {
    View view = views.of(asked);
    List<Figure> wanted =
        metric == null ? figures.of(view) : List.of(one(metric, variant, threshold, view));
    String name = "overview-" + view.period().first() + "-" + view.period().last() + ".csv";
    return Response.ok(new Table(wanted))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private Figure one(
      String metric, @Nullable String variant, @Nullable String threshold, View view) {
    Measure measure = Measure.of(catalogue.known(metric), variant, threshold);
    return figures.of(measure.ask(view.question(measure.metric())), view);
  }

  private record Table(List<Figure> figures) implements CsvTable {
    @Override
    public List<String> head() {
      return List.of(
          "metric",
          "unit",
          "period",
          "start",
          "end",
          "n",
          "value",
          "low",
          "high",
          "excluded",
          "provisional",
          "target",
          "verdict");
    }

    @Override
    public Stream<List<@Nullable Object>> lines() {
      return figures.stream().flatMap(figure -> lines(figure).stream());
    }

    private static List<List<@Nullable Object>> lines(Figure figure) {
      List<List<@Nullable Object>> lines = new ArrayList<>();
      lines.add(line(figure, "total", figure.total(), true));
      figure.course().pieces().forEach(piece -> lines.add(line(figure, "piece", piece, false)));
      Value before = figure.course().before();
      if (before != null) {
        lines.add(line(figure, "before", before, false));
      }
      figure.course().earlier().forEach(piece -> lines.add(line(figure, "earlier", piece, false)));
      return lines;
    }

    private static List<@Nullable Object> line(
        Figure figure, String period, Value value, boolean judged) {
      Confidence sure = value.certainty();
      return Arrays.asList(
          figure.metric().id(),
          figure.metric().unit().key(),
          period,
          value.start(),
          value.end(),
          value.n(),
          value.value(),
          sure == null ? null : sure.low(),
          sure == null ? null : sure.high(),
          value.excluded().values().stream().mapToLong(Long::longValue).sum(),
          value.provisional(),
          judged && figure.goal() != null ? figure.goal().value() : null,
          judged ? figure.verdict().name() : null);
    }
  }
}
