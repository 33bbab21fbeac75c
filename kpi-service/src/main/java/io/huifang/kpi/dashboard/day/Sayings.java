package io.huifang.kpi.dashboard.day;

import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.forecast.Backtest;
import io.huifang.kpi.forecast.Forecast;
import java.util.Locale;

/** What a day and its forecast come to, in a sentence each. */
final class Sayings {
  private Sayings() {}

  /**
   * A day within its target may have hours that are not: who called then does not care about the
   * average.
   */
  static String of(DayFigures figures, Words words) {
    DayTexts texts = words.language().texts(DayTexts.class);
    String level = words.value(figures.metric(), figures.level().value());
    if (figures.goal() == null) {
      return texts.plain(level);
    }
    String goal = words.goal(figures.metric(), figures.goal());
    String count = words.count(figures.halfHoursBelow());
    String share = percent((double) figures.cameBelow() / Math.max(1, figures.came()));
    if (figures.below(figures.level())) {
      return texts.missed(level, goal, count, share);
    }
    return figures.halfHoursBelow() == 0
        ? texts.fine(level, goal)
        : texts.hidden(level, goal, count, share);
  }

  /** How far to trust the forecast. */
  static String of(Forecast forecast, Words words) {
    DayTexts texts = words.language().texts(DayTexts.class);
    Backtest told = forecast.backtest();
    if (forecast.days().isEmpty()) {
      return texts.tooShort();
    }
    if (told.error() == null || told.naiveError() == null || told.coverage80() == null) {
      return texts.untried();
    }
    return texts.tried(
        words.count(told.days().size()),
        percent(told.error()),
        percent(told.naiveError()),
        percent(told.coverage80()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
