package io.huifang.kpi.shift;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** A question about coverage as it comes over HTTP. */
public class CoverageWish {
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

  @QueryParam("share")
  @DefaultValue("80")
  @DecimalMin("1")
  @DecimalMax("99.9")
  @Parameter(description = "Share that is to be answered in time, in per cent")
  public BigDecimal share = BigDecimal.valueOf(80);

  @QueryParam("within")
  @DefaultValue("20")
  @Min(0)
  @Max(3600)
  @Parameter(description = "What in time is, in seconds")
  public int within = 20;

  @QueryParam("occupancy")
  @DefaultValue("85")
  @DecimalMin("10")
  @DecimalMax("100")
  @Parameter(description = "How busy people may be at most, in per cent")
  public BigDecimal occupancy = BigDecimal.valueOf(85);

  @QueryParam("shrinkage")
  @DefaultValue("30")
  @DecimalMin("0")
  @DecimalMax("90")
  @Parameter(description = "Paid time in which people are not at work, in per cent")
  public BigDecimal shrinkage = BigDecimal.valueOf(30);

  @QueryParam("patience")
  @DecimalMin("1")
  @DecimalMax("3600")
  @Parameter(description = "Mean seconds after which who waits hangs up; without it nobody does")
  public @Nullable BigDecimal patience;
}
