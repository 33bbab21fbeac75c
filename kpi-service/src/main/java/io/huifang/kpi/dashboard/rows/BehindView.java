package io.huifang.kpi.dashboard.rows;

import io.huifang.kpi.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tabs above the rows behind a number. */
public enum BehindView {
  ALL(null),
  COUNTED("counted"),
  /** Those that make the number worse. */
  AGAINST("counted"),
  /** Those of which nobody can tell yet. */
  PROVISIONAL("provisional"),
  EXCLUDED("excluded");

  private final @Nullable String status;

  BehindView(@Nullable String status) {
    this.status = status;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Nullable String status() {
    return status;
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(BehindView::key).toList();
  }

  /** The key is one of the list's. */
  static BehindView named(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** As the number itself says: there are exactly as many rows as it counts. */
  static Map<String, Long> counts(Value value) {
    long excluded = value.excluded().values().stream().mapToLong(Long::longValue).sum();
    return Map.of(
        ALL.key(),
        value.n() + value.provisional() + excluded,
        COUNTED.key(),
        value.n(),
        PROVISIONAL.key(),
        value.provisional(),
        EXCLUDED.key(),
        excluded);
  }
}
