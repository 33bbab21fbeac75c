package io.huifang.kpi.dashboard.rows;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What the rows are narrowed by beyond the filter that values have too. */
public class RowParams {
  @QueryParam("metric")
  public @Nullable String metric;

  /** 0 for those that count against the figure only. */
  @QueryParam("hit")
  public @Nullable String hit;

  /** 1 for Monday to 7 for Sunday. */
  @QueryParam("weekday")
  public @Nullable String weekday;

  /** Beginning of a half hour of the day, such as 09:30. */
  @QueryParam("half_hour")
  public @Nullable String halfHour;
}
