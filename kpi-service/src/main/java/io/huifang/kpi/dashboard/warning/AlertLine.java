package io.huifang.kpi.dashboard.warning;

import io.huifang.kpi.alert.AlertView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert as people read it.
 *
 * @param value of the last point
 * @param chance between which values it lies by chance
 * @param when the day or half hour of the last point
 * @param why the signs, in words
 * @param narrowed what it is narrowed to, in words; empty for everything
 * @param seenBy who sees to it, null for nobody yet
 */
public record AlertLine(
    UUID id,
    UUID watchId,
    String name,
    String figure,
    String value,
    String chance,
    String when,
    String why,
    String narrowed,
    boolean open,
    java.time.Instant raisedAt,
    java.time.@Nullable Instant endedAt,
    @Nullable String seenBy,
    AlertView.@Nullable OpenedCase opened,
    List<Point> points) {

  /** One point with its numbers. */
  public record Point(String when, String value, String chance, String why, String n) {}
}
