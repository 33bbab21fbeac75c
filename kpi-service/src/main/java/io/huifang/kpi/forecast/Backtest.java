package io.huifang.kpi.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How good forecasts of the last weeks would have been, each made from the days before it, beside
 * the naive one: that it will be as a week before.
 *
 * @param error absolute errors of all half hours by all contacts (WAPE)
 * @param coverage80 the part of the half hours inside the interval of 80 %
 */
public record Backtest(
    @Schema(description = "Days that were forecast, the day before each") List<TriedDay> days,
    @Schema(description = "Sum of absolute errors by half hour / contacts; null without contacts")
        @Nullable Double error,
    @Schema(description = "The same of the forecast that it will be as a week before")
        @Nullable Double naiveError,
    @Schema(
            description =
                "Part of the half hours with at least 1 expected contact that were in the interval")
        @Nullable Double coverage80,
    @Nullable Double coverage95) {
  /** How long forecasts are tried. */
  static final int LONGEST = 28;

  /** A day of the week before it has to be known. */
  static final int FEWEST = 7;

  /** One day that is over. */
  public record TriedDay(
      LocalDate date, double expected, double actual, double absoluteError, double naiveError) {}

  /** What was tried, and what was learnt about errors by it. */
  record Outcome(Backtest told, Spread spread) {}

  /** Tries all days of the history that have a week before them. */
  static Outcome of(List<ArrivalDay> history) {
    Spread spread = new Spread();
    List<TriedDay> days = new ArrayList<>();
    int halfHours = 0;
    int in80 = 0;
    int in95 = 0;
    for (int i = Math.max(FEWEST, history.size() - LONGEST); i < history.size(); i++) {
      ArrivalDay day = history.get(i);
      double[] expected = new Forecaster(history.subList(0, i)).of(day.date());
      for (int slot = 0; slot < expected.length; slot++) {
        if (expected[slot] >= Spread.ANYTHING) {
          halfHours++;
          in80 += inside(spread, expected[slot], Spread.Level.EIGHTY, day.at(slot));
          in95 += inside(spread, expected[slot], Spread.Level.NINETY_FIVE, day.at(slot));
        }
      }
      days.add(day(day, history.get(i - FEWEST), expected));
      spread.learn(expected, day); // only now: an interval must not know the day that it is for
    }
    return new Outcome(told(days, halfHours, in80, in95), spread);
  }

  private static int inside(Spread spread, double expected, Spread.Level level, double count) {
    return spread.around(expected, level).holds(count) ? 1 : 0;
  }

  private static TriedDay day(ArrivalDay day, ArrivalDay weekBefore, double[] expected) {
    double sum = 0;
    double error = 0;
    double naive = 0;
    for (int slot = 0; slot < expected.length; slot++) {
      sum += expected[slot];
      error += Math.abs(day.at(slot) - expected[slot]);
      naive += Math.abs(day.at(slot) - weekBefore.at(slot));
    }
    return new TriedDay(day.date(), sum, day.total(), error, naive);
  }

  private static Backtest told(List<TriedDay> days, int halfHours, int in80, int in95) {
    double all = days.stream().mapToDouble(TriedDay::actual).sum();
    return new Backtest(
        days,
        part(days.stream().mapToDouble(TriedDay::absoluteError).sum(), all),
        part(days.stream().mapToDouble(TriedDay::naiveError).sum(), all),
        part(in80, halfHours),
        part(in95, halfHours));
  }

  private static @Nullable Double part(double some, double all) {
    return all == 0 ? null : some / all;
  }
}
