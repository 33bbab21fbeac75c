package io.huifang.kpi.dashboard.figure;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Goals;
import io.huifang.kpi.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes panels of figures. */
@ApplicationScoped
public class Panels {
  @Inject Goals goals;

  /** Of a figure on a page. */
  public Panel of(Figure figure, View view, Words words) {
    Metric metric = figure.metric();
    Drawing drawing = new Drawing(metric, figure.course(), words);
    List<Panel.Line> lines = new ArrayList<>();
    List<Value> pieces = figure.course().pieces();
    List<Value> earlier = figure.course().earlier();
    for (int i = 0; i < pieces.size(); i++) {
      Value piece = pieces.get(i);
      Value before = i < earlier.size() ? earlier.get(i) : null;
      KpiTarget goal = goals.of(figure.question(), Map.of(), piece.end());
      boolean running = view.running(piece.start(), piece.end());
      Panel.Line line = line(figure, piece, before, goal, running, view, words);
      drawing.add(line.when(), piece, before, goal, running, line.link());
      if (!piece.start().isAfter(view.now())) {
        lines.add(line);
      }
    }
    return new Panel(
        metric.id(),
        figure.name(words),
        summary(figure, words),
        drawing.json(),
        lines,
        file(figure, view));
  }

  private static String file(Figure figure, View view) {
    StringBuilder file = new StringBuilder(view.at("/dashboard/file"));
    file.append("&metric=").append(figure.metric().id());
    figure.way().forEach((name, value) -> file.append('&').append(name).append('=').append(value));
    return file.toString();
  }

  private static Panel.Line line(
      Figure figure,
      Value piece,
      @Nullable Value before,
      @Nullable KpiTarget goal,
      boolean running,
      View view,
      Words words) {
    Metric metric = figure.metric();
    boolean any = piece.n() > 0 || piece.provisional() > 0 || !piece.excluded().isEmpty();
    return new Panel.Line(
        figure.question().interval() == Interval.HOUR
            ? words.clock(piece.start())
            : words.day(piece.start()),
        running ? words.language().texts(OverTexts.class).stillRunning() : "",
        words.value(metric, piece.value()),
        words.range(metric, piece.certainty()),
        words.count(piece.n()),
        goal == null ? "–" : words.value(metric, goal.value()),
        before == null ? "–" : words.value(metric, before.value()),
        any ? Links.rows(metric.id(), piece.start(), piece.end(), view, figure.way()) : null);
  }

  private static String summary(Figure figure, Words words) {
    Metric metric = figure.metric();
    Value total = figure.total();
    String range = words.range(metric, total.certainty());
    return words.value(metric, total.value())
        + (range.isEmpty() ? "" : " (" + range + ")")
        + " · "
        + words.texts().n(words.count(total.n()));
  }
}
