package io.huifang.kpi.dashboard.boards;

import io.huifang.kpi.board.BoardPanel;
import io.huifang.kpi.board.PanelCheck;
import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Measure;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Options;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What there is to choose from in the editor. */
@ApplicationScoped
class EditChoices {
  /** What has not occurred for so long is not offered. */
  private static final Duration LATELY = Duration.ofDays(92);

  private static final int MOST = 500;
  @Inject Catalogue catalogue;
  @Inject Options options;
  @Inject Questions questions;
  @Inject Clock clock;

  /** Every figure in each way in which it can be counted, by {@code metric:variant}. */
  List<Options.Option> figures(Words words) {
    List<Options.Option> figures = new ArrayList<>();
    for (Metric metric : catalogue.all()) {
      for (Metric.Variant variant : metric.variants()) {
        Measure measure = new Measure(metric, variant, metric.defaultThreshold());
        String usual = variant.equals(metric.usual()) ? "" : ":" + variant.id();
        figures.add(new Options.Option(metric.id() + usual, measure.name(words)));
      }
    }
    return figures;
  }

  List<Options.Option> dimensions(Words words) {
    return PanelCheck.BY.stream()
        .map(by -> new Options.Option(by.key(), words.texts().dimension(by)))
        .toList();
  }

  /** What has occurred lately, by dimension; a lead is narrowed to the own team anyway. */
  List<Options.Choice> narrowings(Names.Known names) {
    Instant now = clock.instant();
    String scope = questions.scope(List.of());
    Map<Dimension, TreeSet<String>> found = options.occurring(now.minus(LATELY), now, scope);
    List<Options.Choice> choices = new ArrayList<>();
    for (Dimension dimension : PanelCheck.ONLY) {
      choices.add(
          new Options.Choice(
              dimension.key(),
              names.words().texts().dimension(dimension),
              "",
              false,
              found.getOrDefault(dimension, new TreeSet<>()).stream()
                  .map(code -> new Options.Option(code, names.of(dimension, code)))
                  .sorted(Comparator.comparing(Options.Option::name))
                  .limit(MOST)
                  .toList()));
    }
    return choices;
  }

  /** The panels of a board in words. */
  List<Line> lines(List<BoardPanel> panels, Names.Known names) {
    List<Line> lines = new ArrayList<>();
    for (BoardPanel panel : panels) {
      String name =
          catalogue.knows(panel.metric())
              ? Parts.measure(panel, catalogue.known(panel.metric())).name(names.words())
              : panel.metric();
      lines.add(
          new Line(
              name,
              panel.shape(),
              panel.by() == null
                  ? ""
                  : names.words().texts().dimension(Parts.dimension(panel.by())),
              Parts.said(panel, names)));
    }
    return lines;
  }

  /**
   * One panel.
   *
   * @param by what is compared, empty for nothing
   * @param only what it is narrowed to, empty for nothing
   */
  public record Line(String name, BoardPanel.Shape shape, String by, String only) {}
}
