package io.huifang.kpi.warning;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Draws control charts of metrics. */
@ApplicationScoped
public class ChartReader {
  @Inject MetricCalculator calculator;

  /**
   * Each piece of the question with its limits, which are made of the same pieces.
   *
   * @param question without groups; pieces that have not ended are its own affair
   */
  public List<ChartPoint> of(Question question) {
    List<Value> pieces = calculator.rows(question);
    List<Value> known = pieces.stream().filter(piece -> piece.value() != null).toList();
    boolean shares = question.metric().shape() == Metric.Shape.SHARE;
    List<Judged> judged =
        ControlChart.of(
            known.stream()
                .map(piece -> new Point(Objects.requireNonNull(piece.value()), piece.n()))
                .toList(),
            shares);
    List<ChartPoint> points = new ArrayList<>();
    for (Value piece : pieces) {
      int at = known.indexOf(piece);
      points.add(
          at < 0 ? without(piece) : with(piece, judged.get(at), question.metric().better()));
    }
    return points;
  }

  private static ChartPoint without(Value piece) {
    return new ChartPoint(
        piece.start(), piece.end(), piece.n(), null, null, null, Set.of(), false);
  }

  private static ChartPoint with(Value piece, Judged judged, Metric.Better better) {
    boolean worse =
        switch (better) {
          case HIGHER -> judged.sigmas() < 0;
          case LOWER -> judged.sigmas() > 0;
          case NEITHER -> judged.sigmas() != 0;
        };
    return new ChartPoint(
        piece.start(),
        piece.end(),
        piece.n(),
        piece.value(),
        judged.band(),
        judged.band() == null ? null : judged.sigmas(),
        judged.signals(),
        judged.band() != null && worse);
  }
}
