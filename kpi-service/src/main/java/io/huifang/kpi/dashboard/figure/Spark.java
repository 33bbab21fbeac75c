package io.huifang.kpi.dashboard.figure;

import io.huifang.kpi.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line without axes, 100 wide and 30 high.
 *
 * @param points as SVG wants them
 * @param end the last point, as the start of a path
 */
public record Spark(String points, String end) {
  private static final double WIDTH = 96;
  private static final double HEIGHT = 24;

  /** Null where there are not two points to join; pieces without a value are jumped over. */
  public static @Nullable Spark of(List<Value> all, Instant now) {
    List<Value> pieces = all.stream().filter(piece -> !piece.start().isAfter(now)).toList();
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (Value piece : pieces) {
      if (piece.value() != null) {
        low = Math.min(low, piece.value());
        high = Math.max(high, piece.value());
      }
    }
    List<String> points = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Double value = pieces.get(i).value();
      if (value != null) {
        double x = 2 + WIDTH * i / Math.max(1, pieces.size() - 1);
        double y = high == low ? HEIGHT / 2 : HEIGHT * (high - value) / (high - low);
        points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, 3 + y));
      }
    }
    return points.size() < 2
        ? null
        : new Spark(String.join(" ", points), points.get(points.size() - 1));
  }
}
