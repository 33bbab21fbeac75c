package io.huifang.kpi.dashboard.day;

import io.huifang.kpi.forecast.Forecast;
import io.huifang.kpi.value.Value;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The day as bars, {@value #WIDTH} wide and {@value #HEIGHT} high altogether.
 *
 * @param band the forecast's interval as a polygon, empty without one
 * @param line the forecast, likewise
 * @param marks whole hours below it
 * @param wide how wide a bar is
 * @param most what the highest bar or the interval reaches
 */
public record DayBars(
    List<Bar> bars, String band, String line, List<Mark> marks, String wide, String most) {
  static final int HEIGHT = 150;
  static final int WIDTH = 960;

  /** Of the place of a half hour, its bar takes so much. */
  private static final double BAR = 0.7;

  /** One half hour: those that were answered below, the others above; all in tenths of pixels. */
  public record Bar(
      String x, String answeredY, String answered, String goneY, String gone, boolean below) {}

  static DayBars of(List<DayLine> lines, DayFigures figures, Forecast.@Nullable Day forecast) {
    Map<String, Forecast.HalfHour> expected = new HashMap<>();
    if (forecast != null) {
      forecast.halfHours().forEach(one -> expected.put(one.from(), one));
    }
    List<String> slots = lines.stream().map(line -> line.when().substring(0, 5)).toList();
    double most = 1;
    for (String slot : slots) {
      Value offered = figures.offered().get(slot);
      Forecast.HalfHour one = expected.get(slot);
      most = Math.max(most, offered == null ? 0 : offered.n());
      most = Math.max(most, one == null ? 0 : one.high80());
    }
    double step = (double) WIDTH / Math.max(1, slots.size());
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      Value offered = figures.offered().get(slots.get(i));
      if (offered != null) {
        bars.add(bar(step * (i + (1 - BAR) / 2), offered, most, lines.get(i).below()));
      }
    }
    boolean known = forecast != null;
    return new DayBars(
        bars,
        known ? band(slots, expected, step, most) : "",
        known ? line(slots, expected, step, most) : "",
        marks(slots, step),
        tenths(step * BAR),
        String.valueOf((int) most));
  }

  private static Bar bar(double x, Value offered, double most, boolean below) {
    double answered = HEIGHT * DayFigures.count(offered, "ANSWERED") / most;
    double all = HEIGHT * offered.n() / most;
    return new Bar(
        tenths(x),
        tenths(HEIGHT - answered),
        tenths(answered),
        tenths(HEIGHT - all),
        tenths(all - answered),
        below);
  }

  private static String band(
      List<String> slots, Map<String, Forecast.HalfHour> expected, double step, double most) {
    StringBuilder there = new StringBuilder();
    StringBuilder back = new StringBuilder();
    for (int i = 0; i < slots.size(); i++) {
      Forecast.HalfHour one = expected.get(slots.get(i));
      if (one != null) {
        double x = step * (i + 0.5);
        there.append(tenths(x)).append(',').append(y(one.high80(), most)).append(' ');
        back.insert(0, tenths(x) + "," + y(one.low80(), most) + " ");
      }
    }
    return (there.toString() + back).strip();
  }

  private static String line(
      List<String> slots, Map<String, Forecast.HalfHour> expected, double step, double most) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < slots.size(); i++) {
      Forecast.HalfHour one = expected.get(slots.get(i));
      if (one != null) {
        line.append(tenths(step * (i + 0.5))).append(',').append(y(one.expected(), most));
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  private static String y(double count, double most) {
    return tenths(HEIGHT - HEIGHT * count / most);
  }

  private static String tenths(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static List<Mark> marks(List<String> slots, double step) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      LocalTime from = LocalTime.parse(slots.get(i));
      if (from.getMinute() == 0 && from.getHour() % 2 == 0) {
        marks.add(new Mark(tenths(step * i), from.toString()));
      }
    }
    return marks;
  }

  /** A time below the bars. */
  public record Mark(String x, String text) {}
}
