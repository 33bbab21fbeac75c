package io.huifang.kpi.shift;

import io.huifang.kpi.shift.Coverage.HalfHour;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a day up. */
final class Sum {
  /** Hours of a half hour. */
  private static final double HALF = 0.5;

  private Sum() {}

  static Coverage of(
      LocalDate day,
      String zone,
      int shifts,
      @Nullable Double handling,
      @Nullable Double expected,
      List<HalfHour> all) {
    List<HalfHour> open = open(all);
    double missing = 0;
    double spare = 0;
    double answered = 0;
    double judged = 0;
    for (HalfHour one : open) {
      missing += HALF * Math.max(0, -one.gap());
      spare += HALF * Math.max(0, one.gap());
      if (one.serviceLevel() != null) {
        answered += one.expected() * one.serviceLevel();
        judged += one.expected();
      }
    }
    return new Coverage(
        day,
        zone,
        shifts,
        handling,
        expected,
        (int) open.stream().filter(one -> one.gap() < 0).count(),
        missing,
        spare,
        judged == 0 ? null : (Double) (answered / judged),
        open);
  }

  private static List<HalfHour> open(List<HalfHour> all) {
    int first = 0;
    int last = all.size();
    while (first < last && idle(all.get(first))) {
      first++;
    }
    while (last > first && idle(all.get(last - 1))) {
      last--;
    }
    return List.copyOf(all.subList(first, last));
  }

  private static boolean idle(HalfHour one) {
    return one.rostered() == 0 && one.needed() == 0;
  }
}
