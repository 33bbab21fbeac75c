package io.huifang.kpi.dashboard.watch;

import io.huifang.kpi.warning.Signal;
import io.huifang.kpi.watch.Watch;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A watch as people read it.
 *
 * @param narrowed what it is narrowed to, in words
 * @param grain in words
 * @param why the signs that count, in words
 * @param opens the severity of the case, in words; null for none
 * @param mutedUntil null if it is not silent now
 */
public record WatchLine(
    UUID id,
    long version,
    String name,
    String metric,
    String figure,
    String narrowed,
    String grain,
    String why,
    @Nullable String opens,
    @Nullable Instant mutedUntil,
    Watch watch) {

  /** Whether a sign counts, for the form. */
  public boolean has(Signal signal) {
    return rules().contains(signal);
  }

  private Set<Signal> rules() {
    return watch.rules();
  }

  /** What it is narrowed to, for the form; empty for everything. */
  public String only(String dimension) {
    return watch.filter().getOrDefault(dimension, "");
  }
}
