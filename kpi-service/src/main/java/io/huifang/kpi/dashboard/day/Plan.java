package io.huifang.kpi.dashboard.day;

import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.target.KpiTarget;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The staffing page filled in for half hours of a day.
 *
 * @param handling seconds that a contact takes, null if nobody knows
 * @param goal share that is to be answered in time, null for what is usual there
 * @param within seconds
 */
record Plan(@Nullable Double handling, @Nullable KpiTarget goal, @Nullable Integer within) {
  /** That page has bounds of its own. */
  private static final double LONGEST = 86_400;

  String link(double contacts) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    query.put("contacts", List.of(String.format(Locale.ROOT, "%.1f", contacts)));
    query.put("minutes", List.of("30"));
    if (handling != null && handling >= 1 && handling <= LONGEST) {
      query.put("handling", List.of(String.format(Locale.ROOT, "%.0f", handling)));
    }
    if (goal != null && goal.value() > 0 && goal.value() < 1) {
      query.put("share", List.of(String.format(Locale.ROOT, "%.1f", 100 * goal.value())));
    }
    if (within != null) {
      query.put("within", List.of(within.toString()));
    }
    return Links.to("/staffing", query);
  }
}
