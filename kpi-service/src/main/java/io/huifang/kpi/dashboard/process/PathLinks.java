package io.huifang.kpi.dashboard.process;

import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.process.FlowPath;
import io.huifang.kpi.trace.Activity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ways from the map to the tickets behind it. */
public record PathLinks(View view) {
  private static final String TICKETS = "/process/tickets";

  /** Those that went a path. */
  public String path(FlowPath path) {
    return view.at(TICKETS) + "&after=" + path.from() + "&then=" + path.to();
  }

  /** Those that stay behind at a step. */
  public String step(Activity step) {
    return view.at(TICKETS) + "&after=" + step;
  }

  /** The map of the same period and filters. */
  public String map() {
    return view.at("/process");
  }

  /** The tickets behind a kind of waste, all or those of a group. */
  public String rows(String metric, String dimension, @Nullable String value) {
    Map<String, String> more =
        dimension.isEmpty() || value == null ? Map.of() : Map.of(dimension, value);
    return Links.rows(metric, view.period().start(), view.period().end(), view, more);
  }
}
