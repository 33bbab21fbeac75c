package io.huifang.kpi.dashboard.warning;

import io.huifang.kpi.warning.ChartPoint;
import io.huifang.kpi.warning.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A control chart as a drawing, in the coordinates of its box.
 *
 * @param band the corners of what is chance
 * @param line the corners of the course
 * @param middle the height of the middle
 */
public record Sketch(String band, String line, double middle, List<Dot> dots) {
  static final int WIDTH = 560;
  static final int HEIGHT = 110;
  private static final int EDGE = 8;

  /** A point that is more than chance. */
  public record Dot(double x, double y, boolean worse) {}

  /** Of points of which at least one has a band. */
  public static Sketch of(List<ChartPoint> points) {
    List<ChartPoint> drawn = points.stream().filter(point -> point.band() != null).toList();
    double low = drawn.stream().mapToDouble(Sketch::lowest).min().orElse(0);
    double high = drawn.stream().mapToDouble(Sketch::highest).max().orElse(1);
    Scale scale = new Scale(low, high > low ? high : low + 1, drawn.size());
    List<String> upper = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    List<String> line = new ArrayList<>();
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      ChartPoint point = drawn.get(i);
      Judged.Band band = Objects.requireNonNull(point.band());
      double value = Objects.requireNonNull(point.value());
      upper.add(scale.at(i, band.high()));
      lower.add(0, scale.at(i, band.low()));
      line.add(scale.at(i, value));
      if (!point.signals().isEmpty()) {
        dots.add(new Dot(scale.x(i), scale.y(value), point.worse()));
      }
    }
    upper.addAll(lower);
    double center = Objects.requireNonNull(drawn.get(0).band()).center();
    return new Sketch(
        upper.stream().collect(Collectors.joining(" ")),
        line.stream().collect(Collectors.joining(" ")),
        scale.y(center),
        dots);
  }

  private static double lowest(ChartPoint point) {
    return Math.min(
        Objects.requireNonNull(point.band()).low(), Objects.requireNonNull(point.value()));
  }

  private static double highest(ChartPoint point) {
    return Math.max(
        Objects.requireNonNull(point.band()).high(), Objects.requireNonNull(point.value()));
  }

  /** From figures to places. */
  private record Scale(double low, double high, int points) {
    double x(int index) {
      double step = points > 1 ? (WIDTH - 2.0 * EDGE) / (points - 1) : 0;
      return rounded(EDGE + index * step);
    }

    double y(double value) {
      return rounded(EDGE + (high - value) / (high - low) * (HEIGHT - 2.0 * EDGE));
    }

    String at(int index, double value) {
      return String.format(Locale.ROOT, "%.1f,%.1f", x(index), y(value));
    }

    private static double rounded(double place) {
      return Math.round(place * 10) / 10.0;
    }
  }
}
