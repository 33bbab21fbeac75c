package io.huifang.kpi.dashboard.hours;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.target.KpiTarget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Colours of cells: how a value stands to its target; without one, how large it is. */
final class Tones {
  /** Parts of the target from which on each colour is worse. */
  private static final double[] AT_LEAST = {1.05, 1, 0.9, 0.8, 0.65};

  private static final double[] AT_MOST = {0.5, 1, 1.5, 2, 3};
  private static final int STEPS = 6;
  private final Metric metric;
  private final double largest;

  /**
   * @param largest of all cells
   */
  Tones(Metric metric, double largest) {
    this.metric = metric;
    this.largest = largest;
  }

  String of(double value, @Nullable KpiTarget goal) {
    if (goal == null || goal.value() == 0) {
      int step = largest <= 0 ? 0 : (int) Math.floor(STEPS * value / largest);
      return "hv" + Math.max(0, Math.min(STEPS - 1, step));
    }
    boolean least = goal.direction() == KpiTarget.Direction.AT_LEAST;
    double part = value / goal.value();
    int step = 0;
    while (step < STEPS - 1 && (least ? part < AT_LEAST[step] : part > AT_MOST[step])) {
      step++;
    }
    return "hm" + step;
  }

  /** What the colours mean, the best or smallest first. */
  List<HeatMap.Step> legend(@Nullable KpiTarget goal, Words words) {
    List<HeatMap.Step> legend = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      if (goal == null || goal.value() == 0) {
        double from = Math.ceil(largest * step / STEPS);
        legend.add(new HeatMap.Step("hv" + step, words.value(metric, from) + "+"));
      } else {
        legend.add(new HeatMap.Step("hm" + step, border(goal, step, words)));
      }
    }
    return legend;
  }

  private String border(KpiTarget goal, int step, Words words) {
    boolean least = goal.direction() == KpiTarget.Direction.AT_LEAST;
    boolean last = step == STEPS - 1;
    double part = least ? AT_LEAST[last ? step - 1 : step] : AT_MOST[last ? step - 1 : step];
    double value = goal.value() * part;
    double shown = metric.unit() == Metric.Unit.SHARE ? Math.min(1, value) : value;
    String sign = last ? (least ? "< " : "> ") : (least ? "≥ " : "≤ ");
    return sign + words.value(metric, shown);
  }
}
