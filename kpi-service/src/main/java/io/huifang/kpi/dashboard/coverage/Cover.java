package io.huifang.kpi.dashboard.coverage;

import static io.huifang.kpi.dashboard.staffing.Line.percent;

import io.huifang.kpi.shift.Coverage;
import io.huifang.kpi.shift.Coverage.HalfHour;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The day as bars of people with their need as a line, {@value #WIDTH} wide and {@value #HEIGHT}
 * high altogether, and as lines of a table.
 *
 * @param need as a line with a step for each half hour
 * @param most what the highest of both reaches
 */
public record Cover(
    List<Bar> bars, String need, List<Mark> marks, String wide, String most, List<Line> lines) {
  private static final int HEIGHT = 150;
  private static final int WIDTH = 960;
  private static final double BAR = 0.7;

  /** People of one half hour; all in tenths of pixels. */
  public record Bar(String x, String y, String height, boolean lacking) {}

  /** A time below the bars. */
  public record Mark(String x, String text) {}

  /** One half hour as a line of the table. */
  public record Line(
      String when,
      String expected,
      int needed,
      int rostered,
      int atWork,
      String gap,
      boolean lacking,
      String level) {}

  static Cover of(Coverage coverage) {
    List<HalfHour> all = coverage.halfHours();
    int most = 1;
    for (HalfHour one : all) {
      most = Math.max(most, Math.max(one.needed(), one.rostered()));
    }
    double step = (double) WIDTH / Math.max(1, all.size());
    List<Bar> bars = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    StringBuilder need = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      HalfHour one = all.get(i);
      double height = (double) HEIGHT * one.rostered() / most;
      bars.add(
          new Bar(
              tenths(step * (i + (1 - BAR) / 2)),
              tenths(HEIGHT - height),
              tenths(height),
              one.gap() < 0));
      String y = tenths(HEIGHT - (double) HEIGHT * one.needed() / most);
      need.append(tenths(step * i)).append(',').append(y).append(' ');
      need.append(tenths(step * (i + 1))).append(',').append(y).append(' ');
      LocalTime from = LocalTime.parse(one.from());
      if (from.getMinute() == 0 && from.getHour() % 2 == 0) {
        marks.add(new Mark(tenths(step * i), one.from()));
      }
      lines.add(line(one, from));
    }
    return new Cover(
        bars,
        need.toString().strip(),
        marks,
        tenths(step * BAR),
        String.valueOf(most),
        List.copyOf(lines));
  }

  private static Line line(HalfHour one, LocalTime from) {
    Double level = one.serviceLevel();
    return new Line(
        one.from() + "–" + from.plusMinutes(30),
        String.format(Locale.ROOT, "%.1f", one.expected()),
        one.needed(),
        one.rostered(),
        one.atWork(),
        one.gap() > 0 ? "+" + one.gap() : one.gap() < 0 ? "−" + -one.gap() : "0",
        one.gap() < 0,
        level == null ? "–" : percent(level));
  }

  private static String tenths(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
