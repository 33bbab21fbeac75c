package io.huifang.kpi.dashboard;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a page of figures is asked for, as it stands in the address. */
public class ViewParams {
  @QueryParam("period")
  public @Nullable String period;

  @QueryParam("from")
  public @Nullable String from;

  @QueryParam("to")
  public @Nullable String to;

  @QueryParam("team")
  public @Nullable String team;

  @QueryParam("channel")
  public @Nullable String channel;

  @QueryParam("tier")
  public @Nullable String tier;

  @QueryParam("agent")
  public @Nullable String agent;

  @QueryParam("category")
  public @Nullable String category;

  /** {@code none} for no comparison. */
  @QueryParam("compare")
  public @Nullable String compare;
}
