package io.huifang.kpi.objective;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The way from the baseline over the milestones to the target. */
final class Way {
  private Way() {}

  /** Where the figure should be on a day: straight from one mark to the next. */
  static double expected(Objective.View objective, LocalDate day) {
    List<Milestone> marks = new ArrayList<>();
    marks.add(new Milestone(objective.begins(), objective.baseline()));
    marks.addAll(objective.milestones());
    marks.add(new Milestone(objective.due(), objective.target()));
    if (!day.isAfter(objective.begins())) {
      return objective.baseline();
    }
    for (int i = 1; i < marks.size(); i++) {
      Milestone from = marks.get(i - 1);
      Milestone to = marks.get(i);
      if (!day.isAfter(to.day())) {
        double share =
            (double) ChronoUnit.DAYS.between(from.day(), day)
                / ChronoUnit.DAYS.between(from.day(), to.day());
        return from.value() + share * (to.value() - from.value());
      }
    }
    return objective.target();
  }
}
