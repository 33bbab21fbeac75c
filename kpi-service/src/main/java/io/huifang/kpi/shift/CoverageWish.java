package io.huifang.kpi.shift;

import io.huifang.kpi.staffing.ServiceGoal;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** A question about coverage as it comes over HTTP. */
public class CoverageWish extends ServiceGoal {
  @QueryParam("date")
  @Parameter(description = "Day of the site; today without it", example = "2026-03-02")
  public @Nullable String date;

  @QueryParam("channel")
  @Parameter(description = "Only contacts of these; repeat for several")
  public List<String> channel = List.of();

  @QueryParam("team")
  @Parameter(description = "Contacts and shifts of this one; a lead always gets the own team only")
  public @Nullable String team;

  @QueryParam("queue")
  @Parameter(description = "Only contacts of these; repeat for several, (none) for unknown")
  public List<String> queue = List.of();

  @QueryParam("handling")
  @DecimalMin("1")
  @DecimalMax("86400")
  @Parameter(
      description = "Mean handling time in seconds; that of the four weeks before without it")
  public @Nullable BigDecimal handling;

  @QueryParam("occupancy")
  @DefaultValue("85")
  @DecimalMin("10")
  @DecimalMax("100")
  @Parameter(description = "How busy people may be at most, in per cent")
  public BigDecimal occupancy = BigDecimal.valueOf(85);
}
