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
public class StaffingWish extends ServiceGoal {
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

  @QueryParam("occupancy")
  @DefaultValue("100")
  @DecimalMin("10")
  @DecimalMax("100")
  @Parameter(description = "How busy people may be at most, in per cent", example = "85")
  public BigDecimal occupancy = BigDecimal.valueOf(100);

  @QueryParam("agents")
  @Min(1)
  @Max(20000)
  @Parameter(description = "So many people are to be looked at in any case")
  public @Nullable Integer agents;
}
