package io.huifang.kpi.dashboard.day;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.forecast.Forecast;
import io.huifang.kpi.value.Value;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lines of a day: from the first half hour in which anything came or will, to the last.
 */
final class DayLines {
  private static final int HALF_HOUR = 30;

  /** Less than one contact in a half hour is not worth a line. */
  private static final double ANYTHING = 1;

  private final DayAsked asked;
  private final DayFigures figures;
  private final Map<String, Forecast.HalfHour> forecast = new HashMap<>();
  private final Plan plan;
  private final Words words;
  private final Metric waits;

  DayLines(
      DayAsked asked,
      DayFigures figures,
      Forecast.@Nullable Day forecast,
      Plan plan,
      Metric waits,
      Words words) {
    this.asked = asked;
    this.figures = figures;
    this.plan = plan;
    this.waits = waits;
    this.words = words;
    if (forecast != null) {
      forecast.halfHours().forEach(one -> this.forecast.put(one.from(), one));
    }
  }

  List<DayLine> all() {
    TreeSet<String> seen = new TreeSet<>(figures.offered().keySet());
    forecast.forEach(
        (slot, one) -> {
          if (one.expected() >= ANYTHING) {
            seen.add(slot);
          }
        });
    List<DayLine> lines = new ArrayList<>();
    if (!seen.isEmpty()) {
      LocalTime slot = LocalTime.parse(seen.first());
      LocalTime last = LocalTime.parse(seen.last());
      while (!slot.isAfter(last)) {
        lines.add(line(slot));
        if (slot.equals(last)) {
          break; // the one before midnight is followed by midnight
        }
        slot = slot.plusMinutes(HALF_HOUR);
      }
    }
    return lines;
  }

  private DayLine line(LocalTime slot) {
    String key = slot.toString();
    Value offered = figures.offered().get(key);
    Value level = figures.levels().get(key);
    Instant start = asked.date().atTime(slot).atZone(asked.view().period().zone()).toInstant();
    Instant end = start.plusSeconds(HALF_HOUR * 60L);
    Forecast.HalfHour expected = forecast.get(key);
    Double share = level == null ? null : level.value();
    Value wait = figures.waits().get(key);
    long came = offered == null ? 0 : offered.n();
    return new DayLine(
        key + "–" + slot.plusMinutes(HALF_HOUR),
        words.count(came),
        words.count(DayFigures.count(offered, "ANSWERED")),
        words.count(DayFigures.count(offered, "ABANDONED")),
        share == null ? null : (Double) (100 * share),
        words.value(figures.metric(), share),
        level == null ? "" : words.range(figures.metric(), level.certainty()),
        words.value(waits, wait == null ? null : wait.value()),
        figures.below(level),
        tone(level),
        verdict(level),
        asked.view().running(start, end),
        came == 0 ? null : asked.rows(start, end),
        expected == null ? "" : number(expected.expected()),
        expected == null ? "" : number(expected.low80()) + "–" + number(expected.high80()),
        expected != null && unusual(expected),
        expected == null || expected.expected() < ANYTHING ? null : plan.link(expected.expected()));
  }

  private static boolean unusual(Forecast.HalfHour expected) {
    Integer actual = expected.actual();
    return actual != null && (actual < expected.low95() || actual > expected.high95());
  }

  private String tone(@Nullable Value level) {
    if (!figures.below(level) || level == null) {
      return "ok";
    }
    return figures.certain(level) ? "late" : "warn";
  }

  private String verdict(@Nullable Value level) {
    DayTexts texts = words.language().texts(DayTexts.class);
    if (level == null || level.value() == null || figures.goal() == null) {
      return "";
    }
    return !figures.below(level)
        ? texts.met()
        : figures.certain(level) ? texts.below() : texts.perhaps();
  }

  static String number(double count) {
    return String.format(Locale.ROOT, count < 10 ? "%.1f" : "%,.0f", count).replace(".0", "");
  }
}
