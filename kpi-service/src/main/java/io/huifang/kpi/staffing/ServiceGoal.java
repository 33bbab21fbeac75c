package io.huifang.kpi.staffing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The service level that is wanted, as it comes over HTTP. */
public class ServiceGoal {
  private static final double PERCENT = 100;

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

  /**
   * What is wanted as shares of one.
   *
   * @param occupancy how busy people may be at most, in per cent
   */
  public Wish with(BigDecimal occupancy) {
    return new Wish(
        share.doubleValue() / PERCENT,
        within,
        occupancy.doubleValue() / PERCENT,
        shrinkage.doubleValue() / PERCENT);
  }
}
