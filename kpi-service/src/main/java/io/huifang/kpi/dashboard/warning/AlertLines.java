package io.huifang.kpi.dashboard.warning;

import io.huifang.kpi.alert.AlertPoint;
import io.huifang.kpi.alert.AlertView;
import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts alerts into words. */
@ApplicationScoped
public class AlertLines {
  @Inject Catalogue catalogue;

  /** In the order in which they come. */
  public List<AlertLine> of(List<AlertView> alerts, Names.Known names) {
    return alerts.stream().map(alert -> line(alert, names)).toList();
  }

  private AlertLine line(AlertView alert, Names.Known names) {
    Words words = names.words();
    Metric metric = catalogue.known(alert.metric());
    List<AlertLine.Point> points =
        alert.points().stream().map(point -> point(alert, metric, point, words)).toList();
    AlertLine.Point last = points.get(points.size() - 1);
    return new AlertLine(
        alert.id(),
        alert.watchId(),
        alert.name(),
        words.name(metric),
        last.value(),
        chance(last, words),
        last.when(),
        last.why(),
        narrowed(alert.filter(), names),
        alert.open(),
        alert.raisedAt(),
        alert.endedAt(),
        alert.acknowledgedBy() == null ? null : names.agent(alert.acknowledgedBy()),
        alert.escalation(),
        points);
  }

  private static String chance(AlertLine.Point point, Words words) {
    return words.language().texts(WarningTexts.class).chanceOf(point.chance());
  }

  private static AlertLine.Point point(
      AlertView alert, Metric metric, AlertPoint point, Words words) {
    WarningTexts texts = words.language().texts(WarningTexts.class);
    return new AlertLine.Point(
        AlertSayings.when(alert.grain(), point, words),
        words.value(metric, point.value()),
        texts.between(words.value(metric, point.low()), words.value(metric, point.high())),
        point.signals().stream()
            .map(texts::signal)
            .collect(Collectors.joining(words.language().chinese() ? "、" : ", ")),
        words.texts().n(words.count(point.n())));
  }

  /** What figures are narrowed to, such as North, telephone. */
  public static String narrowed(Map<String, String> filter, Names.Known names) {
    return filter.entrySet().stream()
        .map(
            only ->
                names.of(
                    Dimension.valueOf(only.getKey().toUpperCase(Locale.ROOT)), only.getValue()))
        .collect(Collectors.joining(", "));
  }
}
