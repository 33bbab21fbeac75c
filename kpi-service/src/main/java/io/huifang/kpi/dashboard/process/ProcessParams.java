package io.huifang.kpi.dashboard.process;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a page of the process map is asked for beside its period and filters. */
public class ProcessParams {
  /** How many percent of all goings are drawn, the most frequent paths first. */
  @QueryParam("paths")
  public @Nullable String paths;

  /** The step before, of the tickets behind a path. */
  @QueryParam("after")
  public @Nullable String after;

  /** The step after it; not given for those that stay behind. */
  @QueryParam("then")
  public @Nullable String then;
}
