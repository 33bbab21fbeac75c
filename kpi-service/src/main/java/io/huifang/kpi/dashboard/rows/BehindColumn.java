package io.huifang.kpi.dashboard.rows;

import io.huifang.kpi.question.Dimension;
import io.huifang.platform.list.ListColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be shown of a row behind a number. */
public enum BehindColumn {
  TIME(ListColumn.Shown.ALWAYS, null),
  TICKET(ListColumn.Shown.USUALLY, null),
  CASE(ListColumn.Shown.USUALLY, null),
  VALUE(ListColumn.Shown.ALWAYS, null),
  OUTCOME(ListColumn.Shown.USUALLY, null),
  COUNTS(ListColumn.Shown.USUALLY, null),
  CHANNEL(ListColumn.Shown.USUALLY, Dimension.CHANNEL),
  CATEGORY(ListColumn.Shown.USUALLY, Dimension.CATEGORY),
  TIER(ListColumn.Shown.WHEN_CHOSEN, Dimension.TIER),
  TEAM(ListColumn.Shown.USUALLY, Dimension.TEAM),
  AGENT(ListColumn.Shown.USUALLY, Dimension.AGENT);

  private final ListColumn.Shown shown;
  private final @Nullable Dimension dimension;

  BehindColumn(ListColumn.Shown shown, @Nullable Dimension dimension) {
    this.shown = shown;
    this.dimension = dimension;
  }

  /** What it is a value of, null if it is none. */
  @Nullable Dimension dimension() {
    return dimension;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static BehindColumn named(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  static List<ListColumn> columns() {
    return Arrays.stream(values())
        .map(column -> new ListColumn(column.key(), column.shown, column == VALUE ? "r" : ""))
        .toList();
  }
}
