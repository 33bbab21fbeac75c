package io.huifang.kpi.staffing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** A question about staffing as it comes over HTTP; its limits keep it cheap. */
public class StaffingWish {
  @QueryParam("contacts")
  @NotNull
  @DecimalMin("0")
  @DecimalMax("50000")
  @Parameter(required = true, description = "Contacts offered in one interval", example = "100")
  public @Nullable BigDecimal contacts;

  @QueryParam("minutes")
  @DefaultValue("30")
  @Min(1)
  @Max(1440)
  @Parameter(description = "Length of the interval in minutes")
  public int minutes;

  @QueryParam("handling")
  @NotNull
  @DecimalMin("1")
  @DecimalMax("86400")
  @Parameter(required = true, description = "Mean handling time in seconds", example = "180")
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
  public int within;

  @QueryParam("occupancy")
  @DefaultValue("100")
  @DecimalMin("10")
  @DecimalMax("100")
  @Parameter(description = "How busy people may be at most, in per cent", example = "85")
  public BigDecimal occupancy = BigDecimal.valueOf(100);

  @QueryParam("shrinkage")
  @DefaultValue("30")
  @DecimalMin("0")
  @DecimalMax("90")
  @Parameter(description = "Paid time in which people are not at work, in per cent")
  public BigDecimal shrinkage = BigDecimal.valueOf(30);

  @QueryParam("patience")
  @DecimalMin("1")
  @DecimalMax("3600")
  @Parameter(
      description =
          "Mean seconds after which who waits hangs up: Erlang A; without it nobody does: Erlang C",
      example = "300")
  public @Nullable BigDecimal patience;

  @QueryParam("agents")
  @Min(1)
  @Max(20000)
  @Parameter(description = "So many people are to be looked at in any case")
  public @Nullable Integer agents;
}
