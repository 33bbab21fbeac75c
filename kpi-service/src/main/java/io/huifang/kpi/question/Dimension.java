package io.huifang.kpi.question;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What values can be cut by and narrowed to. */
public enum Dimension implements Cut {
  CHANNEL,
  CATEGORY,
  SUBCATEGORY,
  COMPLEXITY,
  TIER,
  SEGMENT,
  TEAM,
  AGENT,
  /** How an answer was given: by the customer's link or typed in by somebody. */
  MEDIUM,
  TOUCHPOINT,
  TARGET;

  /** Stands for facts that do not know the dimension, in results as in filters. */
  public static final String NONE = "(none)";

  @Override
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether only some metrics have it. */
  boolean qualifies() {
    return this == TOUCHPOINT || this == TARGET;
  }

  @Override
  public String sql() {
    return switch (this) {
      case TOUCHPOINT -> "f.qualifier";
      // the second and further clocks of one target carry their number behind a hash
      case TARGET -> "split_part(f.qualifier, '#', 1)";
      default -> "coalesce(f." + key() + ", '" + NONE + "')";
    };
  }

  static @Nullable Dimension of(String key) {
    for (Dimension dimension : values()) {
      if (dimension.key().equals(key)) {
        return dimension;
      }
    }
    return null;
  }
}
