package io.huifang.kpi.shift;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.forecast.Forecast;
import io.huifang.kpi.forecast.Forecasts;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.staffing.Staffing;
import io.huifang.kpi.staffing.Traffic;
import io.huifang.kpi.staffing.Wish;
import io.huifang.kpi.value.MetricCalculator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays shifts over the need of a day, half hour by half hour. */
@ApplicationScoped
public class Coverages {
  private static final int SLOTS = 48;
  private static final int HALF_HOUR = 30;
  private static final double SECONDS = 60.0 * HALF_HOUR;

  /** Whoever is expected less often than every other day in a half hour asks for nobody. */
  private static final double ANYBODY = 0.5;

  /** A contact takes as long as those of the weeks before. */
  private static final int HANDLING_OF = 28;

  @Inject Catalogue catalogue;
  @Inject Forecasts forecasts;
  @Inject MetricCalculator calculator;
  @Inject Shifts shifts;

  /**
   * The coverage of a day.
   *
   * @param about any figure of that day, which says whose contacts are meant
   * @param team whose shifts count; null for all
   * @param patience mean seconds after which who waits hangs up; null if nobody ever does
   * @param handling seconds that a contact takes; null for what it took in the weeks before
   */
  public Coverage of(
      Question about,
      LocalDate day,
      @Nullable String team,
      Wish wish,
      @Nullable Double patience,
      @Nullable Double handling) {
    ShiftPlan plan = shifts.inForce();
    Forecast forecast =
        forecasts.of(about.of(catalogue.known("contacts_offered")), day, day.plusDays(1), day);
    Double seconds = handling == null ? handlingBefore(about, day) : handling;
    Map<String, Double> expected = new HashMap<>();
    forecast.days().stream()
        .flatMap(one -> one.halfHours().stream())
        .forEach(one -> expected.put(one.from(), one.expected()));
    List<Coverage.HalfHour> all = new ArrayList<>();
    for (int slot = 0; slot < SLOTS; slot++) {
      LocalTime from = LocalTime.MIDNIGHT.plusMinutes((long) slot * HALF_HOUR);
      double contacts = expected.getOrDefault(from.toString(), 0.0);
      int rostered = plan.rostered(day, from, team);
      all.add(halfHour(from.toString(), contacts, rostered, wish, patience, seconds));
    }
    return Sum.of(
        day,
        about.zone().getId(),
        plan.version(),
        seconds,
        forecast.days().isEmpty() ? null : forecast.days().get(0).expected(),
        all);
  }

  private static Coverage.HalfHour halfHour(
      String from,
      double contacts,
      int rostered,
      Wish wish,
      @Nullable Double patience,
      @Nullable Double handling) {
    int atWork = wish.atWork(rostered);
    if (handling == null || contacts < ANYBODY) {
      return new Coverage.HalfHour(from, contacts, 0, rostered, atWork, rostered, null);
    }
    Staffing staffing = Staffing.of(new Traffic(contacts, SECONDS, handling), wish, patience);
    int needed = wish.rostered(staffing.fewest());
    return new Coverage.HalfHour(
        from,
        contacts,
        needed,
        rostered,
        atWork,
        rostered - needed,
        atWork == 0 ? 0.0 : staffing.with(atWork).serviceLevel());
  }

  private @Nullable Double handlingBefore(Question about, LocalDate day) {
    Question before =
        about
            .of(catalogue.known("aht"))
            .during(
                day.minusDays(HANDLING_OF).atStartOfDay(about.zone()).toInstant(),
                day.atStartOfDay(about.zone()).toInstant());
    return calculator.rows(before).get(0).value();
  }
}
