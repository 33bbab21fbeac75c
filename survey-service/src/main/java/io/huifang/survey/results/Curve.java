package io.huifang.survey.results;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Weeks as a line, {@value #WIDE} wide and {@value #HIGH} high: none is satisfied at the bottom,
 * all are at the top. Weeks without an answer are jumped over.
 *
 * @param line as SVG wants the points
 */
public record Curve(String line, List<Dot> dots) {
  private static final int WIDE = 300;
  private static final int HIGH = 60;
  private static final double EDGE = 5;

  /** Null where there are not two points to join. */
  public static @Nullable Curve of(List<Weeks.Week> weeks) {
    if (weeks.size() < 2) {
      return null;
    }
    Weeks.Week first = weeks.get(0);
    double all = between(first, weeks.get(weeks.size() - 1));
    List<Dot> dots =
        weeks.stream()
            .map(
                week ->
                    new Dot(
                        week,
                        length(EDGE + (WIDE - 2 * EDGE) * between(first, week) / all),
                        height(week.share()),
                        height(week.interval().low()),
                        height(week.interval().high())))
            .toList();
    String line = dots.stream().map(dot -> dot.x + "," + dot.y).collect(Collectors.joining(" "));
    return new Curve(line, dots);
  }

  private static double between(Weeks.Week first, Weeks.Week other) {
    return ChronoUnit.WEEKS.between(first.first(), other.first());
  }

  private static String height(double share) {
    return length(EDGE + (HIGH - 2 * EDGE) * (1 - share));
  }

  private static String length(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }

  /** A week on the line, with its band of uncertainty. */
  public record Dot(Weeks.Week week, String x, String y, String low, String high) {}
}
