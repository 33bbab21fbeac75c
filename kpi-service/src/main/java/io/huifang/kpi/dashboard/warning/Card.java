package io.huifang.kpi.dashboard.warning;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.warning.ChartPoint;
import io.huifang.kpi.warning.Judged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what is to be said of its course.
 *
 * @param latest the last value that is known
 * @param chance between which values it lies by chance, empty where nobody can say
 * @param sketch null where there are too few points
 * @param flags points that are more than chance, the latest first
 */
public record Card(
    Metric metric,
    String latest,
    String chance,
    @Nullable Sketch sketch,
    List<Flag> flags,
    boolean alarming) {

  /**
   * A point that is more than chance.
   *
   * @param why in words
   */
  public record Flag(String when, String value, String why, boolean worse, String link) {}

  static Card of(Metric metric, List<ChartPoint> points, View view, Words words) {
    WarningTexts texts = words.language().texts(WarningTexts.class);
    List<ChartPoint> judged = points.stream().filter(point -> point.band() != null).toList();
    // nothing is counted on days of which nothing is known, too
    if (judged.stream().allMatch(point -> point.n() == 0)) {
      Double last =
          points.stream()
              .map(ChartPoint::value)
              .filter(Objects::nonNull)
              .reduce(null, (before, after) -> after);
      return new Card(metric, words.value(metric, last), "", null, List.of(), false);
    }
    ChartPoint last = judged.get(judged.size() - 1);
    Judged.Band band = Objects.requireNonNull(last.band());
    List<Flag> flags = new ArrayList<>();
    for (ChartPoint point : judged) {
      if (!point.signals().isEmpty()) {
        flags.add(flag(metric, point, view, words, texts));
      }
    }
    Collections.reverse(flags);
    return new Card(
        metric,
        words.value(metric, last.value()),
        texts.chance(words.value(metric, band.low()), words.value(metric, band.high())),
        Sketch.of(judged),
        flags,
        judged.stream().anyMatch(ChartPoint::alarming));
  }

  private static Flag flag(
      Metric metric, ChartPoint point, View view, Words words, WarningTexts texts) {
    String why = point.signals().stream().map(texts::signal).collect(Collectors.joining(", "));
    return new Flag(
        words.weekday(point.start()),
        words.value(metric, point.value()),
        why,
        point.worse(),
        Links.rows(metric.id(), point.start(), point.end(), view, Map.of()));
  }

  /** The sentence for who cannot see the drawing. */
  public String spoken(Words words) {
    return words
        .language()
        .texts(WarningTexts.class)
        .picture(words.name(metric), latest, chance, flags.size());
  }
}
