package io.huifang.kpi.forecast;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is to be forecast, as it comes over HTTP. */
public class ForecastWish {
  @QueryParam("from")
  @Parameter(
      description = "First day of the site that is forecast; today without it",
      example = "2026-03-02")
  public @Nullable String from;

  @QueryParam("days")
  @Parameter(description = "1 to 14 days, 7 without it")
  public @Nullable String days;

  @QueryParam("known_until")
  @Parameter(
      description =
          "Looks at days before this one only: to see what would have been forecast then. Without"
              + " it at all that are over and before from")
  public @Nullable String knownUntil;

  @QueryParam("channel")
  @Parameter(description = "Only these; repeat for several")
  public List<String> channel = List.of();

  @QueryParam("team")
  @Parameter(description = "Only these; a lead always gets the own team only")
  public List<String> team = List.of();

  @QueryParam("queue")
  @Parameter(description = "Only these; repeat for several, (none) for unknown")
  public List<String> queue = List.of();
}
