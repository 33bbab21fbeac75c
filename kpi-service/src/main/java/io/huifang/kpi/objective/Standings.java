package io.huifang.kpi.objective;

import io.huifang.kpi.objective.Progress.Forecast;
import io.huifang.kpi.objective.Progress.Standing;
import io.huifang.kpi.value.Confidence;
import io.huifang.kpi.value.Value;
import org.jspecify.annotations.Nullable;

/** Judges how an objective stands. */
final class Standings {
  private Standings() {}

  /**
   * Before its day it is reached only for certain; on its day what was measured counts.
   *
   * @param over whether its day has passed
   */
  static Standing of(
      Objective.View objective, Value latest, @Nullable Forecast forecast, boolean over) {
    Double value = latest.value();
    if (over) {
      return value == null
          ? Standing.OPEN
          : objective.reachedBy(value) ? Standing.REACHED : Standing.MISSED;
    }
    Confidence sure = latest.certainty();
    if (value != null && sure != null) {
      double worst = objective.rises() ? sure.low() : sure.high();
      if (objective.reachedBy(worst)) {
        return Standing.REACHED;
      }
    }
    if (forecast == null) {
      return Standing.OPEN;
    }
    double best = objective.rises() ? forecast.high() : forecast.low();
    double worst = objective.rises() ? forecast.low() : forecast.high();
    if (objective.reachedBy(best) && objective.partOfTheWay(worst) <= 0) {
      return Standing.OPEN; // from worse than ever to better than wanted: that says nothing
    }
    if (objective.reachedBy(forecast.value())) {
      return Standing.ON_TRACK;
    }
    return objective.reachedBy(best) ? Standing.AT_RISK : Standing.OFF_TRACK;
  }
}
