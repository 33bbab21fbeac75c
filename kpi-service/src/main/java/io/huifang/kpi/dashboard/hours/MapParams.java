package io.huifang.kpi.dashboard.hours;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which map is wanted, as it stands in the address. */
public class MapParams {
  @QueryParam("metric")
  public @Nullable String metric;

  /** {@code date} or {@code weekday}. */
  @QueryParam("rows")
  public @Nullable String rows;

  @QueryParam("variant")
  public @Nullable String variant;

  /** Seconds within which a contact has to be answered. */
  @QueryParam("threshold")
  public @Nullable String threshold;
}
