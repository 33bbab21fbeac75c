package io.huifang.kpi.question;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How the rows of a question are put together, as it comes over HTTP. */
public class MetricCut {
  @QueryParam("interval")
  @Parameter(description = "half_hour, hour, day, week, month or total (default)")
  public @Nullable String interval;

  @QueryParam("by")
  @Parameter(
      description =
          "At most two dimensions, or labels as label:name: those of imported tickets and answers,"
              + " and label:queue of contacts",
      example = "channel,label:region")
  public List<String> by = List.of();

  @QueryParam("compare")
  @Parameter(description = "previous: the same length of time just before")
  public @Nullable String compare;
}
