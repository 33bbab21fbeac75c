package io.huifang.kpi.watch;

import io.huifang.kpi.warning.Signal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A watch as it is told. */
public record WatchView(
    UUID id,
    long version,
    String name,
    String metric,
    String variant,
    Map<String, String> filter,
    Grain grain,
    Set<Signal> rules,
    @Nullable Severity severity,
    String language,
    Instant changedAt,
    String changedBy,
    @Nullable Instant mutedUntil) {

  /** As it is now. */
  public static WatchView of(Watch watch) {
    return new WatchView(
        watch.id(),
        watch.version(),
        watch.name(),
        watch.metric(),
        watch.variant(),
        watch.filter(),
        watch.grain(),
        watch.rules(),
        watch.severity(),
        watch.language(),
        watch.changedAt(),
        watch.changedBy(),
        watch.mutedUntil());
  }
}
