package io.huifang.kpi.dashboard.boards;

import io.huifang.kpi.board.BoardPanel;
import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Measure;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.dashboard.figure.Figure;
import io.huifang.kpi.dashboard.figure.Figures;
import io.huifang.kpi.dashboard.figure.Panels;
import io.huifang.kpi.dashboard.figure.Spark;
import io.huifang.kpi.dashboard.figure.Tile;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.value.Goals;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the panels of a board with what whoever looks at it may see. */
@ApplicationScoped
class Parts {
  @Inject Catalogue catalogue;
  @Inject Figures figures;
  @Inject Panels panels;
  @Inject MetricCalculator calculator;
  @Inject Goals goals;

  List<Part> of(List<BoardPanel> wanted, View view, Names.Known names) {
    return wanted.stream().map(panel -> of(panel, view, names)).toList();
  }

  private Part of(BoardPanel panel, View view, Names.Known names) {
    BoardTexts texts = names.words().language().texts(BoardTexts.class);
    if (!catalogue.knows(panel.metric())) {
      return Part.trouble(panel, panel.metric(), texts.gone());
    }
    Metric metric = catalogue.known(panel.metric());
    String name = names.words().name(metric);
    String team = panel.only().get(Dimension.TEAM.key());
    if (view.scope() != null && team != null && !team.equals(view.scope())) {
      return Part.trouble(panel, name, texts.otherTeam());
    }
    try {
      return shown(panel, metric, narrowed(view, panel), names);
    } catch (ProblemException e) {
      // one question too many does not take the others along
      return Part.trouble(panel, name, e.problem().sentence(names.words().language()));
    }
  }

  private Part shown(BoardPanel panel, Metric metric, View view, Names.Known names) {
    Words words = names.words();
    Measure measure = measure(panel, metric);
    Question question = measure.ask(view.question(metric));
    String name = measure.name(words);
    String narrowed = said(panel, names);
    if (panel.shape() == BoardPanel.Shape.GROUPS) {
      Dimension by = dimension(panel.by());
      Groups groups =
          Groups.of(
              question,
              by,
              calculator.rows(question.cut(Interval.TOTAL, List.of(by))),
              row -> goals.of(question, row.group(), question.to()),
              measure.query(),
              view,
              names);
      return new Part(panel.shape(), name, narrowed, null, null, null, groups, "");
    }
    Figure figure = figures.of(question, view);
    if (panel.shape() == BoardPanel.Shape.TILE) {
      Tile tile = Tile.of(figure, view, words);
      return new Part(panel.shape(), name, narrowed, tile, null, null, null, "");
    }
    Spark line = Spark.of(figure.course().pieces(), view.now());
    return new Part(
        panel.shape(), name, narrowed, null, panels.of(figure, view, words), line, null, "");
  }

  /** As the panel says; a variant that a later release dropped falls back to the usual one. */
  static Measure measure(BoardPanel panel, Metric metric) {
    Metric.Variant variant =
        metric.variants().stream()
            .filter(one -> one.id().equals(panel.variant()))
            .findFirst()
            .orElse(metric.usual());
    Integer wanted = panel.threshold();
    Integer threshold =
        wanted != null && metric.thresholds().contains(wanted) ? wanted : metric.defaultThreshold();
    return new Measure(metric, variant, threshold);
  }

  /** What a panel is narrowed to, in words. */
  static String said(BoardPanel panel, Names.Known names) {
    return panel.only().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(only -> names.of(dimension(only.getKey()), only.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static View narrowed(View view, BoardPanel panel) {
    Map<Dimension, String> all = new EnumMap<>(Dimension.class);
    all.putAll(view.narrowed());
    panel.only().forEach((key, value) -> all.put(dimension(key), value));
    return new View(view.period(), all, view.compare(), view.scope(), view.now());
  }

  static Dimension dimension(@Nullable String key) {
    return Dimension.valueOf(Objects.requireNonNull(key).toUpperCase(Locale.ROOT));
  }
}
