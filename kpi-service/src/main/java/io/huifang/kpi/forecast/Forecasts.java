package io.huifang.kpi.forecast;

import io.huifang.kpi.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forecasts the contacts of days from those of the days before. */
@ApplicationScoped
public class Forecasts {
  private static final int HALF_HOUR = 30;
  @Inject Arrivals arrivals;
  @Inject Clock clock;

  /**
   * What is to be expected.
   *
   * @param offered which contacts it is about, whatever its period
   * @param first day that is forecast
   * @param until the day after the last one
   * @param knownUntil only days before it are looked at, and only those that are over
   */
  public Forecast of(Question offered, LocalDate first, LocalDate until, LocalDate knownUntil) {
    ZoneId zone = offered.zone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate known = knownUntil.isAfter(today) ? today : knownUntil;
    LocalDate begin = known.minusDays(Forecaster.LONGEST + Backtest.LONGEST);
    List<ArrivalDay> history = arrivals.of(during(offered, begin, known));
    Backtest.Outcome tried = Backtest.of(history);
    List<Forecast.Day> days = new ArrayList<>();
    if (history.size() >= Forecast.FEWEST_DAYS) {
      Map<LocalDate, ArrivalDay> came = came(offered, first, until, today);
      Forecaster forecaster = new Forecaster(history);
      for (LocalDate day = first; day.isBefore(until); day = day.plusDays(1)) {
        days.add(day(day, forecaster.of(day), tried.spread(), came.get(day), zone));
      }
    }
    return new Forecast(zone.getId(), known, history.size(), days, tried.told());
  }

  /** What has come on the days that are forecast, as far as they have begun. */
  private Map<LocalDate, ArrivalDay> came(
      Question offered, LocalDate first, LocalDate until, LocalDate today) {
    Map<LocalDate, ArrivalDay> came = new HashMap<>();
    if (!first.isAfter(today)) {
      arrivals.of(during(offered, first, until)).forEach(day -> came.put(day.date(), day));
    }
    for (LocalDate day = first; day.isBefore(until); day = day.plusDays(1)) {
      came.putIfAbsent(day, new ArrivalDay(day, new double[ArrivalDay.SLOTS]));
    }
    return came;
  }

  private Forecast.Day day(
      LocalDate date, double[] expected, Spread spread, @Nullable ArrivalDay came, ZoneId zone) {
    List<Forecast.HalfHour> halfHours = new ArrayList<>();
    double sum = 0;
    for (int slot = 0; slot < expected.length; slot++) {
      LocalTime from = LocalTime.MIDNIGHT.plusMinutes((long) slot * HALF_HOUR);
      Instant start = date.atTime(from).atZone(zone).toInstant();
      Spread.Range narrow = spread.around(expected[slot], Spread.Level.EIGHTY);
      Spread.Range wide = spread.around(expected[slot], Spread.Level.NINETY_FIVE);
      boolean over = !start.plusSeconds(HALF_HOUR * 60L).isAfter(clock.instant());
      sum += expected[slot];
      halfHours.add(
          new Forecast.HalfHour(
              from.toString(),
              start,
              hundredths(expected[slot]),
              narrow.low(),
              narrow.high(),
              wide.low(),
              wide.high(),
              over && came != null ? (Integer) (int) came.at(slot) : null));
    }
    Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
    boolean over = !end.isAfter(clock.instant());
    return new Forecast.Day(
        date,
        hundredths(sum),
        over && came != null ? (Integer) (int) came.total() : null,
        halfHours);
  }

  private static Question during(Question question, LocalDate first, LocalDate until) {
    ZoneId zone = question.zone();
    return question.during(
        first.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
  }

  private static double hundredths(double number) {
    return Math.round(number * 100) / 100.0;
  }
}
