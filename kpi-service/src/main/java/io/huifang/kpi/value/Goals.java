package io.huifang.kpi.value;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which target a figure is judged by. */
@ApplicationScoped
public class Goals {
  @Inject Targets targets;

  /**
   * What is hoped for on the last day of a piece, of the team that the group or the question is
   * about; of scores on the usual scale only, of contacts within the usual threshold.
   *
   * @param end not part of the piece
   */
  public @Nullable KpiTarget of(Question question, Map<String, String> group, Instant end) {
    Metric metric = question.metric();
    boolean otherScale =
        metric.unit() == Metric.Unit.SCORE
            && !Objects.equals(metric.boundsOn(question.scale()), metric.bounds());
    boolean otherThreshold = !Objects.equals(question.threshold(), metric.defaultThreshold());
    if (otherScale || otherThreshold) {
      return null;
    }
    String team = group.get(Dimension.TEAM.key());
    LocalDate day = LocalDate.ofInstant(end.minusNanos(1), question.zone());
    return targets.of(metric.id(), team == null ? question.single(Dimension.TEAM) : team, day);
  }
}
