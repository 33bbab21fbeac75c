package io.huifang.kpi.dashboard.hours;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Axis;
import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.value.Value;
import io.huifang.kpi.value.Verdict;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the cells of one map. */
final class Cells {
  private static final int HALF_HOUR = 30;
  private final View view;
  private final Asked asked;
  private final Words words;
  private final Axis axis;
  private final Tones tones;
  private final Judge judge;
  private final Question question;

  Cells(View view, Asked asked, Words words, Axis axis, Tones tones, Judge judge) {
    this.view = view;
    this.asked = asked;
    this.words = words;
    this.axis = axis;
    this.tones = tones;
    this.judge = judge;
    this.question = judge.question();
  }

  /** A day, or a day of the week. */
  String name(String row) {
    if (asked.byDate()) {
      return words.weekday(LocalDate.parse(row).atStartOfDay(view.period().zone()).toInstant());
    }
    Locale locale = words.language().chinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    return DayOfWeek.of(Integer.parseInt(row)).getDisplayName(TextStyle.SHORT, locale);
  }

  HeatMap.Cell of(String row, String slot, @Nullable Value value) {
    String when = name(row) + " " + slot + "–" + LocalTime.parse(slot).plusMinutes(HALF_HOUR);
    if (value == null) {
      return new HeatMap.Cell(when, "", "", false, false, "–", "", "", "", null);
    }
    if (!asked.byDate()) {
      Map<String, String> moment = Map.of("weekday", row, "half_hour", slot);
      return cell(when, value, question.from(), question.to(), moment, false);
    }
    Instant start =
        LocalDate.parse(row).atTime(LocalTime.parse(slot)).atZone(view.period().zone()).toInstant();
    Instant end = start.plusSeconds(HALF_HOUR * 60L);
    return cell(when, value, start, end, Map.of(), view.running(start, end));
  }

  HeatMap.Cell whole(String row, Map<String, Value> wholes) {
    Value value = wholes.get(row);
    if (value == null) {
      return new HeatMap.Cell(name(row), "–", "", false, false, "–", "", "", "", null);
    }
    if (!asked.byDate()) {
      return cell(name(row), value, question.from(), question.to(), Map.of("weekday", row), false);
    }
    LocalDate day = LocalDate.parse(row);
    Instant start = day.atStartOfDay(view.period().zone()).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(view.period().zone()).toInstant();
    return cell(name(row), value, start, end, Map.of(), view.running(start, end));
  }

  private HeatMap.Cell cell(
      String when,
      Value value,
      Instant from,
      Instant to,
      Map<String, String> moment,
      boolean running) {
    Metric metric = asked.metric();
    Double number = value.value();
    return new HeatMap.Cell(
        when,
        number == null ? "–" : text(number),
        number == null ? "" : tones.of(number, judge.goal(value)),
        judge.few(value),
        running,
        words.value(metric, number),
        words.range(metric, value.certainty()),
        words.count(value.n()),
        verdict(judge.verdict(value)),
        Links.rows(metric.id(), from, to, view, asked.more(moment)));
  }

  private String verdict(Verdict verdict) {
    HourTexts texts = words.language().texts(HourTexts.class);
    return switch (verdict) {
      case MET -> texts.met();
      case MISSED -> texts.missed();
      case UNCERTAIN -> texts.uncertain();
      case NONE -> "";
    };
  }

  /** Short enough for a cell: one digit after the point only below ten, and none for percents. */
  private String text(double number) {
    double shown = number * axis.factor();
    boolean exact = asked.metric().unit() == Metric.Unit.SECONDS && shown < 10;
    return String.format(Locale.ROOT, exact ? "%.1f" : "%,.0f", shown);
  }
}
