package io.huifang.kpi.warning;

import io.huifang.kpi.question.Question;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A control chart as it is told. */
public record ControlChartView(
    String metric,
    int definitionVersion,
    String variant,
    Instant from,
    Instant to,
    String zone,
    String interval,
    @Schema(description = "So many points are needed before anything is said") int fewest,
    List<ChartPoint> points) {

  static ControlChartView of(Question question, List<ChartPoint> points) {
    return new ControlChartView(
        question.metric().id(),
        question.metric().version(),
        question.variant().id(),
        question.from(),
        question.to(),
        question.zone().getId(),
        question.interval().key(),
        ControlChart.FEWEST,
        points);
  }
}
