package io.huifang.kpi.dashboard.day;

import io.huifang.kpi.dashboard.ViewParams;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which day is wanted and how it is counted, as it stands in the address. */
public class DayParams {
  /** Such as 2026-03-02; without it the last one on which anything came. */
  @QueryParam("date")
  public @Nullable String date;

  @QueryParam("variant")
  public @Nullable String variant;

  /** Seconds within which a contact has to be answered. */
  @QueryParam("threshold")
  public @Nullable String threshold;

  @QueryParam("team")
  public @Nullable String team;

  @QueryParam("channel")
  public @Nullable String channel;

  @QueryParam("queue")
  public @Nullable String queue;

  /** The same as pages about periods want it. */
  ViewParams about(LocalDate usual) {
    ViewParams view = new ViewParams();
    view.period = "custom";
    view.from = date == null || date.isBlank() ? usual.toString() : date;
    view.to = view.from;
    view.team = team;
    view.channel = channel;
    return view;
  }
}
