package io.huifang.kpi.forecast;

import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads what came, by day and half hour, with one statement. A repeated hour counts as one. */
@ApplicationScoped
class Arrivals {
  private static final int HALF_HOUR = 1800;
  @Inject MetricCalculator calculator;

  /**
   * The days of a question about contacts, from the first one on which anything came; a day without
   * contacts is one with zeros.
   *
   * @param question about whole days of its zone
   */
  List<ArrivalDay> of(Question question) {
    TreeMap<LocalDate, double[]> found = new TreeMap<>();
    for (Value value : calculator.rows(question.cut(Interval.HALF_HOUR, List.of()))) {
      if (value.n() > 0) {
        ZonedDateTime start = value.start().atZone(question.zone());
        double[] day =
            found.computeIfAbsent(start.toLocalDate(), key -> new double[ArrivalDay.SLOTS]);
        day[start.toLocalTime().toSecondOfDay() / HALF_HOUR] += value.n();
      }
    }
    List<ArrivalDay> days = new ArrayList<>();
    if (!found.isEmpty()) {
      LocalDate end = question.to().atZone(question.zone()).toLocalDate();
      for (LocalDate day = found.firstKey(); day.isBefore(end); day = day.plusDays(1)) {
        double[] counts = found.getOrDefault(day, new double[ArrivalDay.SLOTS]);
        days.add(new ArrivalDay(day, counts));
      }
    }
    return days;
  }
}
